import { audienceOf } from '../../../shared/access/audience.ts'
import { beyondReach } from '../../../shared/access/linkVisibility.ts'
import { visibleState } from '../../../shared/access/visible.ts'
import type { StoredAnswer } from '../../../shared/protocol/down/answer.ts'
import type { SetContact, SetContactAsOwner } from '../../../shared/protocol/up/up.ts'
import { OWNER_KEY } from '../../../shared/run/actors.ts'
import { isOnAgenda } from '../../../shared/run/lookup.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { CannotWrite } from '../../store/writeFault.ts'
import { rolesOf, type Visitor } from '../admission/visitor.ts'
import type { Asked, SessionParts } from './conversation.ts'
import { problem } from './problem.ts'

/** Stores or forgets the contact of a person who is on an agenda of this state, and logs who asked for that (P13). */
async function store(
  { side, logContact }: SessionParts,
  state: ShowState,
  { person, contact }: SetContact,
  visitor: Visitor,
): Promise<StoredAnswer> {
  if (!isOnAgenda(state, person))
    return { ok: false, refusal: { reason: 'unknown-person', person } }
  const { show } = state
  try {
    await side.setContact(show, person, contact)
  } catch (error) {
    if (error instanceof CannotWrite) return { ok: false, refusal: { reason: 'cannot-write' } }
    throw error
  }
  const link = visitor.as === 'link' ? visitor.link : OWNER_KEY
  const role = rolesOf(visitor).join('+')
  logContact?.({ show, person, link, role, change: contact === null ? 'deleted' : 'set' })
  return { ok: true }
}

/** Stores the contact of a person of the asker's show: one whom they see there, and all of whose links they may hand out. */
export async function setContact(
  parts: SessionParts,
  { session: { visitor }, message, reply }: Asked<SetContact, StoredAnswer>,
): Promise<void> {
  // The owner was told that this is asked with a show.
  if (visitor.as !== 'link') return
  const { host, grant } = visitor
  if (beyondReach(grant.roles, host.state.links).has(message.person))
    return reply(problem('not-for-this-link', 'this link does not hand out those of that person'))
  reply(await store(parts, visibleState(host.state, audienceOf(grant)), message, visitor))
}

/** Stores the contact of a person of the show that the owner names, and of no other. */
export async function setContactAsOwner(
  parts: SessionParts,
  {
    session: { visitor },
    message: { show, ...said },
    reply,
  }: Asked<SetContactAsOwner, StoredAnswer>,
): Promise<void> {
  const host = await parts.hosts.get(show)
  reply(
    host === null
      ? { ok: false, refusal: { reason: 'no-such-show', show } }
      : await store(parts, host.state, said, visitor),
  )
}
