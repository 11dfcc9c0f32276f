import type { PersonId, ShowId } from '../../../shared/agenda/ids.ts'
import { type Appearance, onePerson } from '../../../shared/agenda/onePerson.ts'
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

/** Everyone in a show as its owner sees it; nobody in one that was put away. */
function appearancesIn({ show, archived, draft, published }: ShowState): readonly Appearance[] {
  const agenda = published?.agenda ?? draft?.agenda
  return archived ? [] : (agenda?.people ?? []).map((person) => ({ show, person }))
}

/** Where else in its series somebody of a show is, so that one contact is theirs in all of it. */
async function everywhere(
  hosts: SessionParts['hosts'],
  state: ShowState,
  person: PersonId,
): Promise<readonly { readonly show: ShowId; readonly id: PersonId }[]> {
  const here = { show: state.show, id: person }
  if (state.series === undefined) return [here]
  const all = await hosts.all()
  const series = all.hosts.map((host) => host.state).filter(({ series }) => series === state.series)
  const ones = onePerson(series.flatMap(appearancesIn)).find((group) =>
    group.some(({ show, person: { id } }) => show === state.show && id === person),
  )
  return ones?.map(({ show, person: { id } }) => ({ show, id })) ?? [here]
}

async function kept(
  { side, hosts }: SessionParts,
  state: ShowState,
  { person, contact }: SetContact,
): Promise<Kept> {
  if (!isKnown(state, person)) return { ok: false, refusal: { reason: 'unknown-person', person } }
  try {
    for (const { show, id } of await everywhere(hosts, state, person))
      await side.setContact(show, id, contact)
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
