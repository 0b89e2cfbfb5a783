/** The data without its class: its decorators have done their work, and the log keeps JSON. */
export function plainData<T>(data: T): T {
  return JSON.parse(JSON.stringify(data)) as T;
}
