import { isIP } from 'node:net';
import { isPublicUnicast, isWithin, type Network } from './public-address.js';
import { RefusedAddressError } from './refused-address.error.js';
import type { Resolver } from './resolver.js';
import { type Target, targetOf } from './target-url.js';
import { within } from './within.js';

const PATIENCE_MS = 5_000;

/**
 * Says where alerts may be sent: to public unicast addresses, and to the networks that the operator
 * opened for development and tests.
 */
export class AddressGuard {
  /** @param patienceMs how long whoever gives a URL waits for the name service */
  constructor(
    private readonly resolve: Resolver,
    private readonly opened: readonly Network[],
    private readonly patienceMs = PATIENCE_MS,
  ) {}

  /**
   * The one address to connect to. One answer that is not public refuses all of them, since a name
   * with a public and a private address serves nobody but an attacker. Resolves once: the caller
   * must connect to the answer and not to the name again, or a second answer could lead elsewhere.
   *
   * @param host a name, or an address without brackets
   * @throws RefusedAddressError
   */
  async vet(host: string): Promise<string> {
    const addresses = isIP(host) === 0 ? await this.addressesOf(host) : [host];
    const [first] = addresses;
    if (first === undefined) throw new RefusedAddressError(`The host name ${host} does not resolve to any address.`);
    const closed = addresses.filter((address) => !this.isOpen(address));
    if (closed.length > 0) throw new RefusedAddressError(refusal(host, closed));
    return first;
  }

  /** Reads an endpoint's URL and vets its host, while its owner waits. @throws RefusedAddressError */
  async vetUrl(text: string): Promise<Target> {
    const target = targetOf(text);
    const late = (): Error =>
      new RefusedAddressError(`The host name ${target.host} was not resolved within ${this.patienceMs} ms; try again later.`);
    await within(this.vet(target.host), this.patienceMs, late);
    return target;
  }

  private isOpen(address: string): boolean {
    return isPublicUnicast(address) || isWithin(address, this.opened);
  }

  private async addressesOf(name: string): Promise<readonly string[]> {
    try {
      return await this.resolve(name);
    } catch (cause) {
      throw new RefusedAddressError(`The host name ${name} could not be resolved.`, { cause });
    }
  }
}

/** Names the operator's setting where it could open the host: a network holds addresses as they are normally written. */
function refusal(host: string, closed: readonly string[]): string {
  const refused = `The host ${host} leads to an address that is not public, so nothing is sent there`;
  const couldBeOpened = closed.every((address) => isIP(address) !== 0);
  return couldBeOpened
    ? `${refused}; an operator can open exact networks with WEBHOOKS_ALLOW_NETWORKS.`
    : `${refused}.`;
}
