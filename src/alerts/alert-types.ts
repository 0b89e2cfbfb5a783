/** What an endpoint can subscribe to. */
export const ALERT_TYPES = [
  'shift.detected',
  'shift.revised',
  'shift.withdrawn',
  'shift.reviewed',
  'shift.digest',
  'condition.resolved',
  'position.stated',
] as const;
export type AlertType = (typeof ALERT_TYPES)[number];

/** What one alert says of one shift. */
export type ShiftAlertType = Extract<
  AlertType,
  'shift.detected' | 'shift.revised' | 'shift.withdrawn' | 'shift.reviewed'
>;

/** What an endpoint gets that did not say: everything but the statements, of which there are many. */
export const DEFAULT_ALERT_TYPES: readonly AlertType[] = ALERT_TYPES.filter((type) => type !== 'position.stated');
