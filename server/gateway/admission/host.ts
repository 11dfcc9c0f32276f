import type { IncomingMessage } from 'node:http'
import {
  type ListenOptions,
  type ReachableAddresses,
  urlHost,
} from '../../network/reachableAddresses.ts'
import { plainAddress } from '../limits/ranges.ts'

/** What is read of a request: the host it is for, and the address of this machine that it came to. */
type Request = Pick<IncomingMessage, 'headers'> & {
  readonly socket: Pick<IncomingMessage['socket'], 'localAddress' | 'localPort'>
}

/** The line for a request for a host that is not ours; null where it is. */
export type HostRefusal = (request: Request) => string | null

/** The HTTP status of such a request: it was sent to the wrong server. */
export const MISDIRECTED = { status: 421, says: 'Misdirected Request' } as const

/** The longest host that is repeated to the operator. */
const NAMED = 100

/** An address of ours that the sender reaches: the public one, else that of its own connection. */
function openBy(
  { socket }: Request,
  { publicUrl, tls }: Pick<ListenOptions, 'publicUrl' | 'tls'>,
): string {
  if (publicUrl !== null) return publicUrl
  const address = plainAddress(socket.localAddress ?? '') ?? '127.0.0.1'
  return `${tls === null ? 'http' : 'https'}://${urlHost(address)}:${socket.localPort ?? ''}`
}

/**
 * Refuses requests for hosts that are not ours. A page of anybody's can have its own name lead to this machine (DNS rebinding),
 * and would then be of the same origin as our pages: the name it was opened by gives it away. The operator is told, once.
 */
export function hostRefusal(
  listens: Pick<ListenOptions, 'publicUrl' | 'tls'>,
  { isOwnHost }: Pick<ReachableAddresses, 'isOwnHost'>,
  warn: (line: string) => void,
): HostRefusal {
  let warned = false
  return (request) => {
    const { host } = request.headers
    if (isOwnHost(host)) return null
    if (!warned) {
      warned = true
      warn(foreign(host?.slice(0, NAMED) ?? ''))
    }
    return `Rostrum is not known by this address. Open Rostrum by ${openBy(request, listens)}, or start it with --public-url and the address it is to be known by.`
  }
}

function foreign(host: string): string {
  return (
    `A request for "${host}" was refused, as all are for names that this server is not known by. If people open Rostrum ` +
    `by it, start with --public-url; if a proxy sends it, let it pass on the Host it was asked for.`
  )
}
