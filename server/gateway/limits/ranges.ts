import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

type Address = ipaddr.IPv4 | ipaddr.IPv6

/** The number of bits before the IPv4 address in an IPv6 address that maps it. */
const MAPPED_PREFIX_BITS = 96

/** Parses an address without its zone; IPv4 addresses never appear as IPv6. Null for an invalid address. */
function parsed(text: string): Address | null {
  const [unzoned = ''] = text.split('%')
  return isIP(text) === 0 ? null : ipaddr.process(unzoned)
}

/** Normalizes an address for comparison; the port is dropped. Null for an invalid address. */
export function plainAddress(text: string): string | null {
  const [, bracketed] = /^\[(.*)\](?::\d+)?$/.exec(text) ?? []
  const address = bracketed ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
  return parsed(address)?.toString() ?? null
}

/** Parses a range: the addresses that share their first bits with this one. */
function rangeOf(text: string): [Address, number] | null {
  const [, base = '', length] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? []
  const address = parsed(base)
  if (address === null) return null
  const maxBits = address.kind() === 'ipv4' ? 32 : 128
  const prefixBits = isIP(base) === 6 && maxBits === 32 ? MAPPED_PREFIX_BITS : 0
  const bits = length === undefined ? maxBits : Number(length) - prefixBits
  return bits >= 0 && bits <= maxBits ? [address, bits] : null
}

/** Returns whether a text is an address, or a range like `10.0.0.0/8`. */
export function isRange(text: string): boolean {
  return rangeOf(text) !== null
}

/** Returns a predicate for addresses in these ranges; throws a `RangeError` for an invalid range. */
export function rangeMatcher(ranges: readonly string[]): (address: string) => boolean {
  const listed = ranges.map((text) => {
    const range = rangeOf(text)
    if (range === null) throw new RangeError(`"${text}" is not an address or an address range`)
    return range
  })
  return (text) => {
    const address = parsed(text)
    return address !== null && ipaddr.subnetMatch(address, { listed }, 'other') === 'listed'
  }
}
