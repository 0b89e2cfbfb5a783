/** The part of the `edtf` package that the domain uses; the package ships no types. */
declare module 'edtf' {
  interface ExtendedDateTime {
    readonly type: 'Date' | 'Interval' | 'Season' | 'Year' | 'Decade' | 'Century' | 'List' | 'Set';
    /** Earliest and latest instant, milliseconds since 1970 UTC; NaN where ECMAScript dates do not reach. */
    readonly min: number | null;
    readonly max: number | null;
  }

  /** Parses EDTF levels 0–2; throws on what is no EDTF. Five digits and more it takes for Unix seconds. */
  export default function edtf(text: string): ExtendedDateTime;
}
