import { dockerAnswers, startContainerServer } from './container-server.mjs';
import { startEmbeddedServer } from './embedded-server.mjs';

/**
 * The server that the tests' databases live on: `TEST_DATABASE_URL`, else a container where a Docker API answers,
 * else the embedded PostgreSQL. One of them always serves.
 *
 * @returns `{ url, kind, words, stop }`
 */
export async function startTestServer() {
  const given = process.env.TEST_DATABASE_URL;
  const nothing = async () => undefined;
  if (given) return { url: given, kind: 'given', words: 'the server of TEST_DATABASE_URL', stop: nothing };

  let aside = '';
  if (await dockerAnswers()) {
    try {
      return { ...(await startContainerServer()), kind: 'container', words: 'postgres:18 in a container' };
    } catch (error) {
      aside = `; Docker answers, but gave no container: ${error.message}`;
    }
  }
  return { ...(await startEmbeddedServer()), kind: 'embedded', words: `the embedded PostgreSQL${aside}` };
}
