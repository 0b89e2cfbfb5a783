/** What an endpoint can subscribe to. */
export const ALERT_TYPES = ['shift.detected', 'shift.revised', 'shift.withdrawn', 'position.stated'] as const;
export type AlertType = (typeof ALERT_TYPES)[number];
export type ShiftAlertType = Exclude<AlertType, 'position.stated'>;

/** What an endpoint gets that did not say: everything about shifts. */
export const DEFAULT_ALERT_TYPES: readonly AlertType[] = ['shift.detected', 'shift.revised', 'shift.withdrawn'];
