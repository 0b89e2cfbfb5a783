import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../domain/errors.js';
import { type Caller, inTheNameOf, LOCAL } from '../http/caller.js';
import { type Asked, Gate } from './gate.js';
import { OpenReadings } from './open-readings.js';

/**
 * Asks at the gate for each request, before its body is read, and has it handled in its caller's name. Hooks of
 * the server rather than a guard of Nest's: they hold for every route there is, by the route itself.
 */
@Injectable()
export class GuardRequests implements OnModuleInit, OnModuleDestroy {
  private readonly callers = new WeakMap<FastifyRequest, Caller>();
  private readonly readings: OpenReadings;

  constructor(
    private readonly adapter: HttpAdapterHost,
    private readonly gate: Gate,
  ) {
    this.readings = new OpenReadings((asked) => this.gate.admit(asked));
  }

  onModuleInit(): void {
    const server: FastifyInstance = this.adapter.httpAdapter.getInstance();
    server.addHook('onRequest', async (request, reply) => {
      const asked = askedBy(request);
      try {
        const who = await this.gate.admit(asked);
        this.callers.set(request, who);
        if (who !== LOCAL && request.method === 'GET') this.readings.add(asked, reply.raw);
      } catch (error) {
        const challenge = error instanceof DomainError ? CHALLENGES[error.code] : undefined;
        if (challenge !== undefined) void reply.header('www-authenticate', challenge);
        throw error;
      }
    });
    // Once the body is there: what reads it calls back in nobody's name.
    server.addHook('preValidation', (request, _reply, done) => {
      inTheNameOf(this.callers.get(request) ?? this.gate.stranger, done);
    });
    this.readings.watch();
  }

  onModuleDestroy(): void {
    this.readings.stop();
  }
}

/** RFC 6750, section 3. */
const CHALLENGES: Readonly<Record<string, string>> = {
  'key-required': 'Bearer',
  'key-refused': 'Bearer error="invalid_token"',
};

function askedBy({ method, routeOptions, params, headers }: FastifyRequest): Asked {
  return { method, route: routeOptions.url, dossier: dossierIn(params), authorization: headers.authorization };
}

function dossierIn(params: unknown): string | null {
  if (params === null || typeof params !== 'object' || !('dossier' in params)) return null;
  return typeof params.dossier === 'string' ? params.dossier : null;
}
