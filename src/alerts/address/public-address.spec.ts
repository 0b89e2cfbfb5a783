import { describe, expect, it } from '@jest/globals';
import { isPublicUnicast, isWithin, networks } from './public-address.js';

describe('a public unicast address', () => {
  it.each([
    ['an ordinary IPv4 address', '93.184.215.14'],
    ['the neighbour below the private ten', '9.255.255.255'],
    ['the neighbour above the private ten', '11.0.0.0'],
    ['the neighbours of 172.16/12', '172.15.255.255'],
    ['the neighbours of 172.16/12', '172.32.0.0'],
    ['the neighbours of CGNAT', '100.63.255.255'],
    ['the neighbours of CGNAT', '100.128.0.0'],
    ['the neighbours of loopback', '126.255.255.255'],
    ['the neighbours of loopback', '128.0.0.0'],
    ['the neighbours of benchmarking', '198.17.255.255'],
    ['the neighbours of benchmarking', '198.20.0.0'],
    ['the last one before multicast', '223.255.255.255'],
    ['an ordinary IPv6 address', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'],
    ['the neighbour of documentation', '2001:db9::1'],
    ['the neighbour of 6to4', '2003::1'],
    ['one whose interface only looks a little like ISATAP', '2606:4700:0:0:1:5efe:7f00:1'],
  ])('is %s (%s)', (_what, address) => {
    expect(isPublicUnicast(address)).toBe(true);
  });

  it.each([
    ['this network', ['0.0.0.0', '0.255.255.255']],
    ['private', ['10.0.0.0', '10.255.255.255', '172.16.0.0', '172.31.255.255', '192.168.0.0', '192.168.255.255']],
    ['carrier-grade NAT', ['100.64.0.0', '100.127.255.255']],
    ['loopback', ['127.0.0.0', '127.0.0.1', '127.255.255.255']],
    ['link-local', ['169.254.0.0', '169.254.169.254', '169.254.255.255']],
    ['protocol assignments', ['192.0.0.0', '192.0.0.255']],
    ['test nets', ['192.0.2.1', '198.51.100.1', '203.0.113.255']],
    ['6to4 relay', ['192.88.99.0', '192.88.99.255']],
    ['benchmarking', ['198.18.0.0', '198.19.255.255']],
    ['multicast', ['224.0.0.0', '239.255.255.255']],
    ['reserved and broadcast', ['240.0.0.0', '255.255.255.255']],
    ["a cloud's platform", ['168.63.129.16']],
  ])('is not %s in IPv4', (_what, addresses) => {
    expect(addresses.filter(isPublicUnicast)).toEqual([]);
  });

  it.each([
    ['unspecified or loopback', ['::', '::1']],
    ['IPv4-mapped', ['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:93.184.215.14']],
    ['IPv4-compatible', ['::127.0.0.1', '::7f00:1']],
    ['translated (SIIT)', ['::ffff:0:127.0.0.1']],
    ['NAT64', ['64:ff9b::127.0.0.1', '64:ff9b::5db8:d70e', '64:ff9b:1::1']],
    ['discard-only', ['100::1']],
    ['Teredo', ['2001::1', '2001:0:ffff:ffff::1']],
    ['other protocol assignments', ['2001:2::1', '2001:10::1', '2001:20::1', '2001:1ff::1']],
    ['documentation', ['2001:db8::1', '2001:db8:ffff::1', '3fff::1', '3fff:fff::1']],
    ['6to4', ['2002:7f00:1::1', '2002:5db8:d70e::1']],
    ['ISATAP', ['2606:4700::5efe:127.0.0.1', '2606:4700::200:5efe:7f00:1', 'fe80::5efe:10.0.0.1']],
    ['segment routing', ['5f00::1']],
    ['unassigned', ['4000::1', '8000::1', 'e000::1']],
    ['unique local', ['fc00::1', 'fd00:ec2::254']],
    ['link-local', ['fe80::1', 'fe80::1%eth0', 'febf::1']],
    ['site-local', ['fec0::1']],
    ['multicast', ['ff02::1', 'ff0e::1']],
  ])('is not %s in IPv6', (_what, addresses) => {
    expect(addresses.filter(isPublicUnicast)).toEqual([]);
  });

  it.each(['', 'localhost', '127.1', '2130706433', '0x7f000001', '0177.0.0.1', '[::1]', '1.2.3.4.5'])(
    'is not the text %j, which is no address',
    (text) => {
      expect(isPublicUnicast(text)).toBe(false);
    },
  );
});

describe('an opened network', () => {
  const opened = networks(['127.0.0.0/8', '::1/128']);

  it('holds exactly its own addresses', () => {
    expect(['127.0.0.1', '127.9.9.9', '::1'].every((address) => isWithin(address, opened))).toBe(true);
    expect(['128.0.0.1', '::2', '10.0.0.1', 'localhost'].some((address) => isWithin(address, opened))).toBe(false);
  });

  it('does not open the IPv6 addresses that carry one of its own', () => {
    expect(isWithin('::ffff:127.0.0.1', opened)).toBe(false);
  });

  it.each(['127.0.0.1', '127.0.0.0/33', 'localhost/8', '127.1/8', '', '::1/129'])('refuses %j as a network', (cidr) => {
    expect(() => networks([cidr])).toThrow('not a network in CIDR notation');
  });
});
