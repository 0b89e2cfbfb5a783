import type { Logger } from 'pino';

/** Longest that stopping may take: the drain of deliveries has 20 s of it. */
const PATIENCE = 30_000;

/** Ends the process in order at the first SIGINT or SIGTERM, and at once at the second. */
export function stopOnSignal(stop: () => Promise<void>, log: Logger): void {
  let isStopping = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    log.info({ context: 'palinode', signal }, 'Stopping.');
    setTimeout(() => {
      log.error({ context: 'palinode' }, 'Stopping took too long; what was not finished is picked up at the next start.');
      process.exit(1);
    }, PATIENCE).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ context: 'palinode', err: error }, 'Stopping failed.');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}
