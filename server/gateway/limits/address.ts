import type { IncomingHttpHeaders } from 'node:http'
import { plainAddress, rangeMatcher } from './ranges.ts'

/** The source of a request: the address of its connection, and its headers. */
export type RequestSource = { readonly remote: string; readonly headers: IncomingHttpHeaders }

export type AddressOf = (source: RequestSource) => string

const isLoopback = rangeMatcher(['127.0.0.0/8', '::1'])

function forwardedAddresses({ headers }: RequestSource): readonly string[] {
  const header = headers['x-forwarded-for'] ?? []
  return [header].flat().flatMap((chain) => chain.split(','))
}

/**
 * Creates the function that finds the address behind trusted proxies: the last address in the forwarded chain that is not
 * a trusted proxy. Everything before it may be forged. Warns once about an unlisted proxy on this machine.
 */
export function addressResolver(
  proxies: readonly string[],
  warn: (line: string) => void,
): AddressOf {
  const isTrusted = rangeMatcher(proxies)
  let hasWarned = false
  return (source) => {
    const remote = plainAddress(source.remote) ?? source.remote
    const chain = forwardedAddresses(source)
    if (chain.length > 0 && !hasWarned && isLoopback(remote) && !isTrusted(remote)) {
      hasWarned = true
      warn(unlistedProxyLine(remote))
    }
    let address = remote
    for (const text of chain.toReversed()) {
      const forwarded = isTrusted(address) ? plainAddress(text.trim()) : null
      if (forwarded === null) break
      address = forwarded
    }
    return address
  }
}

function unlistedProxyLine(proxy: string): string {
  return (
    `A program at ${proxy} sends X-Forwarded-For, as a proxy does, but is not trusted: all visitors through it count as one ` +
    `address. If it is your proxy, start with --trust-proxy ${proxy} (or ROSTRUM_TRUST_PROXY=${proxy}).`
  )
}
