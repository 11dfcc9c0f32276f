import type { IncomingHttpHeaders } from 'node:http'
import { plainAddress, within } from './ranges.ts'

/** What a request tells of where it comes from: the address of its connection, and its headers. */
export type From = { readonly remote: string; readonly headers: IncomingHttpHeaders }

/** The address that a request counts under. */
export type AddressOf = (from: From) => string

const isLoopback = within(['127.0.0.0/8', '::1'])

function forwardedBy({ headers }: From): readonly string[] {
  const header = headers['x-forwarded-for'] ?? []
  return [header].flat().flatMap((chain) => chain.split(','))
}

/**
 * Reads addresses as the proxies in these ranges forward them: the last of the chain that is none of theirs counts, as
 * everything before it may be made up. Nobody else is believed; a proxy on this machine that is not named is told of, once.
 */
export function addressesBehind(
  proxies: readonly string[],
  warn: (line: string) => void,
): AddressOf {
  const trusts = within(proxies)
  let warned = false
  return (from) => {
    const remote = plainAddress(from.remote) ?? from.remote
    const chain = forwardedBy(from)
    if (chain.length > 0 && !warned && isLoopback(remote) && !trusts(remote)) {
      warned = true
      warn(unlisted(remote))
    }
    let address = remote
    for (const text of chain.toReversed()) {
      const before = trusts(address) ? plainAddress(text.trim()) : null
      if (before === null) break
      address = before
    }
    return address
  }
}

function unlisted(proxy: string): string {
  return (
    `A program at ${proxy} sends X-Forwarded-For, as a proxy does, and is not believed: all who come through it count as one ` +
    `address. If it is your proxy, start with --trust-proxy ${proxy} (or ROSTRUM_TRUST_PROXY=${proxy}).`
  )
}
