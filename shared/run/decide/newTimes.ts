import type { ItemId, PersonId } from '../../agenda/ids.ts'
import type { Item } from '../../agenda/model.ts'
import { MINUTE, plus } from '../../time/instant.ts'
import type { Addressee, Cue, NewTimes } from '../cue.ts'
import type { PeopleEvents, ShowEvent } from '../events.ts'
import { evolveAll } from '../evolve.ts'
import { allottedOf, findItem, flatItems, itemStatus } from '../lookup.ts'
import { isShown } from '../openCue.ts'
import type { Context } from '../result.ts'
import type { ShowState } from '../state.ts'
import type { RunStep } from '../step.ts'
import { expiryEvents } from './cues.ts'

/** How long a message of new times is open unless it was acknowledged, in ms. */
const LIFE = 30 * MINUTE

type Length = NewTimes['items'][number]['to']
type Message = Cue & {
  readonly to: Extract<Addressee, { type: 'person' }>
  readonly content: NewTimes
}

/** The items whose people get a message, and its words; null: nobody does. `confirmed`: only people who confirmed another length. */
type Notice = Pick<RunStep, 'items' | 'tells'> & { readonly confirmed?: boolean }

/** Returns the length of an item in ms; null if it is dropped or missing. */
function lengthOf({ published, run }: ShowState, id: ItemId): Length {
  const found = published && findItem(published.agenda, id)
  if (!found || itemStatus(run, id) === 'dropped') return null
  return allottedOf(run, found.item)
}

function isMessage(cue: Cue): cue is Message {
  return cue.content.type === 'times'
}

/** Returns the lengths that a person knows from messages: the lengths before the unseen messages, and the last lengths that the person confirmed. */
function knownTimes(messages: readonly Message[]) {
  const [unseen, confirmed] = [new Map<ItemId, Length>(), new Map<ItemId, Length>()]
  for (const { content, seen } of messages)
    for (const { item, from, to } of content.items)
      if (seen.length > 0) confirmed.set(item, to)
      else if (!unseen.has(item)) unseen.set(item, from)
  return { unseen, confirmed }
}

/** Sends people the lengths that `events` change. One message replaces those that a person has not seen, and starts from what they know (V5). */
export function newTimesSent(
  state: ShowState,
  events: readonly ShowEvent[],
  { items, tells, confirmed: onlyConfirmed = false }: Notice,
  { actor: { link, roles }, commandId, now }: Context,
): readonly PeopleEvents[] {
  if (!tells && !state.cues.some(isMessage)) return []
  const after = evolveAll(state, events, now)
  const changed = (after.published === null ? [] : flatItems(after.published.agenda))
    .map(({ item }) => item)
    .filter(({ id }) => lengthOf(state, id) !== lengthOf(after, id))
  const all = state.cues.filter(isMessage)
  const sentTo = (person: PersonId, n: number): readonly PeopleEvents[] => {
    const messages = all.filter(({ to }) => to.person === person)
    const { unseen, confirmed } = knownTimes(messages)
    const ownItems = changed.filter(({ speakers }) => speakers.some((one) => one.person === person))
    const isSent = ({ id }: Item) =>
      tells && items.includes(id) && (!onlyConfirmed || confirmed.has(id))
    const sentItems = ownItems.filter(isSent)
    const isTrue = ({ content }: Message) =>
      content.items.every(({ item, to }) => to === lengthOf(after, item))
    const isOpen = (cue: Message) => cue.seen.length === 0 && isShown(state, cue, now)
    if (sentItems.length === 0 && messages.filter(isOpen).every(isTrue)) return []
    const confirmedLength = (id: ItemId) => confirmed.get(id) ?? null
    const lengthBefore = onlyConfirmed ? confirmedLength : (id: ItemId) => lengthOf(state, id)
    const froms = new Map([
      ...sentItems.map(({ id }) => [id, lengthBefore(id)] as const),
      ...unseen,
    ])
    const times = [...froms]
      .map(([item, from]) => ({ item, from, to: lengthOf(after, item) }))
      .filter(({ from, to }) => from !== to)
    const isReplaced = (cue: Message) =>
      cue.seen.length === 0 ||
      (!isTrue(cue) && cue.content.items.every(({ item }) => froms.has(item)))
    const withdrawn = messages
      .filter((cue) => isReplaced(cue) && isShown(state, cue, now))
      .map(({ id }) => ({ type: 'cueWithdrawn', v: 1, cue: id }) as const)
    if (times.length === 0) return withdrawn
    const cue: Cue = {
      id: `${commandId}/${n}`,
      to: { type: 'person', person },
      content: { type: 'times', items: times, word: tells?.word ?? null },
      by: { link, roles },
      sentAt: now,
      until: plus(now, LIFE),
      seen: [],
    }
    return [...withdrawn, { type: 'cueSent', v: 1, cue }]
  }
  const people = [...changed.flatMap(({ speakers }) => speakers), ...all.map(({ to }) => to)]
  const sent = [...new Set(people.map(({ person }) => person))].flatMap(sentTo)
  return sent.length === 0 ? [] : [...expiryEvents(state, now), ...sent]
}
