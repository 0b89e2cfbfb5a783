#!/usr/bin/env node
// Receives Palinode's alerts and prints a line for each shift they tell of.
//
//   node docs/examples/receiver.mjs 4000 whsec_…
//
// The secret is the one that creating the endpoint showed, or the public key (whpk_…) that it shows; it may also stand
// in WEBHOOK_SECRET. Without one, alerts are printed unverified, which is for trying out only.
import { createServer } from 'node:http';
import { verify } from './verify.mjs';

const [port = '4000', secret = process.env.WEBHOOK_SECRET] = process.argv.slice(2);

const place = (statement) => statement?.position?.label ?? statement?.position?.code ?? '(nothing recorded)';

// Overdue promises and new demands may be on no issue; two that converge have one shift between them.
function told(shift) {
  const by = shift.subject?.kind === 'counterpart' ? `${shift.actor.name} and ${shift.subject.actor.name}` : shift.actor.name;
  const on = shift.issue ? ` on ${shift.issue.title}` : '';
  const moved = by === shift.actor.name && (shift.from || shift.to);
  const ends = moved ? `${place(shift.from)} → ${place(shift.to)}` : shift.explanation;
  return `${shift.kind} by ${by}${on}: ${ends}`;
}

// In a list that would be too long, and where others waited for this alert, shifts are told by their codes.
function inList(entry) {
  if (entry.shift) return told(entry.shift);
  if (!entry.actor) return `${entry.kind} ${entry.id}`;
  return `${entry.kind} by ${entry.actor} on ${entry.issue ?? 'no issue'}: ${entry.from ?? '–'} → ${entry.to ?? '–'}`;
}

function line({ type, data }) {
  const list = (data.shifts ?? data.folded ?? []).map((entry) => `\n  ${inList(entry)}`).join('');
  if (data.shift?.kind) return `${type}: ${told(data.shift)}${list}`;
  if (type !== 'shift.digest') return `${type} ${JSON.stringify(data)}`;
  const { shifts, conditions, denials, omitted = 0 } = data;
  return `${type}: ${shifts.length} shifts, ${conditions.length} conditions, ${denials.length} denials, ${omitted} omitted${list}`;
}

// Redirects, slow answers and anything but 2xx count as failures and are tried again later.
const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks); // the signature is over the raw bytes, so parse only afterwards
  try {
    if (secret) verify(secret, request.headers, body);
    console.log(`${secret ? 'verified' : 'UNVERIFIED'} ${line(JSON.parse(body.toString()))}`);
    response.writeHead(204).end();
  } catch (error) {
    console.error(`refused: ${error.message}`);
    response.writeHead(401).end();
  }
});
server.listen(Number(port), '127.0.0.1', () =>
  console.log(`waiting for alerts on http://127.0.0.1:${server.address().port}/`),
);
