import { getMetadataStorage, ValidationTypes } from 'class-validator';
import { partOf } from '../../http/parts.js';
import { isKeptInLowerCase } from './constraints.js';

/** Whether a plain object certainly has the form of a DTO. */
export type FormCheck = (value: object) => boolean;

type Dto = new () => object;
/** What one decorator has left with class-validator. */
type Rule = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];
type Check = (value: unknown, object: object) => boolean;

const CHECKS = new Map<Dto, FormCheck>();
/** Rules that a constraint class checks. */
const CONSTRAINTS = [ValidationTypes.CUSTOM_VALIDATION, ValidationTypes.IS_DEFINED];
const NEVER: Check = () => false;

/**
 * A check made once of the rules that a DTO's decorators have left with class-validator, which itself gathers them
 * anew for every object: this halves what reading a line costs. It says yes only where class-validator would find
 * nothing and class-transformer change nothing. Where it says no, they are to be asked, and word the faults.
 */
export function formCheckOf(dto: Dto): FormCheck {
  const made = CHECKS.get(dto);
  if (made) return made;
  const check = checkOf(rulesOf(dto), dto);
  CHECKS.set(dto, check);
  return check;
}

function rulesOf(dto: Dto): ReadonlyMap<string, readonly Rule[]> {
  const rules = getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false);
  return new Map(Object.entries(getMetadataStorage().groupByPropertyName(rules)));
}

function checkOf(rules: ReadonlyMap<string, readonly Rule[]>, dto: Dto): FormCheck {
  const fields = [...rules].map(([field, own]) => ({ field, isGiven: conditionOf(own), checks: checksOf(own, dto, field) }));
  return (object) => {
    // What the DTO does not name it does not take; what JSON cannot say would not be kept.
    for (const [field, value] of Object.entries(object)) if (value === undefined || !rules.has(field)) return false;
    const values = object as Readonly<Record<string, unknown>>;
    return fields.every(({ field, isGiven, checks }) => {
      const value = values[field];
      return !isGiven(value, object) || checks.every((check) => check(value, object));
    });
  };
}

function conditionOf(rules: readonly Rule[]): Check {
  const conditions = rules
    .filter(({ type }) => type === ValidationTypes.CONDITIONAL_VALIDATION)
    .map(({ constraints: [holds] }) => holds as (object: object, value: unknown) => boolean);
  return (value, object) => conditions.every((holds) => holds(object, value));
}

function checksOf(rules: readonly Rule[], dto: Dto, field: string): Check[] {
  const checks = rules
    .filter(({ type }) => type !== ValidationTypes.CONDITIONAL_VALIDATION && type !== ValidationTypes.WHITELIST)
    .flatMap((rule) => (rule.type === ValidationTypes.NESTED_VALIDATION ? partCheck(dto, field) : ruleChecks(rule)));
  return isKeptInLowerCase(dto, field) ? [isLowerCase, ...checks] : checks;
}

function ruleChecks(rule: Rule): Check[] {
  if (!CONSTRAINTS.includes(rule.type) || rule.validateIf) return [NEVER];
  return getMetadataStorage()
    .getTargetValidatorConstraints(rule.constraintCls)
    .map(({ instance }) => (value, object) => {
      const { propertyName: property, constraints } = rule;
      const given = { value, object, property, constraints, targetName: object.constructor.name };
      // A promise is no `true`, and left to class-validator.
      const holds = (each: unknown): boolean => instance.validate(each, given) === true;
      return rule.each && Array.isArray(value) ? value.every(holds) : holds(value);
    });
}

/** What nobody has said the form of is left to class-validator. */
function partCheck(dto: Dto, field: string): Check {
  const part = partOf(dto, field);
  if (!part) return NEVER;
  // Asked for when it is needed: a part may hold parts of its own kind.
  const holds = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && formCheckOf(part())(value);
  return (value) => (Array.isArray(value) ? value.every(holds) : holds(value));
}

function isLowerCase(value: unknown): boolean {
  return typeof value !== 'string' || value === value.toLowerCase();
}
