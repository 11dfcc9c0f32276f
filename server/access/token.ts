import { createHmac, timingSafeEqual } from 'node:crypto'
import type { LinkId, ShowId } from '../../shared/agenda/ids.ts'
import type { Link } from '../../shared/run/grant.ts'

/** How many bytes of the HMAC a token keeps: 128 bits, 22 characters in base64url. */
const TOKEN_BYTES = 16

/** The token of one generation of a link: the first 128 bits of HMAC-SHA-256(key, show | link | generation). */
export function tokenOf(key: Buffer, show: ShowId, link: LinkId, generation: number): string {
  return createHmac('sha256', key)
    .update(`${show}|${link}|${generation}`)
    .digest()
    .subarray(0, TOKEN_BYTES)
    .toString('base64url')
}

/** Whether two tokens are equal, in a time that does not tell where they differ. */
export function sameToken(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** How many former tokens of a link are still told from wrong ones: each costs whoever brings a wrong one an HMAC of ours. */
const FORMER = 8

/** What a token is to a link: its own, one from before it was withdrawn or replaced (of the last few), or none of it. */
export type TokenMatch = 'good' | 'withdrawn' | 'wrong'

/** What `token` is to this link of a show. */
export function matchToken(
  key: Buffer,
  show: ShowId,
  link: Pick<Link, 'id' | 'generation' | 'revoked'>,
  token: string,
): TokenMatch {
  const current = sameToken(tokenOf(key, show, link.id, link.generation), token)
  if (current) return link.revoked ? 'withdrawn' : 'good'
  const count = Math.min(link.generation, FORMER)
  const generations = Array.from({ length: count }, (_, n) => link.generation - 1 - n)
  const former = generations.some((generation) =>
    sameToken(tokenOf(key, show, link.id, generation), token),
  )
  return former ? 'withdrawn' : 'wrong'
}

/** What follows the server's address in a link; behind the `#` it stays in the browser. */
export function linkPath(key: Buffer, show: ShowId, link: Link): string {
  return `/#${show}.${link.id}.${tokenOf(key, show, link.id, link.generation)}`
}
