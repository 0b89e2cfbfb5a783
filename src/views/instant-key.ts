/** An instant in a cursor, as `instant` writes it: a time of the calendar, or an open end. */
export const INSTANT_KEY = /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$|^-?infinity$/;
