import type { FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Config } from '../config/config.js';
import { PROBLEM_JSON, problemBody } from './problem-body.js';

/** An address that the server cannot even read, such as `%zz`. */
export function unreadableAddress(config: Config) {
  return (_error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    const detail = 'The address is not well-formed: a % stands before two hexadecimal digits.';
    const body = problemBody(config.publicUrl, { code: 'bad-request', detail, errors: [] }, request.url, request.id);
    void reply.status(body.status).type(PROBLEM_JSON).send(JSON.stringify(body));
  };
}

/** What is no HTTP, or has headers without end: nobody knows yet what was asked for. */
export function unreadableRequest(config: Config) {
  return (error: Error & { code?: string }, socket: Socket): void => {
    // The peer has gone: there is nobody to tell.
    if (error.code === 'ECONNRESET' || !socket.writable) return;
    const [status, detail] =
      error.code === 'HPE_HEADER_OVERFLOW'
        ? [431, 'The headers are larger than 16 KiB.']
        : [400, 'This is not a well-formed HTTP request.'];
    const problem = problemBody(config.publicUrl, { code: 'bad-request', detail, errors: [] }, '', '');
    const body = JSON.stringify({ ...problem, status });
    socket.end(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ncontent-type: ${PROBLEM_JSON}\r\n` +
        `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
    );
  };
}
