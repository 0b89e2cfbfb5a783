import { lookup } from 'node:dns/promises';

/** Every address of a host name, best first. @throws Error when there is none. */
export type Resolver = (hostname: string) => Promise<readonly string[]>;

/**
 * Asks as any program on this machine would, the hosts file included; `verbatim` keeps the system's
 * order, which puts first what this machine has a route to (RFC 6724).
 */
export const systemResolver: Resolver = async (hostname) => {
  const answers = await lookup(hostname, { all: true, order: 'verbatim' });
  return answers.map((answer) => answer.address);
};
