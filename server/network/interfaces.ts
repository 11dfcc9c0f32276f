import type { networkInterfaces } from 'node:os'

/** The network cards of a machine by name, each with its addresses. */
export type Interfaces = ReturnType<typeof networkInterfaces>

/** An address that other machines on the network of its card can reach. */
type CardAddress = { readonly card: string; readonly address: string; readonly family: string }

/** Cards for containers and virtual machines, which no phone can reach. */
const VIRTUAL =
  /^(docker|br-|veth|virbr|vmnet|vboxnet|bridge\d|cni|flannel|cali|podman|lxc|lxd|incus|vEthernet|VirtualBox|VMware)/i

/** Cards of tunnels and of direct connections between machines. */
const TUNNEL = /^(tun|tap|utun|wg|ppp|ipsec|tailscale|zt|awdl|llw|anpi|ham)/i

/** Link-local addresses. Browsers cannot open those of IPv6 without the name of the card. */
const LINK_LOCAL = { IPv4: /^169\.254\./, IPv6: /^fe[89ab]/i }

/** Returns the sort key of an address: ordinary Wi-Fi and cable first, IPv4 before IPv6. */
function rank({ card, address, family }: CardAddress): number {
  const place = VIRTUAL.test(card) ? 2 : TUNNEL.test(card) ? 1 : 0
  const linkLocal = LINK_LOCAL.IPv4.test(address) ? 6 : 0
  return place * 2 + linkLocal + (family === 'IPv4' ? 0 : 1)
}

function cardAddresses(interfaces: Interfaces): readonly CardAddress[] {
  return Object.entries(interfaces)
    .flatMap(([card, all = []]) => all.map((one) => ({ ...one, card })))
    .filter(({ internal, address, family }) => {
      return !internal && !(family === 'IPv6' && LINK_LOCAL.IPv6.test(address))
    })
    .toSorted((a, b) => rank(a) - rank(b))
}

/** Returns the addresses of a machine on its networks, the most likely reachable first. */
export function networkAddresses(interfaces: Interfaces): readonly string[] {
  return cardAddresses(interfaces).map(({ address }) => address)
}

/** Returns the addresses to show to people: at most one IPv6 address for each card, as these change often. */
export function offeredAddresses(
  interfaces: Interfaces,
  families: readonly ('IPv4' | 'IPv6')[],
): readonly string[] {
  const all = cardAddresses(interfaces).filter(({ family }) =>
    families.some((one) => one === family),
  )
  const first = (one: CardAddress) =>
    all.find(({ card, family }) => card === one.card && family === 'IPv6')
  return all
    .filter((one) => one.family === 'IPv4' || first(one) === one)
    .map(({ address }) => address)
}
