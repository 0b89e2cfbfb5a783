/** Runs a second, empty server until standard input ends: that is, no longer than whoever asked for it. */
import { startContainerServer } from './container-server.mjs';
import { startEmbeddedServer } from './embedded-server.mjs';

const start = process.argv[2] === 'container' ? startContainerServer : startEmbeddedServer;
const server = await start();
process.stdin.resume();
process.stdin.once('end', () => void server.stop());
process.stdout.write(`${JSON.stringify({ url: server.url })}\n`);
