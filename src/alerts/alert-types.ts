/** What an endpoint can subscribe to. */
export const ALERT_TYPES = [
  'shift.detected',
  'shift.revised',
  'shift.withdrawn',
  'shift.reviewed',
  'shift.digest',
  'condition.resolved',
  'position.stated',
  'endpoint.failing',
  'endpoint.disabled',
  'endpoint.recovered',
] as const;
export type AlertType = (typeof ALERT_TYPES)[number];

/** What one alert says of one shift. */
export type ShiftAlertType = Extract<
  AlertType,
  'shift.detected' | 'shift.revised' | 'shift.withdrawn' | 'shift.reviewed'
>;

/** For operators: what became of another endpoint of the dossier. */
export type EndpointAlertType = Extract<AlertType, 'endpoint.failing' | 'endpoint.disabled' | 'endpoint.recovered'>;

/** Asked for by name: the statements, of which there are many, and what only operators care for. */
const ONLY_IF_ASKED: readonly AlertType[] = [
  'position.stated',
  'endpoint.failing',
  'endpoint.disabled',
  'endpoint.recovered',
];

/** What an endpoint gets that did not say. */
export const DEFAULT_ALERT_TYPES: readonly AlertType[] = ALERT_TYPES.filter((type) => !ONLY_IF_ASKED.includes(type));
