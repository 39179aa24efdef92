import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { OnrecordError } from '../base/errors.ts'

/** Addresses at which clouds give secrets to their machines, outside all ranges of special addresses. */
const OF_CLOUDS = new Set(['168.63.129.16'])
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3')

/**
 * Whether an IP address is one that anybody on the internet can reach: not of this machine, a private network, a
 * provider's inside, or a range with a purpose of its own. Of IPv6 addresses that stand for IPv4 ones (mapped, NAT64) the
 * IPv4 address decides.
 */
export function isPublic(address: string): boolean {
  const parsed = ipaddr.isValid(address) ? ipaddr.process(address) : null
  if (parsed === null) return false
  if (parsed.range() !== 'unicast') return parsed.range() === 'rfc6052' && isPublic(embedded(parsed))
  return parsed.kind() === 'ipv4' ? !OF_CLOUDS.has(parsed.toString()) : parsed.match(GLOBAL_UNICAST)
}

/** The IPv4 address in the last 32 bits of 64:ff9b::/96, by which an IPv6 network reaches the IPv4 internet (RFC 6052). */
function embedded(address: ipaddr.IPv4 | ipaddr.IPv6): string {
  const bytes = address.toByteArray()
  // 64:ff9b:1::/48 is for translation within a network (RFC 8215).
  return bytes[5] === 0 ? bytes.slice(12).join('.') : ''
}

/**
 * Resolves a name for a connection, and refuses it when any of its addresses is not public. The connection is made to
 * the addresses that were looked at: the name is not resolved a second time.
 */
export const publicLookup = lookupBy(lookup)

/** The same by another way of resolving names. */
export function lookupBy(resolve: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const inside = addresses?.find(({ address }) => !isPublic(address))
      if (error) callback(error, '')
      else if (inside) callback(refusedAddress(hostname, inside.address), '')
      else if (options.all) callback(null, addresses)
      else callback(null, addresses[0]!.address, addresses[0]!.family)
    })
  }
}

type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/** Throws `sources/private-address` where a URL names an IP address that is not public, however it is spelt. */
export function refusePrivate({ hostname }: URL): void {
  // The URL parser has turned decimal, octal and hexadecimal spellings into the usual one.
  const address = hostname.replace(/^\[(.*)\]$/, '$1')
  if (isIP(address) && !isPublic(address)) throw refusedAddress(hostname, address)
}

function refusedAddress(hostname: string, address: string): OnrecordError {
  const where =
    hostname.replace(/^\[(.*)\]$/, '$1') === address ? address : `${hostname} leads to ${address},`
  return new OnrecordError(
    'sources/private-address',
    `${where} is no address on the public internet`,
    'If it is meant, allow it with --allow-private (allowPrivate in the library).',
  )
}
