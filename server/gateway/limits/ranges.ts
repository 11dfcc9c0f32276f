import { BlockList, isIP, SocketAddress } from 'node:net'

/** One address or many: those that share the first `bits` bits with it. */
type Range = { readonly address: string; readonly family: Family; readonly bits: number }
type Family = 'ipv4' | 'ipv6'

/** How many bits of an IPv6 address stand before the IPv4 one that it maps. */
const MAPPING = 96

function familyOf(address: string): Family {
  return isIP(address) === 4 ? 'ipv4' : 'ipv6'
}

/** An IPv6 address in its shortest form, without what names a network card of one machine. */
function shortest(address: string): string {
  const [unzoned = ''] = address.split('%')
  return new SocketAddress({ address: unzoned, family: 'ipv6' }).address
}

/** The one form in which an address is compared and counted, an IPv4 one never as IPv6; a port goes. Null where it is no address. */
export function plainAddress(text: string): string | null {
  const [, bracketed] = /^\[(.*)\](?::\d+)?$/.exec(text) ?? []
  const address = bracketed ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
  if (isIP(address) === 4) return address
  return isIP(address) === 6 ? shortest(address).replace(/^::ffff:(?=[\d.]+$)/, '') : null
}

function rangeOf(text: string): Range | null {
  const [, address = '', length] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? []
  if (isIP(address) === 0) return null
  const plain = plainAddress(address) ?? address
  const family = familyOf(plain)
  const most = family === 'ipv4' ? 32 : 128
  const mapped = familyOf(address) !== family ? MAPPING : 0
  const bits = length === undefined ? most : Number(length) - mapped
  return bits >= 0 && bits <= most ? { address: plain, family, bits } : null
}

/** Whether a text is an address, or a range of them like `10.0.0.0/8`. */
export function isRange(text: string): boolean {
  return rangeOf(text) !== null
}

/** Says of an address in its plain form whether it lies in one of these ranges; throws for what is no range. */
export function within(ranges: readonly string[]): (address: string) => boolean {
  const list = new BlockList()
  for (const text of ranges) {
    const range = rangeOf(text)
    if (range === null) throw new RangeError(`"${text}" is no address and no range of addresses`)
    list.addSubnet(range.address, range.bits, range.family)
  }
  return (address) => isIP(address) !== 0 && list.check(address, familyOf(address))
}
