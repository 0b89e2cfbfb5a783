interface Known {
  readonly pattern: RegExp;
  readonly help: string;
}

/** What PostgreSQL's programs say when the cause lies with the machine, and what its owner can do. */
const KNOWN: readonly Known[] = [
  {
    pattern: /could not create shared memory segment|could not create semaphores|could not open shared memory/,
    help: 'The system gives PostgreSQL too little shared memory: raise its limits (in a container: --shm-size=128m).',
  },
  {
    pattern: /No space left on device|Disk quota exceeded|Check free disk space/,
    help: 'The disk is full: make room, then start again.',
  },
  {
    pattern: /Read-only file system/,
    help: 'The data directory is on a read-only file system: set DATA_DIR to a directory that can be written.',
  },
  {
    pattern: /could not look up effective user ID|user does not exist/,
    help: 'The user this runs as has no entry in /etc/passwd, which PostgreSQL needs: add one, or run as another user.',
  },
  {
    pattern: /Permission denied|Operation not permitted/,
    help: 'The user PostgreSQL runs as lacks a permission: correct it, or set DATA_DIR to another directory.',
  },
  {
    pattern: /could not locate a valid checkpoint record|invalid checkpoint record/,
    help: 'The database is damaged: restore the data directory from a backup.',
  },
];

/**
 * The last lines of a program's output with, where the cause is a known one, what to do about it.
 *
 * @param output what initdb or the server wrote
 */
export function diagnose(output: string): string {
  const help = KNOWN.find(({ pattern }) => pattern.test(output))?.help ?? 'Or set DATABASE_URL to a PostgreSQL server.';
  const lines = output.trim().split('\n').slice(-8).join('\n  ');
  return `PostgreSQL says:\n  ${lines || '(nothing)'}\n${help}`;
}
