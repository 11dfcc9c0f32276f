import { hostname, networkInterfaces } from 'node:os'
import { isLoopback } from '../../shared/protocol/http/loopback.ts'
import type { ServerClock } from '../host/serverClock.ts'

/** The network cards of a machine by name, each with its addresses. */
export type Interfaces = ReturnType<typeof networkInterfaces>

/** An address that other machines on the network of its card can reach. */
type CardAddress = { readonly card: string; readonly address: string; readonly family: string }

/** Cards for containers and virtual machines, which no phone can reach. */
const VIRTUAL =
  /^(docker|br-|veth|virbr|vmnet|vboxnet|bridge\d|cni|flannel|cali|podman|lxc|lxd|incus|vEthernet|VirtualBox|VMware)/i

/** Cards of tunnels and of direct connections between machines. */
const TUNNEL = /^(tun|tap|utun|wg|ppp|ipsec|tailscale|zt|awdl|llw|anpi|ham)/i

/** Link-local addresses. Browsers cannot open the IPv6 ones without the name of the card. */
const LINK_LOCAL = { IPv4: /^169\.254\./, IPv6: /^fe[89ab]/i }

/** Returns the sort key of an address: ordinary Wi-Fi and cable first, IPv4 before IPv6. */
function rank({ card, address, family }: CardAddress): number {
  const cardRank = VIRTUAL.test(card) ? 2 : TUNNEL.test(card) ? 1 : 0
  const linkLocal = LINK_LOCAL.IPv4.test(address) ? 6 : 0
  return cardRank * 2 + linkLocal + (family === 'IPv4' ? 0 : 1)
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
  const firstIpv6 = (one: CardAddress) =>
    all.find(({ card, family }) => card === one.card && family === 'IPv6')
  return all
    .filter((one) => one.family === 'IPv4' || firstIpv6(one) === one)
    .map(({ address }) => address)
}

/** The network cards of a machine, and its host name. */
export type Machine = {
  readonly interfaces: () => Interfaces
  readonly name: () => string
}

/** The addresses and the encryption of a server. */
export type ListenOptions = {
  readonly host: string
  readonly publicUrl: string | null
  readonly tls: object | null
}

/** How other machines reach a server. */
export type ReachableAddresses = {
  /** The URLs for others on the network, the most likely reachable first; empty if it listens on this machine only. */
  readonly addresses: (port: number) => readonly string[]
  /** Whether the `Host` header of a request names this server. */
  readonly isOwnHost: (host: string | undefined) => boolean
}

/** How long the addresses of the network cards are cached, in ms: a laptop may change its Wi-Fi during a show. */
const CACHE_TIME = 3_000

/** The hosts that listen on every network card, with their address families. */
const ALL_CARDS = { '0.0.0.0': ['IPv4'], '::': ['IPv4', 'IPv6'] } as const

/** Whether a host means every network card. */
export function listensOnAllCards(host: string): host is keyof typeof ALL_CARDS {
  return Object.hasOwn(ALL_CARDS, host)
}

/** Returns a host as it is written in a URL. */
export function urlHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

/** Returns a host without its port, in normalized form; null if the text is no host. */
function hostOf(text: string): string | null {
  const url = `http://${text}`
  return /[/?#@\\\s]/.test(text) || !URL.canParse(url) ? null : new URL(url).hostname
}

/** Returns the mDNS name of the machine; null if it has none. */
function localName({ name }: Machine): string | null {
  const [label = ''] = name().split('.')
  return /^[a-z\d-]+$/i.test(label) && label !== 'localhost' ? `${label.toLowerCase()}.local` : null
}

/** Returns how other machines reach a server; reads the network cards on demand. */
export function reachableAddresses(
  { host, publicUrl, tls }: ListenOptions,
  clock: Pick<ServerClock, 'now'>,
  machine: Machine = { interfaces: networkInterfaces, name: hostname },
): ReachableAddresses {
  const families = listensOnAllCards(host) ? ALL_CARDS[host] : null
  const name = families === null ? null : localName(machine)
  const listenHost = families === null ? urlHost(host) : null
  const ownNames = [publicUrl === null ? null : new URL(publicUrl).host, listenHost, name]
  const fixedHosts = new Set(ownNames.flatMap((one) => (one === null ? [] : (hostOf(one) ?? []))))
  let cache: { readonly until: number; readonly hosts: ReadonlySet<string> } | null = null
  const cardHosts = () => {
    const now = clock.now()
    if (cache === null || now >= cache.until) {
      const all = networkAddresses(machine.interfaces()).map(urlHost)
      cache = { until: now + CACHE_TIME, hosts: new Set(all.flatMap((one) => hostOf(one) ?? [])) }
    }
    return cache.hosts
  }
  const hosts = () => {
    if (families === null) return isLoopback(host) ? [] : [host]
    const cards = offeredAddresses(machine.interfaces(), families)
    return name === null || cards.length === 0 ? cards : [...cards, name]
  }
  return {
    addresses(port) {
      const scheme = tls === null ? 'http' : 'https'
      return hosts().map((one) => `${scheme}://${urlHost(one)}:${port}`)
    },
    isOwnHost(text) {
      const requested = hostOf(text ?? '')
      if (requested === null) return false
      return isLoopback(requested) || fixedHosts.has(requested) || cardHosts().has(requested)
    },
  }
}
