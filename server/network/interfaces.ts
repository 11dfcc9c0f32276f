import type { networkInterfaces } from 'node:os'

/** The network cards of a machine by name, each with its addresses, as Node.js tells them. */
export type Interfaces = ReturnType<typeof networkInterfaces>

/** An address of a card that others on its network reach. */
type Reached = { readonly card: string; readonly address: string; readonly family: string }

/** Cards that lead to containers and guest machines inside this one: no phone comes in by them. */
const INSIDE =
  /^(docker|br-|veth|virbr|vmnet|vboxnet|bridge\d|cni|flannel|cali|podman|lxc|lxd|incus|vEthernet|VirtualBox|VMware)/i

/** Cards of tunnels, which lead to those who are in the same one, and of what machines use among themselves. */
const TUNNEL = /^(tun|tap|utun|wg|ppp|ipsec|tailscale|zt|awdl|llw|anpi|ham)/i

/** Addresses that a card gave itself as nobody gave it one; those of the newer kind do not open without the card's name. */
const SELF_GIVEN = { IPv4: /^169\.254\./, IPv6: /^fe[89ab]/i }

/** Where an address stands in the list: what lies on an ordinary Wi-Fi or cable first, IPv4 before IPv6. */
function rank({ card, address, family }: Reached): number {
  const place = INSIDE.test(card) ? 2 : TUNNEL.test(card) ? 1 : 0
  const selfGiven = SELF_GIVEN.IPv4.test(address) ? 6 : 0
  return place * 2 + selfGiven + (family === 'IPv4' ? 0 : 1)
}

function reached(interfaces: Interfaces): readonly Reached[] {
  return Object.entries(interfaces)
    .flatMap(([card, all = []]) => all.map((one) => ({ ...one, card })))
    .filter(({ internal, address, family }) => {
      return !internal && !(family === 'IPv6' && SELF_GIVEN.IPv6.test(address))
    })
    .toSorted((a, b) => rank(a) - rank(b))
}

/** The addresses of a machine on its networks, the likeliest to be opened by others first. */
export function networkAddresses(interfaces: Interfaces): readonly string[] {
  return reached(interfaces).map(({ address }) => address)
}

/** Those of them that are offered: one IPv6 address a card, as a card has several that come and go. */
export function offeredAddresses(
  interfaces: Interfaces,
  families: readonly ('IPv4' | 'IPv6')[],
): readonly string[] {
  const all = reached(interfaces).filter(({ family }) => families.some((one) => one === family))
  const first = (one: Reached) =>
    all.find(({ card, family }) => card === one.card && family === 'IPv6')
  return all
    .filter((one) => one.family === 'IPv4' || first(one) === one)
    .map(({ address }) => address)
}
