/** For addresses that take no query: a misspelt or unbuilt parameter is refused, never ignored. */
export class NoQueryDto {}
