import type { IncomingHttpHeaders } from 'node:http'

/** What a request tells of where it comes from. */
export type From = { readonly remote: string; readonly headers: IncomingHttpHeaders }

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.')
}

/** The address that a connection counts under; a proxy on this machine is believed about whom it speaks for. */
export function addressOf({ remote, headers }: From): string {
  const forwarded = headers['x-forwarded-for']
  if (!isLoopback(remote) || forwarded === undefined) return remote
  const chain = Array.isArray(forwarded) ? forwarded.join(',') : forwarded
  return chain.split(',').at(-1)?.trim() || remote
}

/** Whether a page may connect from its origin: our own, or the public one. Programs send none and are let in. */
export function isOwnOrigin(headers: IncomingHttpHeaders, publicUrl: string | null): boolean {
  const { origin, host } = headers
  if (origin === undefined) return true
  if (!URL.canParse(origin)) return false
  const given = new URL(origin)
  return given.host === host || (publicUrl !== null && given.origin === new URL(publicUrl).origin)
}
