import { GenericContainer, Wait, getContainerRuntimeClient } from 'testcontainers';

const PASSWORD = 'palinode';

/** Whether a Docker API (Docker's, Podman's) really answers, not only whether there is a command of that name. */
export async function dockerAnswers() {
  try {
    await getContainerRuntimeClient();
    return true;
  } catch {
    // Testcontainers has asked in all the places where one can be; that none answered is the answer.
    return false;
  }
}

/** Starts a PostgreSQL in a container, which goes with it (and with this process, however that ends). */
export async function startContainerServer() {
  const container = await new GenericContainer('postgres:18')
    .withEnvironment({ POSTGRES_USER: 'palinode', POSTGRES_PASSWORD: PASSWORD, POSTGRES_DB: 'palinode' })
    .withCommand(['postgres', '-c', 'fsync=off', '-c', 'max_connections=200'])
    .withExposedPorts(5432)
    // The image starts the server twice; Podman opens the port before either listens.
    .withWaitStrategy(Wait.forAll([Wait.forListeningPorts(), Wait.forLogMessage(/ready to accept connections/, 2)]))
    .start();
  const url = `postgres://palinode:${PASSWORD}@${container.getHost()}:${container.getMappedPort(5432)}/palinode`;
  const stop = async () => {
    await container.stop();
  };
  return { url, stop };
}
