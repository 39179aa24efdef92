import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { OnrecordError } from '../base/errors.ts'

/** Addresses at which cloud providers give secrets to their machines, outside all ranges of special addresses. */
const OF_CLOUDS = new Set(['168.63.129.16'])
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3')

/**
 * Whether everybody on the internet can reach an IP address: it is not one of this machine, of a private network, of a
 * provider's own network, or of a range with a special use. For IPv6 addresses that contain an IPv4 one (mapped,
 * NAT64), the IPv4 address decides.
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
 * Resolves a name for a connection, and refuses it if one of its addresses is not public. The connection is made to the
 * addresses that were checked: the name is not resolved a second time.
 */
export const publicLookup = lookupBy(lookup)

/** The same with another function that resolves names. */
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

/** Throws `sources/private-address` if a URL contains an IP address that is not public, in any spelling. */
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
