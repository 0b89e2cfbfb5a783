/**
 * A service with nothing but the embedded PostgreSQL, for tests that kill it: starts it as its one argument (JSON)
 * says, tells what happens as lines of JSON, and stops on SIGTERM, or when standard input ends because the tests are
 * gone.
 */
const { module, uid, options } = JSON.parse(process.argv[2]);
const { startEmbeddedPostgres } = await import(module);
// Only now, so that nothing but the database has to be within that user's reach.
if (uid !== undefined) {
  process.setgroups([]);
  process.setgid(uid);
  process.setuid(uid);
}

const tell = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
try {
  const log = (message) => tell({ kind: 'said', message });
  const { url, dataDir, stop } = await startEmbeddedPostgres({ ...options, log });
  const end = () => {
    process.stdin.destroy();
    void stop();
  };
  process.once('SIGTERM', end);
  process.stdin.once('end', end).resume();
  tell({ kind: 'started', url, dataDir });
} catch (error) {
  tell({ kind: 'refused', name: error.name, message: error.message });
}
