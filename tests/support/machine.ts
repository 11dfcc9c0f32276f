import type { Interfaces, Machine } from '../../server/network/reachableAddresses.ts'

/** Network cards with these addresses, as Node.js tells them. */
export const cards = (addresses: Readonly<Record<string, readonly string[]>>): Interfaces =>
  Object.fromEntries(
    Object.entries(addresses).map(([card, all]) => [
      card,
      all.map((address) => {
        const shared = { address, netmask: '', mac: '', internal: card === 'lo', cidr: null }
        return address.includes(':')
          ? { ...shared, family: 'IPv6' as const, scopeid: address.startsWith('fe80') ? 2 : 0 }
          : { ...shared, family: 'IPv4' as const }
      }),
    ]),
  )

/** A machine with these addresses at its cards, whose cards may change; `read` says how often they were looked at. */
export function machine(
  addresses: Readonly<Record<string, readonly string[]>>,
  name = 'ada-laptop',
): Machine & { change(to: Readonly<Record<string, readonly string[]>>): void; read(): number } {
  let now = cards(addresses)
  let read = 0
  return {
    name: () => name,
    interfaces() {
      read += 1
      return now
    },
    change(to) {
      now = cards(to)
    },
    read: () => read,
  }
}
