import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import {
  type ListenOptions,
  type ReachableAddresses,
  urlHost,
} from '../../network/reachableAddresses.ts'
import { plainAddress } from '../limits/ranges.ts'

/** The parts of a request that decide whether it is for this server. */
type Request = Pick<IncomingMessage, 'headers'> & {
  readonly socket: Pick<IncomingMessage['socket'], 'localAddress' | 'localPort'>
}

/** Returns an explanation for a request that is for another host; null for ours. */
export type HostRefusal = (request: Request) => string | null

export const MISDIRECTED = { status: 421, statusText: 'Misdirected Request' } as const

/** The longest host name that is logged, in characters. */
const LONGEST_NAME = 100

/** Returns an address of this server that the sender can reach: the public URL, else the address of the connection. */
function ownAddress(
  { socket }: Request,
  { publicUrl, tls }: Pick<ListenOptions, 'publicUrl' | 'tls'>,
): string {
  if (publicUrl !== null) return publicUrl
  const address = plainAddress(socket.localAddress ?? '') ?? '127.0.0.1'
  return `${tls === null ? 'http' : 'https'}://${urlHost(address)}:${socket.localPort ?? ''}`
}

/**
 * Creates the check that refuses requests for other hosts. A foreign page can point its own name at this machine
 * (DNS rebinding), which makes it same-origin with our pages; only the `Host` header reveals that. Warns the operator once.
 */
export function hostRefusal(
  options: Pick<ListenOptions, 'publicUrl' | 'tls'>,
  { isOwnHost }: Pick<ReachableAddresses, 'isOwnHost'>,
  warn: (line: string) => void,
): HostRefusal {
  let hasWarned = false
  return (request) => {
    const { host } = request.headers
    if (isOwnHost(host)) return null
    if (!hasWarned) {
      hasWarned = true
      warn(foreignHostLine(host?.slice(0, LONGEST_NAME) ?? ''))
    }
    return `This server does not accept this address. Open ${ownAddress(request, options)} instead, or start Rostrum with --public-url and the address that people should use.`
  }
}

function foreignHostLine(host: string): string {
  return (
    `A request for "${host}" was refused: it is not an address of this server. If people open Rostrum at this address, ` +
    `start with --public-url; if a proxy sends the request, configure it to forward the original Host header.`
  )
}

/** Whether a page may connect from its origin. Programs send no origin and may connect. */
export type OriginCheck = (headers: IncomingHttpHeaders) => boolean

/** Creates the check that a page has our own origin or the origin of the public URL. `X-Forwarded-Proto` is accepted from every sender: no page can add it to a request of another origin. */
export function originCheck({
  publicUrl,
  tls,
}: Pick<ListenOptions, 'publicUrl' | 'tls'>): OriginCheck {
  return ({ origin, host, 'x-forwarded-proto': forwarded = '' }) => {
    if (origin === undefined) return true
    const isSecure = tls !== null || /^https\b/.test(String(forwarded))
    const ownOrigins = [`${isSecure ? 'https' : 'http'}://${host ?? ''}`, publicUrl ?? '']
    return ownOrigins.some((url) => URL.canParse(url) && new URL(url).origin === originOf(origin))
  }
}

/** Normalizes an origin for comparison; null for an invalid one. */
function originOf(text: string): string | null {
  return URL.canParse(text) ? new URL(text).origin : null
}
