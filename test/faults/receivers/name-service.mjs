/**
 * Loaded before a service: from here on a name service of the test's answers what the system's would be asked.
 * NAMES holds, by name, its answers in turn; the last one stays. A list is addresses, a text the system's error,
 * null no answer ever.
 */
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';

const answers = new Map(Object.entries(JSON.parse(process.env.NAMES)));

dns.promises.lookup = async (name) => {
  const turns = answers.get(name) ?? ['ENOTFOUND'];
  const answer = turns.length > 1 ? turns.shift() : turns[0];
  if (answer === null) return new Promise(() => undefined);
  if (typeof answer === 'string') throw Object.assign(new Error(`getaddrinfo ${answer} ${name}`), { code: answer });
  return answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
};
syncBuiltinESMExports();
