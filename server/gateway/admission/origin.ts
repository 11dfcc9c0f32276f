import type { IncomingHttpHeaders } from 'node:http'

/** Whether a page may connect from its origin: our own, or the public one. Programs send none and are let in. */
export function isOwnOrigin(headers: IncomingHttpHeaders, publicUrl: string | null): boolean {
  const { origin, host } = headers
  if (origin === undefined) return true
  if (!URL.canParse(origin)) return false
  const given = new URL(origin)
  return given.host === host || (publicUrl !== null && given.origin === new URL(publicUrl).origin)
}
