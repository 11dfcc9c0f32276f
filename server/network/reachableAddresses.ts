import { hostname, networkInterfaces } from 'node:os'
import { isLoopback } from '../../shared/protocol/http/loopback.ts'
import type { ServerClock } from '../host/serverClock.ts'
import { type Interfaces, networkAddresses, offeredAddresses } from './interfaces.ts'

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

/** The hosts that listen on every network card, with the kinds of addresses. */
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

/** Returns how a server is reached; reads the network cards on demand. */
export function reachableAddresses(
  { host, publicUrl, tls }: ListenOptions,
  clock: Pick<ServerClock, 'now'>,
  machine: Machine = { interfaces: networkInterfaces, name: hostname },
): ReachableAddresses {
  const families = listensOnAllCards(host) ? ALL_CARDS[host] : null
  const name = families === null ? null : localName(machine)
  const listenHost = families === null ? urlHost(host) : null
  const ownNames = [publicUrl === null ? null : new URL(publicUrl).host, listenHost, name]
  const fixed = new Set(ownNames.flatMap((one) => (one === null ? [] : (hostOf(one) ?? []))))
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
      return isLoopback(requested) || fixed.has(requested) || cardHosts().has(requested)
    },
  }
}
