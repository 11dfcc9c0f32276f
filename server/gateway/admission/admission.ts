import { z } from 'zod'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { DisconnectReason } from '../../../shared/protocol/down/disconnect.ts'
import { Handshake } from '../../../shared/protocol/up/handshake.ts'
import type { Join } from '../../../shared/protocol/up/up.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { ANYONE, ANYONE_GRANT } from '../../../shared/run/actors.ts'
import { has } from '../../../shared/run/roles.ts'
import { markOwnerKeyUsed, ownerKeyHash } from '../../access/ownerKey.ts'
import { matchToken } from '../../access/token.ts'
import type { Hosts } from '../../host/hosts.ts'
import { loadWithOrigins } from '../../host/rehearsals.ts'
import type { Store } from '../../store/port.ts'
import { UnreadableEvent } from '../../store/storeFaults.ts'
import type { Limits } from '../limits/limits.ts'
import type { Visitor } from './visitor.ts'
import { connectionCounts } from './visitorLimits.ts'

/** Dependencies of admission; `linksKey` signs the tokens of all links. */
export type AdmissionParts = {
  readonly hosts: Hosts
  readonly store: Store
  readonly linksKey: Buffer
}

/** An admitted visitor, and its join message if it joins while connecting. */
export type AdmittedVisitor = { readonly visitor: Visitor; readonly join: Join | null }

type Rejection = { readonly ok: false; readonly disconnectReason: DisconnectReason }
type Admission = ({ readonly ok: true } & AdmittedVisitor) | Rejection
type VisitorResult = { readonly ok: true; readonly visitor: Visitor } | Rejection

/** Only the version of an unreadable handshake is read: another protocol may define the other fields differently. */
const VersionedHandshake = z.looseObject({ protocol: z.int() })

function reject(disconnectReason: DisconnectReason): Rejection {
  return { ok: false, disconnectReason }
}

/** What a key opens: screens and programs, or only the feed of a calendar. The key of a calendar opens nothing else, as its provider stores it. */
type Opens = 'screens' | 'feeds'

/** Returns a function that finds the visitor with a key, which is the part of a link after `#`; null for a wrong key. */
export function visitorFinder(parts: AdmissionParts, opens: Opens = 'screens') {
  return async (key: string): Promise<Visitor | null> => {
    const [first, second, third, ...rest] = key.split('.')
    const protocol = PROTOCOL
    if (rest.length > 0) return null
    const handshake =
      first === 'owner' && third === undefined
        ? { as: 'owner', protocol, key: second }
        : { as: 'link', protocol, show: first, link: second, token: third }
    const admission = await admit(handshake, parts, opens)
    return admission.ok ? admission.visitor : null
  }
}

/** Admits a handshake within the rate limits. It checks the token first, so that guesses or a returning audience at the same address never block a link of the crew. */
export async function admitWithinLimits(
  { auth, address }: { readonly auth: unknown; readonly address: string },
  parts: AdmissionParts,
  limits: Pick<Limits, 'allows' | 'allowsAll'>,
): Promise<Admission> {
  const admission = await admit(auth, parts)
  if (!admission.ok && !isGuess(admission.disconnectReason)) return admission
  const isWithinLimits = admission.ok
    ? await limits.allowsAll(connectionCounts(admission.visitor, address))
    : await limits.allows('strangers', address)
  return isWithinLimits ? admission : reject({ reason: 'too-many' })
}

/** Returns whether a rejected handshake may be guessing. Old pages, withdrawn links and closed shows do not count as guesses. */
function isGuess({ reason }: DisconnectReason): boolean {
  return !['protocol', 'withdrawn', 'not-public', 'unreadable'].includes(reason)
}

async function admit(
  auth: unknown,
  parts: AdmissionParts,
  opens: Opens = 'screens',
): Promise<Admission> {
  const handshake = Handshake.safeParse(auth)
  const versioned = handshake.success ? handshake : VersionedHandshake.safeParse(auth)
  if (versioned.success && versioned.data.protocol !== PROTOCOL)
    return reject({ reason: 'protocol', server: PROTOCOL })
  if (!handshake.success) return reject({ reason: 'malformed' })
  const result = await visitorOf(handshake.data, parts).catch(rejectUnreadable)
  if (!result.ok) return result
  if (openedBy(result.visitor) !== opens) return reject({ reason: 'wrong-token' })
  const join = handshake.data.as === 'owner' ? null : (handshake.data.join ?? null)
  const { visitor } = result
  // A screen that comes from another process may have newer events than this one.
  if (join?.seq != null && visitor.as === 'link') await visitor.host.waitForSeq(join.seq)
  return { ...result, join }
}

function openedBy(visitor: Visitor): Opens {
  return visitor.as === 'link' && has(visitor.grant, 'feed') ? 'feeds' : 'screens'
}

/** Rejects everyone if the log of the show is unreadable: the link cannot be checked then. */
function rejectUnreadable(error: unknown): Rejection {
  if (error instanceof UnreadableEvent) return reject({ reason: 'unreadable' })
  throw error
}

async function visitorOf(handshake: Handshake, parts: AdmissionParts): Promise<VisitorResult> {
  if (handshake.as === 'link') return linkVisitor(handshake, parts)
  if (handshake.as === 'public') return publicVisitor(handshake.show, parts)
  const key = await ownerKeyHash(parts.store, handshake.key)
  if (key === null) return reject({ reason: 'wrong-token' })
  await markOwnerKeyUsed(parts.store, key)
  return { ok: true, visitor: { as: 'owner', key } }
}

async function publicVisitor(show: ShowId, { hosts }: AdmissionParts): Promise<VisitorResult> {
  const host = await loadWithOrigins(hosts, show)
  // Unknown and closed shows get the same answer: nobody can find out which shows exist.
  if (host === null || !host.isOpenToAll) return reject({ reason: 'not-public' })
  const link = { link: ANYONE, generation: 0, grant: ANYONE_GRANT, device: null }
  return { ok: true, visitor: { as: 'link', host, show, ...link } }
}

async function linkVisitor(
  { show, link: id, token, on: device }: Extract<Handshake, { as: 'link' }>,
  { hosts, linksKey }: AdmissionParts,
): Promise<VisitorResult> {
  const host = await loadWithOrigins(hosts, show)
  const link = host?.link(id) ?? null
  // An unknown show or link gets the same answer as a wrong token, after the same amount of work.
  const match = matchToken(linksKey, show, link ?? { id, generation: 0, revoked: false }, token)
  if (host === null || link === null || match === 'wrong') return reject({ reason: 'wrong-token' })
  if (match === 'withdrawn' || host.hasExpired(id)) return reject({ reason: 'withdrawn' })
  const { grant, generation } = link
  return {
    ok: true,
    visitor: { as: 'link', host, show, link: id, generation, grant, device: device ?? null },
  }
}
