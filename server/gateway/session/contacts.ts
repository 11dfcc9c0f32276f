import type { PersonId } from '../../../shared/agenda/ids.ts'
import type { Kept } from '../../../shared/protocol/down/kept.ts'
import type { SetContact, SetContactAsOwner } from '../../../shared/protocol/up/setContact.ts'
import { personOf } from '../../../shared/run/lookup.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { CannotWrite } from '../../store/writeFault.ts'
import type { Asked, SessionParts } from './conversation.ts'

function isKnown({ draft, published }: ShowState, person: PersonId): boolean {
  const agendas = [draft?.agenda, published?.agenda].filter((one) => one !== undefined)
  return agendas.some((agenda) => personOf(agenda, person) !== null)
}

async function kept(
  { side }: SessionParts,
  state: ShowState,
  { person, contact }: SetContact,
): Promise<Kept> {
  if (!isKnown(state, person)) return { ok: false, refusal: { reason: 'unknown-person', person } }
  try {
    await side.setContact(state.show, person, contact)
    return { ok: true }
  } catch (error) {
    if (error instanceof CannotWrite) return { ok: false, refusal: { reason: 'cannot-write' } }
    throw error
  }
}

/** Keeps how somebody of the asker's show is reached. */
export async function setContact(
  parts: SessionParts,
  { session: { visitor }, message, reply }: Asked<SetContact, Kept>,
): Promise<void> {
  // The owner was told that this is asked with a show.
  if (visitor.as === 'link') reply(await kept(parts, visitor.host.state, message))
}

/** Keeps it for somebody of any show. */
export async function setContactAsOwner(
  parts: SessionParts,
  { message: { show, ...said }, reply }: Asked<SetContactAsOwner, Kept>,
): Promise<void> {
  const host = await parts.hosts.get(show)
  reply(
    host === null
      ? { ok: false, refusal: { reason: 'no-such-show', show } }
      : await kept(parts, host.state, said),
  )
}
