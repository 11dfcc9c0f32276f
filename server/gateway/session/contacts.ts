import type { PersonId, ShowId } from '../../../shared/agenda/ids.ts'
import { type Appearance, onePerson } from '../../../shared/agenda/onePerson.ts'
import type { Kept } from '../../../shared/protocol/down/kept.ts'
import type { SetContact, SetContactAsOwner } from '../../../shared/protocol/up/setContact.ts'
import { personOf } from '../../../shared/run/lookup.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { Beside } from '../../host/sideTable.ts'
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

/** The shows that belong with these, each once. */
async function withSeries(
  hosts: SessionParts['hosts'],
  states: readonly ShowState[],
): Promise<readonly ShowState[]> {
  const named = new Set(states.flatMap(({ series }) => series ?? []))
  if (named.size === 0) return states
  const all = (await hosts.all()).hosts.map(({ state }) => state)
  const others = all.filter(({ series }) => series !== undefined && named.has(series))
  return [...new Map([...states, ...others].map((state) => [state.show, state])).values()]
}

/**
 * What is kept beside each of these shows. Whoever came to one later is reached as they are in the others of its series: a
 * contact is one person's, and is not asked for once a day.
 */
export async function besideIn(
  { side, hosts }: Pick<SessionParts, 'side' | 'hosts'>,
  states: readonly ShowState[],
): Promise<readonly Beside[]> {
  const known = await withSeries(hosts, states)
  const own = new Map<ShowId, Beside>()
  for (const { show } of known) own.set(show, await side.of(show))
  const shared = new Map<ShowId, Record<PersonId, string>>()
  for (const series of new Set(known.flatMap((state) => state.series ?? []))) {
    const people = known.filter((state) => state.series === series).flatMap(appearancesIn)
    for (const ones of onePerson(people)) {
      const contact = ones.flatMap(
        ({ show, person }) => own.get(show)?.contacts[person.id] ?? [],
      )[0]
      if (contact === undefined) continue
      for (const { show, person } of ones)
        shared.set(show, { ...shared.get(show), [person.id]: contact })
    }
  }
  return states.map(({ show }) => {
    const beside = own.get(show) ?? { contacts: {}, opened: {} }
    return { ...beside, contacts: { ...shared.get(show), ...beside.contacts } }
  })
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
