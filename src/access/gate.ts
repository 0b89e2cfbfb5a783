import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { DomainError } from '../domain/errors.js';
import { type Caller, LOCAL, mayDo, NOBODY, reaches, type Scope, scopeMissing } from '../http/caller.js';
import { KeyHolders } from './key-holders.js';
import { PublicDossiers } from './public-dossiers.js';
import { DOSSIER_LIST, neededScope } from './needed-scope.js';

/** A request, as far as it decides who is let in. */
export interface Asked {
  readonly method: string;
  /** As the route is written, e.g. `/v1/dossiers/:dossier/events`; undefined where nothing is at the address. */
  readonly route: string | undefined;
  /** The slug in the address. */
  readonly dossier: string | null;
  readonly authorization: string | undefined;
}

const READINESS = '/health/ready';

/** Decides whether a request is let in, and in whose name. */
@Injectable()
export class Gate {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'access'>,
    private readonly holders: KeyHolders,
    private readonly publicDossiers: PublicDossiers,
  ) {}

  /** Whoever sends no key. */
  get stranger(): Caller {
    return this.config.access === 'open' ? LOCAL : NOBODY;
  }

  /**
   * @throws DomainError `key-required`, `key-refused`, `scope-missing`, or `dossier-not-found` for a dossier that
   * does not exist for this key
   */
  async admit(asked: Asked): Promise<Caller> {
    const scope = neededScope(asked.method, asked.route);
    if (scope === null) return asked.route === READINESS ? this.askerOfReadiness(asked) : this.stranger;
    const who = (await this.holders.callerOf(asked.authorization, this.config.access)) ?? this.stranger;
    // The list shows to each what is theirs.
    if (scope === 'read' && asked.route === DOSSIER_LIST) return who;
    if (mayDo(who, scope) && isInReach(who, scope, asked.dossier)) return who;
    if (scope === 'read' && asked.dossier !== null && (await this.publicDossiers.has(asked.dossier))) return who;
    throw refusal(who, scope, asked);
  }

  /** Readiness answers everybody, also while no key can be looked up; a good key is shown the dossiers' names. */
  private async askerOfReadiness({ authorization }: Asked): Promise<Caller> {
    const holder = await this.holders.callerOf(authorization, this.config.access).catch(() => null);
    return holder ?? this.stranger;
  }
}

/** What concerns all dossiers is not for the admin of some. */
function isInReach(who: Caller, scope: Scope, dossier: string | null): boolean {
  return dossier === null ? scope !== 'admin' || who.dossiers === null : reaches(who, dossier);
}

function refusal(who: Caller, scope: Scope, { method, route, dossier }: Asked): DomainError {
  const wish = `${method} ${route}`;
  if (who === NOBODY) return new DomainError('key-required', `${wish} takes a key: send it as Authorization: Bearer pal_…`);
  // A dossier of others is no other than one that never was.
  if (dossier !== null && !reaches(who, dossier)) return new DomainError('dossier-not-found', `There is no dossier “${dossier}”.`);
  if (!mayDo(who, scope)) return scopeMissing(who, scope, wish);
  return new DomainError('scope-missing', `${wish} takes an admin key for all dossiers; this one is limited to ${who.dossiers?.join(', ')}.`);
}
