import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

export const EXPORT_FORMATS = ['csv', 'ndjson'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A list's address with the suffix of each format. */
export function inEachFormat(path: string): string[] {
  return EXPORT_FORMATS.map((format) => `${path}.${format}`);
}

/** The format that the suffix of the address asks for. */
export const AskedFormat = createParamDecorator((_: unknown, context: ExecutionContext): ExportFormat => {
  const { url } = context.switchToHttp().getRequest<FastifyRequest>();
  return url.split('?')[0]?.endsWith('.ndjson') ? 'ndjson' : 'csv';
});
