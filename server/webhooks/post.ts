import { lookup } from 'node:dns'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { plainAddress, rangeMatcher } from '../gateway/limits/ranges.ts'

/** The address of a receiver that may not get requests. */
export class ForbiddenAddress extends Error {}

/** Returns whether an address may get requests: a public one, or one in these networks. */
export type IsAllowed = (address: string) => boolean

export function allowedAddresses(networks: readonly string[]): IsAllowed {
  const isInNetworks = rangeMatcher(networks)
  return (address) => {
    const plain = plainAddress(address)
    if (plain === null) return false
    // Every special range has another name: private, loopback, link-local, carrier-grade NAT, multicast, translated.
    return ipaddr.process(plain).range() === 'unicast' || isInNetworks(plain)
  }
}

/** Returns a lookup that only finds allowed addresses. The connection uses its result, so a second answer of the name server changes nothing. */
function allowedLookup(isAllowed: IsAllowed): LookupFunction {
  return (hostname, options, callback) =>
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, [])
      const [first, ...others] = addresses.filter(({ address }) => isAllowed(address))
      if (first === undefined) return callback(new ForbiddenAddress(), [])
      if (options.all) callback(null, [first, ...others])
      else callback(null, first.address, first.family)
    })
}

/** How much of an answer is read, in bytes: only its status counts. */
const ANSWER_BYTES = 16 * 1024

type Post = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly isAllowed: IsAllowed
  readonly signal: AbortSignal
}

/** Sends a request and returns the status of its answer. It follows no redirect. Rejects with `ForbiddenAddress`, with the reason of the signal, or with a network error. */
export function post({ url, headers, body, isAllowed, signal }: Post): Promise<number> {
  const { protocol, hostname } = new URL(url)
  // Sockets look up names only, so an address in the URL is checked here.
  const literal = hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal) !== 0 && !isAllowed(literal)) return Promise.reject(new ForbiddenAddress())
  const send = protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', headers, signal, agent: false } as const
    const outgoing = send(url, { ...options, lookup: allowedLookup(isAllowed) }, (answer) => {
      // Once the status is known, a late or broken rest changes nothing.
      const end = () => resolve(answer.statusCode ?? 0)
      let read = 0
      answer.on('data', (chunk: Buffer) => {
        read += chunk.length
        if (read > ANSWER_BYTES) answer.destroy()
      })
      answer.once('error', end)
      answer.once('close', end)
    })
    outgoing.once('error', reject)
    outgoing.end(body)
  })
}
