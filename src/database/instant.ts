/** Milliseconds since 1970 as PostgreSQL reads a timestamp; the open ends of an interval are its infinities. */
export function instant(milliseconds: number): string {
  if (milliseconds === Infinity) return 'infinity';
  if (milliseconds === -Infinity) return '-infinity';
  return new Date(milliseconds).toISOString();
}
