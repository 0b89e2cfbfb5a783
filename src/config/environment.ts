import { Transform } from 'class-transformer';
import { IsBase64, IsBoolean, IsIn, IsInt, IsOptional, IsUrl, Matches, Max, Min } from 'class-validator';
import { isIP } from 'node:net';
import { IsNetworkList } from './is-network-list.js';
import { IsReadableUrl } from './is-readable-url.js';

const asBoolean = ({ value }: { value: unknown }): unknown =>
  value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : value;

const asWholeNumber = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;

/** Who is let in: whoever reaches the service, or holders of a key. */
export type Access = 'open' | 'keys';

/** The environment as an operator sets it. Unset variables take the defaults written here. */
export class Environment {
  /** A PostgreSQL ≥ 14 to use; without it an embedded one is started in DATA_DIR. */
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\/.+/, { message: 'DATABASE_URL: write postgres://user:password@host:5432/database' })
  @IsReadableUrl({ message: 'DATABASE_URL: this is no well-formed address; write postgres://user:password@host:5432/database' })
  DATABASE_URL?: string;

  /** Where the embedded database and the service's own files live. */
  @Matches(/\S/, { message: 'DATA_DIR: name a directory, for example ./.palinode' })
  DATA_DIR: string = './.palinode';

  /** The address to listen on; on any but loopback callers need keys, unless ACCESS says otherwise. */
  @Matches(/\S/, { message: 'HOST: name an address to listen on, for example 127.0.0.1 or 0.0.0.0' })
  HOST: string = '127.0.0.1';

  /** Who is let in: whoever reaches the service, or holders of a key. Default: `open` on loopback, else `keys`. */
  @IsOptional()
  @IsIn(['open', 'keys'], { message: 'ACCESS: open (whoever reaches the service), or keys (only who sends a key)' })
  ACCESS?: Access;

  @Transform(asWholeNumber)
  @IsInt({ message: 'PORT: a whole number from 0 (any free port) to 65535' })
  @Min(0, { message: 'PORT: a whole number from 0 (any free port) to 65535' })
  @Max(65_535, { message: 'PORT: a whole number from 0 (any free port) to 65535' })
  PORT: number = 3000;

  /** The address under which readers reach the page; links in alerts begin with it. */
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] }, { message: 'PUBLIC_URL: write https://host' })
  PUBLIC_URL?: string;

  @Transform(asBoolean)
  @IsBoolean({ message: 'MIGRATE_ON_START: true or false' })
  MIGRATE_ON_START: boolean = true;

  /** Load the sample dossier on the first start with the embedded database. */
  @Transform(asBoolean)
  @IsBoolean({ message: 'SAMPLE: true or false' })
  SAMPLE: boolean = true;

  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
    message: 'LOG_LEVEL: one of trace, debug, info, warn, error, silent',
  })
  LOG_LEVEL: string = 'info';

  /** Database connections this process may hold. */
  @Transform(asWholeNumber)
  @IsInt({ message: 'DATABASE_POOL: a whole number from 1 to 200' })
  @Min(1, { message: 'DATABASE_POOL: a whole number from 1 to 200' })
  @Max(200, { message: 'DATABASE_POOL: a whole number from 1 to 200' })
  DATABASE_POOL: number = 10;

  /** Networks that webhooks may reach although they are not public; for development and tests. */
  @IsNetworkList({ message: 'WEBHOOKS_ALLOW_NETWORKS: networks in CIDR form, comma-separated, for example 127.0.0.1/32' })
  WEBHOOKS_ALLOW_NETWORKS: string = '';

  /** 32 bytes in base64 that encrypt webhook secrets; without it a key is kept in DATA_DIR. */
  @IsOptional()
  @IsBase64({}, { message: 'WEBHOOKS_SECRET_KEY: 32 random bytes in base64, as `openssl rand -base64 32` gives them' })
  @Matches(/^[A-Za-z0-9+/]{43}=$/, {
    message: 'WEBHOOKS_SECRET_KEY: 32 random bytes in base64, as `openssl rand -base64 32` gives them',
  })
  WEBHOOKS_SECRET_KEY?: string;
}

/** The variables the service reads, as documented above. */
export const VARIABLES = [
  'DATABASE_URL',
  'DATA_DIR',
  'HOST',
  'ACCESS',
  'PORT',
  'PUBLIC_URL',
  'MIGRATE_ON_START',
  'SAMPLE',
  'LOG_LEVEL',
  'DATABASE_POOL',
  'WEBHOOKS_ALLOW_NETWORKS',
  'WEBHOOKS_SECRET_KEY',
] as const;

/** The address of this host in a URL: IPv6 goes in brackets. */
export function hostInUrl(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}
