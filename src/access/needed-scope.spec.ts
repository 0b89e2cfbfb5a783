import { describe, expect, it } from '@jest/globals';
import { neededScope } from './needed-scope.js';

describe('A route takes', () => {
  it.each([
    ['GET', '/v1/dossiers', 'read'],
    ['HEAD', '/v1/dossiers/:dossier/shifts', 'read'],
    ['POST', '/v1/dossiers', 'record'],
    ['POST', '/v1/dossiers/:dossier/events', 'record'],
    ['POST', '/v1/dossiers/:dossier/events/batch', 'record'],
    ['POST', '/v1/dossiers/:dossier/shifts/:shift/review', 'review'],
    ['GET', '/v1/dossiers/:dossier/webhooks', 'webhooks'],
    ['POST', '/v1/dossiers/:dossier/webhooks/:endpoint/test', 'webhooks'],
    ['PATCH', '/v1/dossiers/:dossier', 'admin'],
    ['GET', '/v1/keys', 'admin'],
    ['DELETE', '/v1/keys/:id', 'admin'],
    ['GET', '/metrics', 'admin'],
    ['POST', '/dossiers/*', 'admin'],
  ])('%s %s: %s', (method, route, scope) => {
    expect(neededScope(method, route)).toBe(scope);
  });

  it('admin to write what nobody has thought of, and read to read it', () => {
    expect(neededScope('POST', '/v1/dossiers/:dossier/anything-new')).toBe('admin');
    expect(neededScope('GET', '/v1/anything-new')).toBe('read');
    expect(neededScope('POST', '/v1/dossiers/:dossier/webhooks-too')).toBe('admin');
  });

  it.each(['/health/live', '/health/ready', '/docs', '/openapi.json', '/problems/:code', '/', '/dossiers/*'])('nothing to see %s', (route) => {
    expect(neededScope('GET', route)).toBeNull();
  });
});
