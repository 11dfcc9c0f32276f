import { BlockList, isIP, SocketAddress } from 'node:net'
import { LRUCache } from 'lru-cache'

/** The addresses that share their first `bits` bits with this one. */
type Range = { readonly address: string; readonly family: Family; readonly bits: number }
type Family = 'ipv4' | 'ipv6'

/** The number of bits before the IPv4 address in an IPv6 address that maps it. */
const MAPPED_PREFIX_BITS = 96

function familyOf(address: string): Family {
  return isIP(address) === 4 ? 'ipv4' : 'ipv6'
}

/** Returns an IPv6 address in its shortest form, without its zone. */
function shortForm(address: string): string {
  const [unzoned = ''] = address.split('%')
  return new SocketAddress({ address: unzoned, family: 'ipv6' }).address
}

/** Normalizes an address for comparison: IPv4 addresses never appear as IPv6, and the port is dropped. Null for an invalid address. */
export function plainAddress(text: string): string | null {
  const [, bracketed] = /^\[(.*)\](?::\d+)?$/.exec(text) ?? []
  const address = bracketed ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
  if (isIP(address) === 4) return address
  return isIP(address) === 6 ? shortForm(address).replace(/^::ffff:(?=[\d.]+$)/, '') : null
}

function rangeOf(text: string): Range | null {
  const [, address = '', length] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? []
  if (isIP(address) === 0) return null
  const plain = plainAddress(address) ?? address
  const family = familyOf(plain)
  const maxBits = family === 'ipv4' ? 32 : 128
  const prefixBits = familyOf(address) !== family ? MAPPED_PREFIX_BITS : 0
  const bits = length === undefined ? maxBits : Number(length) - prefixBits
  return bits >= 0 && bits <= maxBits ? { address: plain, family, bits } : null
}

/** Returns whether a text is an address, or a range like `10.0.0.0/8`. */
export function isRange(text: string): boolean {
  return rangeOf(text) !== null
}

/** How many answers a predicate remembers: a check is expensive, and most connections come through the same few proxies. */
const REMEMBERED = 100

/** Returns a predicate for normalized addresses in these ranges; throws a `RangeError` for an invalid range. */
export function rangeMatcher(ranges: readonly string[]): (address: string) => boolean {
  const list = new BlockList()
  for (const text of ranges) {
    const range = rangeOf(text)
    if (range === null) throw new RangeError(`"${text}" is not an address or an address range`)
    list.addSubnet(range.address, range.bits, range.family)
  }
  const results = new LRUCache<string, boolean>({
    max: REMEMBERED,
    memoMethod: (address) => isIP(address) !== 0 && list.check(address, familyOf(address)),
  })
  return (address) => results.memo(address)
}
