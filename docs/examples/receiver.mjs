#!/usr/bin/env node
// Receives Palinode's alerts and prints one line for each.
//
//   node docs/examples/receiver.mjs 4000 whsec_…
//
// The secret is the one that creating the endpoint showed; it may also stand in WEBHOOK_SECRET. Without
// one, alerts are printed unverified, which is for trying out only.
import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';

const [port = '4000', secret = process.env.WEBHOOK_SECRET] = process.argv.slice(2);
const webhook = secret ? new Webhook(secret) : null;

const place = (statement) => statement?.position?.label ?? statement?.position?.code ?? '(nothing recorded)';

function line({ type, data }) {
  const { shift } = data;
  if (!shift?.kind) return `${type} ${JSON.stringify(data)}`;
  const movement = `${place(shift.from)} → ${place(shift.to)}`;
  return `${type}: ${shift.kind} by ${shift.actor.name} on ${shift.issue.title}: ${movement}`;
}

// Redirects, slow answers and anything but 2xx count as failures and are tried again later.
const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks); // the signature is over the raw bytes, so parse only afterwards
  try {
    const alert = webhook ? webhook.verify(body, request.headers) : JSON.parse(body.toString());
    console.log(`${webhook ? 'verified' : 'UNVERIFIED'} ${line(alert)}`);
    response.writeHead(204).end();
  } catch (error) {
    console.error(`refused: ${error.message}`);
    response.writeHead(401).end();
  }
});
server.listen(Number(port), '127.0.0.1', () =>
  console.log(`waiting for alerts on http://127.0.0.1:${server.address().port}/`),
);
