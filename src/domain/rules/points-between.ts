/** Distance of two values in points, free of what binary fractions add: 33.3 and 8.3 are 25 apart. */
export function pointsBetween(a: number, b: number): number {
  return Math.round(Math.abs(a - b) * 1e6) / 1e6;
}
