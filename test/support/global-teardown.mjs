/** After all tests: nothing of this run stays behind. */
export default async function globalTeardown() {
  const { server, run } = globalThis.palinodeTests;
  try {
    await run.close();
  } finally {
    await server.stop();
  }
}
