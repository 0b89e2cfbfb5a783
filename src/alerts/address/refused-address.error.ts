/** We don't call there. The message may be shown to the caller: it names no address a name led to. */
export class RefusedAddressError extends Error {
  override readonly name = 'RefusedAddressError';
}
