import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '../domain/errors.js';
import { PROBLEMS } from './problems.js';

/** The pages that the `type` of a problem names. */
@ApiExcludeController()
@Controller('problems')
export class ProblemPageController {
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  all(): string {
    const rows = Object.entries(PROBLEMS).map(
      ([code, { status, title }]) => `<li><a href="/problems/${code}">${code}</a> (${status}): ${title}</li>`,
    );
    return page('Problems', `<ul>${rows.join('')}</ul>`);
  }

  @Get(':code')
  @Header('content-type', 'text/html; charset=utf-8')
  one(@Param('code') code: string): string {
    const kind = Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code] : undefined;
    if (!kind) throw new DomainError('not-found', 'There is no such problem; /problems lists them.');
    return page(kind.title, `<p><code>${code}</code>, HTTP ${kind.status}</p><p>${kind.help}</p><p><a href="/problems">All problems</a></p>`);
  }
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title} · Palinode</title></head><body><main><h1>${title}</h1>${body}</main></body></html>`;
}
