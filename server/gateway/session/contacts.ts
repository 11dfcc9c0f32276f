import { audienceOf } from '../../../shared/access/audience.ts'
import { peopleBeyondReach } from '../../../shared/access/linkVisibility.ts'
import { visibleState } from '../../../shared/access/visible.ts'
import type { StoredAnswer } from '../../../shared/protocol/down/answer.ts'
import type { SetContact, SetContactAsOwner } from '../../../shared/protocol/up/up.ts'
import { isOnAgenda } from '../../../shared/run/lookup.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { CannotWrite, OtherServers } from '../../store/storeFaults.ts'
import type { LinkVisitor } from '../admission/visitor.ts'
import { sourceOf } from './actSource.ts'
import type { MessageRequest, SessionParts } from './handlers.ts'
import type { Session } from './session.ts'

/** Returns the answer to a request that writes outside the log. */
export async function storedAnswer(writing: Promise<void>): Promise<StoredAnswer> {
  try {
    await writing
    return { ok: true }
  } catch (error) {
    if (error instanceof CannotWrite) return { ok: false, refusal: { reason: 'cannot-write' } }
    if (error instanceof OtherServers) return { ok: false, refusal: { reason: 'other-servers' } }
    throw error
  }
}

/** Stores or deletes the contact of a person on the agendas of this state, and records who did it (P13). */
async function store(
  { audit }: SessionParts,
  state: ShowState,
  { person, contact }: SetContact,
  session: Session,
): Promise<StoredAnswer> {
  if (!isOnAgenda(state, person))
    return { ok: false, refusal: { reason: 'unknown-person', person } }
  const { show } = state
  const act = contact === null ? 'contactDeleted' : 'contactSet'
  const row = { kind: 'contact', id: person, value: contact } as const
  return storedAnswer(audit.writeWith(show, { act, person, ...sourceOf(session) }, [row]))
}

/** Stores the contact of a visible person if the visitor may hand out all links of that person. */
export async function setContact(
  parts: SessionParts,
  { message, session, reply }: MessageRequest<SetContact, StoredAnswer>,
  visitor: LinkVisitor,
): Promise<void> {
  const { host, grant } = visitor
  if (peopleBeyondReach(grant.roles, host.state.links).has(message.person)) {
    const detail = 'this link does not hand out the links of that person'
    return reply({ problem: 'not-for-this-link', detail })
  }
  reply(await store(parts, visibleState(host.state, audienceOf(grant)), message, session))
}

/** Stores the contact of a person of the show that the owner names. */
export async function setContactAsOwner(
  parts: SessionParts,
  { session, message, reply }: MessageRequest<SetContactAsOwner, StoredAnswer>,
): Promise<void> {
  const { show, ...contact } = message
  const host = await parts.hosts.get(show)
  reply(
    host === null
      ? { ok: false, refusal: { reason: 'no-such-show', show } }
      : await store(parts, host.state, contact, session),
  )
}
