import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ProblemResponse } from './problem.response.js';

/** What the service offers, as OpenAPI. */
export function openApiOf(app: NestFastifyApplication): OpenAPIObject {
  const description = 'Records who said what, when, and notices when they change their mind.';
  const config = new DocumentBuilder()
    .setTitle('Palinode')
    .setDescription(description)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An access key, pal_…; not needed where ACCESS=open' }, 'key')
    .addSecurityRequirements('key')
    .build();
  return SwaggerModule.createDocument(app, config, { extraModels: [ProblemResponse] });
}

/** Serves the document at /openapi.json and its page at /docs. */
export function serveOpenApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, () => openApiOf(app), { jsonDocumentUrl: 'openapi.json', yamlDocumentUrl: 'openapi.yaml' });
}
