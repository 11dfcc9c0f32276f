import type { IncomingHttpHeaders } from 'node:http'
import type { ListenOptions } from '../../network/reachableAddresses.ts'

/** Says whether a page may connect from its origin. Programs send none and are let in. */
export type OriginCheck = (headers: IncomingHttpHeaders) => boolean

/**
 * Makes the check that a page comes from our own origin (scheme, host and port), or from the public address. A proxy says by
 * `X-Forwarded-Proto` that it ends TLS. Every sender is believed: no page can add this header to a request of another origin.
 */
export function originCheck({
  publicUrl,
  tls,
}: Pick<ListenOptions, 'publicUrl' | 'tls'>): OriginCheck {
  return ({ origin, host, 'x-forwarded-proto': forwarded = '' }) => {
    if (origin === undefined) return true
    const isSecure = tls !== null || /^https\b/.test(String(forwarded))
    const own = [`${isSecure ? 'https' : 'http'}://${host ?? ''}`, publicUrl ?? '']
    return own.some((url) => URL.canParse(url) && new URL(url).origin === originOf(origin))
  }
}

/** An origin in the form in which origins are compared; null where it is none. */
function originOf(text: string): string | null {
  return URL.canParse(text) ? new URL(text).origin : null
}
