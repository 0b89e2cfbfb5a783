import { isIP } from 'node:net';

/** Whether only this machine reaches what listens at that address. A name other than localhost may lead anywhere. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  switch (isIP(bare)) {
    case 4:
      return bare.startsWith('127.');
    case 6:
      return bare === '::1' || bare.startsWith('::ffff:127.');
    default:
      return bare === 'localhost';
  }
}
