/** Whether an error is the file system's own, which names the file and the call that failed. */
export function isFileFailure(error: unknown): error is NodeJS.ErrnoException {
  return error !== null && typeof error === 'object' && 'syscall' in error && 'path' in error && 'message' in error;
}
