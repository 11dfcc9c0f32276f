import type { ItemId, PersonId } from '../../agenda/ids.ts'
import type { Item } from '../../agenda/model.ts'
import { MINUTE, plus } from '../../time/instant.ts'
import type { Addressee, Cue, NewTimes } from '../cue.ts'
import { evolveAll } from '../evolve.ts'
import { allottedOf, findItem, flatItems, itemStatus } from '../lookup.ts'
import { isShown } from '../openCue.ts'
import type { Context } from '../result.ts'
import type { PeopleEvents, ShowEvent, ShowState } from '../state.ts'
import type { RunStep } from '../step.ts'
import { expiryEvents } from './cues.ts'

/** How long a message of new times is open unless it was acknowledged, in ms. */
const LIFE = 30 * MINUTE

type Length = NewTimes['items'][number]['to']
type Message = Cue & {
  readonly to: Extract<Addressee, { type: 'person' }>
  readonly content: NewTimes
}

/** The items whose people get a message, and its text (null: no message). `confirmed`: only people who confirmed a length get one. */
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

/** Returns the lengths that a person knows: the lengths before the unseen messages, and the last confirmed lengths. */
function knownTimes(messages: readonly Message[]) {
  const [beforeUnseen, confirmed] = [new Map<ItemId, Length>(), new Map<ItemId, Length>()]
  for (const { content, seen } of messages)
    for (const { item, from, to } of content.items)
      if (seen.length > 0) confirmed.set(item, to)
      else if (!beforeUnseen.has(item)) beforeUnseen.set(item, from)
  return { beforeUnseen, confirmed }
}

/** Returns the events that send people the lengths that `events` change. One message replaces a person's unseen messages (V5). */
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
  const previous = state.cues.filter(isMessage)
  const eventsFor = (person: PersonId, n: number): readonly PeopleEvents[] => {
    const messages = previous.filter(({ to }) => to.person === person)
    const { beforeUnseen, confirmed } = knownTimes(messages)
    const ownItems = changed.filter(({ speakers }) => speakers.some((one) => one.person === person))
    const isSent = ({ id }: Item) =>
      tells && items.includes(id) && (!onlyConfirmed || confirmed.has(id))
    const sentItems = ownItems.filter(isSent)
    const isCurrent = ({ content }: Message) =>
      content.items.every(({ item, to }) => to === lengthOf(after, item))
    const isOpen = (cue: Message) => cue.seen.length === 0 && isShown(state, cue, now)
    if (sentItems.length === 0 && messages.filter(isOpen).every(isCurrent)) return []
    const confirmedLength = (id: ItemId) => confirmed.get(id) ?? null
    const lengthBefore = onlyConfirmed ? confirmedLength : (id: ItemId) => lengthOf(state, id)
    const oldLengths = new Map([
      ...sentItems.map(({ id }) => [id, lengthBefore(id)] as const),
      ...beforeUnseen,
    ])
    const times = [...oldLengths]
      .map(([item, from]) => ({ item, from, to: lengthOf(after, item) }))
      .filter(({ from, to }) => from !== to)
    const isReplaced = (cue: Message) =>
      cue.seen.length === 0 ||
      (!isCurrent(cue) && cue.content.items.every(({ item }) => oldLengths.has(item)))
    const withdrawals = messages
      .filter((cue) => isReplaced(cue) && isShown(state, cue, now))
      .map(({ id }) => ({ type: 'cueWithdrawn', v: 1, cue: id }) as const)
    if (times.length === 0) return withdrawals
    const cue: Cue = {
      id: `${commandId}/${n}`,
      to: { type: 'person', person },
      content: { type: 'times', items: times, word: tells?.word ?? null },
      by: { link, roles },
      sentAt: now,
      until: plus(now, LIFE),
      seen: [],
    }
    return [...withdrawals, { type: 'cueSent', v: 1, cue }]
  }
  const people = [...changed.flatMap(({ speakers }) => speakers), ...previous.map(({ to }) => to)]
  const messageEvents = [...new Set(people.map(({ person }) => person))].flatMap(eventsFor)
  return messageEvents.length === 0 ? [] : [...expiryEvents(state, now), ...messageEvents]
}
