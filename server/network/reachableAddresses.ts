import { hostname, networkInterfaces } from 'node:os'
import { isLoopback } from '../../shared/protocol/http/loopback.ts'
import type { ServerClock } from '../host/serverClock.ts'
import { type Interfaces, networkAddresses, offeredAddresses } from './interfaces.ts'

/** The machine as it is reached: its network cards, and the name it gives itself. */
export type Machine = {
  readonly interfaces: () => Interfaces
  readonly name: () => string
}

/** Where a server listens and how it is known. */
export type Listens = {
  readonly host: string
  readonly publicUrl: string | null
  readonly tls: object | null
}

/** How a server is reached from other machines. */
export type ReachableAddresses = {
  /** What others on the network open it by, the likeliest first; none where it listens on this machine alone. */
  readonly addresses: (port: number) => readonly string[]
  /** Whether a request for this host (the value of `Host`) is for this server. */
  readonly isOurs: (host: string | undefined) => boolean
}

/** For how long the network cards count as they were read, in ms: a laptop changes its Wi-Fi while a show runs. */
const KEPT = 3_000

/** What listens on every card of a machine: for IPv4 alone, or for both kinds. */
const EVERYWHERE = { '0.0.0.0': ['IPv4'], '::': ['IPv4', 'IPv6'] } as const

/** The machine that this runs on. */
const THIS_MACHINE: Machine = { interfaces: networkInterfaces, name: hostname }

/** Whether listening there is listening on every card. */
export function isEverywhere(host: string): host is keyof typeof EVERYWHERE {
  return Object.hasOwn(EVERYWHERE, host)
}

/** A host as it stands in an address. */
export function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

/** A host without its port, in the one form in which hosts are compared; null for what is none. */
function hostOf(text: string): string | null {
  const url = `http://${text}`
  return /[/?#@\\\s]/.test(text) || !URL.canParse(url) ? null : new URL(url).hostname
}

/** The machine's name on a network that knows names without a server for them (mDNS); null where it has none. */
function localName({ name }: Machine): string | null {
  const [label = ''] = name().split('.')
  return /^[a-z\d-]+$/i.test(label) && label !== 'localhost' ? `${label.toLowerCase()}.local` : null
}

/** Watches how a server is reached; the machine's cards are read when somebody asks, and at most every few seconds. */
export function reachableAddresses(
  { host, publicUrl, tls }: Listens,
  clock: Pick<ServerClock, 'now'>,
  machine: Machine = THIS_MACHINE,
): ReachableAddresses {
  const families = isEverywhere(host) ? EVERYWHERE[host] : null
  const name = families === null ? null : localName(machine)
  const listened = families === null ? bracketed(host) : null
  const given = [publicUrl === null ? null : new URL(publicUrl).host, listened, name]
  const fixed = new Set(given.flatMap((one) => (one === null ? [] : (hostOf(one) ?? []))))
  let kept: { readonly until: number; readonly hosts: ReadonlySet<string> } | null = null
  const ofCards = () => {
    const now = clock.now()
    if (kept === null || now >= kept.until) {
      const all = networkAddresses(machine.interfaces()).flatMap(
        (one) => hostOf(bracketed(one)) ?? [],
      )
      kept = { until: now + KEPT, hosts: new Set(all) }
    }
    return kept.hosts
  }
  const hosts = () => {
    if (families === null) return isLoopback(host) ? [] : [host]
    const cards = offeredAddresses(machine.interfaces(), families)
    return name === null || cards.length === 0 ? cards : [...cards, name]
  }
  return {
    addresses(port) {
      const scheme = tls === null ? 'http' : 'https'
      return hosts().map((one) => `${scheme}://${bracketed(one)}:${port}`)
    },
    isOurs(text) {
      const asked = hostOf(text ?? '')
      return asked !== null && (isLoopback(asked) || fixed.has(asked) || ofCards().has(asked))
    },
  }
}
