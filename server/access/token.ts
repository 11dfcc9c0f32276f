import { createHmac, timingSafeEqual } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { LinkId, ShowId } from '../../shared/agenda/ids.ts'
import { calendarPath } from '../../shared/protocol/http/calendar.ts'
import type { Link } from '../../shared/run/grant.ts'
import { has } from '../../shared/run/roles.ts'

/** The length of a token in bytes: 22 characters in base64url. */
const TOKEN_BYTES = 16

/** Recent tokens by key and content: a whole audience returns with the same token. */
const recent = new WeakMap<Buffer, LRUCache<string, string>>()
const MAX_RECENT = 1_000

function recentTokens(key: Buffer): LRUCache<string, string> {
  const memoMethod = (content: string) =>
    createHmac('sha256', key)
      .update(content)
      .digest()
      .subarray(0, TOKEN_BYTES)
      .toString('base64url')
  const tokens = recent.get(key) ?? new LRUCache<string, string>({ max: MAX_RECENT, memoMethod })
  recent.set(key, tokens)
  return tokens
}

/** Returns the token of one generation of a link: the first 128 bits of HMAC-SHA-256(key, show | link | generation). */
export function tokenOf(key: Buffer, show: ShowId, link: LinkId, generation: number): string {
  return recentTokens(key).memo(`${show}|${link}|${generation}`)
}

/** Compares two tokens in constant time. */
export function sameToken(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** The number of former tokens that are recognized as withdrawn. Each number costs one HMAC for every wrong token. */
const FORMER_TOKENS = 8

/** `withdrawn`: the current token of a revoked link, or one of the last few former tokens of a link. */
export type TokenMatch = 'good' | 'withdrawn' | 'wrong'

/** Checks a token against a link of a show. */
export function matchToken(
  key: Buffer,
  show: ShowId,
  link: Pick<Link, 'id' | 'generation' | 'revoked'>,
  token: string,
): TokenMatch {
  const current = sameToken(tokenOf(key, show, link.id, link.generation), token)
  if (current) return link.revoked ? 'withdrawn' : 'good'
  const count = Math.min(link.generation, FORMER_TOKENS)
  const generations = Array.from({ length: count }, (_, n) => link.generation - 1 - n)
  const former = generations.some((generation) =>
    sameToken(tokenOf(key, show, link.id, generation), token),
  )
  return former ? 'withdrawn' : 'wrong'
}

/** Returns the path of a link; browsers do not send the part after the `#`. A calendar has the path of its feed. */
export function linkPath(key: Buffer, show: ShowId, link: Link): string {
  const linkKey = `${show}.${link.id}.${tokenOf(key, show, link.id, link.generation)}`
  return has(link.grant, 'feed') ? calendarPath(linkKey) : `/#${linkKey}`
}
