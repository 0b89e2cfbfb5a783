import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** A network in CIDR notation, parsed. */
export type Network = readonly [ipaddr.IPv4 | ipaddr.IPv6, number];

/**
 * IPv4 networks that are not public unicast, after IANA's special-purpose registry (RFC 6890), and
 * one that is by its number yet leads to a cloud's own platform.
 */
const CLOSED_IPV4 = networks([
  '0.0.0.0/8', // this network
  '10.0.0.0/8', // private
  '100.64.0.0/10', // carrier-grade NAT
  '127.0.0.0/8', // loopback
  '168.63.129.16/32', // Azure's platform services
  '169.254.0.0/16', // link-local, with the clouds' metadata services
  '172.16.0.0/12', // private
  '192.0.0.0/24', // IETF protocol assignments
  '192.0.2.0/24', // documentation
  '192.88.99.0/24', // 6to4 relays
  '192.168.0.0/16', // private
  '198.18.0.0/15', // benchmarking
  '198.51.100.0/24', // documentation
  '203.0.113.0/24', // documentation
  '224.0.0.0/4', // multicast
  '240.0.0.0/4', // reserved, and broadcast
]);

const GLOBAL_UNICAST_IPV6 = networks(['2000::/3']);

/** What within 2000::/3 is not public unicast, or carries an IPv4 address in it. */
const CLOSED_IPV6 = networks([
  '2001::/23', // IETF protocol assignments: Teredo, benchmarking, ORCHID
  '2001:db8::/32', // documentation
  '2002::/16', // 6to4
  '3fff::/20', // documentation
]);

/**
 * Whether an address, as a resolver writes it, is public unicast and carries no other address.
 * Anything that is not an address is not public.
 */
export function isPublicUnicast(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !isWithin(address, CLOSED_IPV4);
    case 6:
      return isWithin(address, GLOBAL_UNICAST_IPV6) && !isWithin(address, CLOSED_IPV6) && !isIsatap(address);
    default:
      return false;
  }
}

/** Whether an address lies in one of the networks; an IPv4-mapped IPv6 address lies in no IPv4 network. */
export function isWithin(address: string, among: readonly Network[]): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  return among.some(([network, bits]) => network.kind() === parsed.kind() && parsed.match(network, bits));
}

/** Parses networks in CIDR notation. @throws Error naming the one that is none. */
export function networks(cidrs: readonly string[]): Network[] {
  return cidrs.map((cidr) => {
    const base = cidr.split('/')[0] ?? '';
    if (isIP(base) === 0 || !ipaddr.isValidCIDR(cidr)) {
      throw new Error(`"${cidr}" is not a network in CIDR notation, such as 127.0.0.0/8 or ::1/128.`);
    }
    return ipaddr.parseCIDR(cidr);
  });
}

/** RFC 5214, section 6.1: an interface identifier of 00-00-5E-FE or 02-00-5E-FE and an IPv4 address. */
function isIsatap(address: string): boolean {
  const [, , , , high = 0, low = 0] = ipaddr.IPv6.parse(address).parts;
  return (high & 0xfcff) === 0 && low === 0x5efe;
}
