/** What a command asked of a running service, or of a file, and did not get; in words for whoever gave the command. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
}
