import type { ItemId, LinkId } from '../../agenda/ids.ts'
import { type Interpreter, turnsIn } from '../../run/boothTurns.ts'
import type { CueContent } from '../../run/cue.ts'
import { byType } from '../../run/eventTable.ts'
import type { RequestKind } from '../../run/request.ts'
import type { ByEvent, EventOf, EventType, ShowEvent, ShowState } from '../../run/state.ts'
import { type Duration, MINUTE } from '../../time/instant.ts'
import type { Holder, LogFact, NamedInterpreter } from './fact.ts'
import type { Naming } from './naming.ts'

const MARK_KEYS = { here: 'here', 'not-here': 'notHere' } as const
const RAISED_KEYS = {
  minute: 'handMinute',
  floor: 'handFloor',
} as const satisfies Record<RequestKind, string>
const CARD_KEYS = { ended: 'cardEnded', taken: 'cardTaken' } as const
const TAKE_KEYS = { first: 'boothOn', agreed: 'boothSwapped', inNeed: 'boothInNeed' } as const

type TimeKey = Extract<LogFact, { item: unknown; minutes: unknown }>['key']

function timeFact(key: TimeKey, item: ItemId, ms: Duration, names: Naming): LogFact {
  return { key, item: names.item(item), minutes: Math.round((ms / MINUTE) * 10) / 10 }
}

function holderOf({ links }: ShowState, id: LinkId, names: Naming): Holder | null {
  const link = links.find((one) => one.id === id)
  return link === undefined ? null : names.holder(link.grant)
}

/** Returns the content of a cue in the state before an event, which may remove the cue. */
function contentOf({ cues }: ShowState, id: string): CueContent | null {
  return cues.find((cue) => cue.id === id)?.content ?? null
}

function interpreter(who: Interpreter | null | undefined, names: Naming): NamedInterpreter | null {
  return who ? { ...who, person: who.person === null ? null : names.person(who.person) } : null
}

type BoothKey = Extract<LogFact, { who: unknown }>['key']

function boothFact(
  key: BoothKey,
  event: { readonly booth: string },
  names: Naming,
  who: Interpreter | null | undefined,
  swapItem: string | null = null,
): LogFact {
  return {
    key,
    booth: names.booth(event.booth),
    who: interpreter(who, names),
    before: swapItem === null ? null : names.item(swapItem),
  }
}

function stepFact(
  key: 'undone' | 'redone',
  { step: id }: { readonly step: string },
  names: Naming,
  { steps }: ShowState,
): LogFact {
  const step = steps.find((one) => one.id === id)
  return { key, step: id, deed: step === undefined ? null : names.stepSummary(step) }
}

function loweredFact(
  { hand: id, declined }: EventOf<'handLowered'>,
  names: Naming,
  { hands }: ShowState,
): LogFact {
  const hand = hands.find((one) => one.id === id)
  const declinedKey = hand?.wants === 'floor' ? 'handPutOff' : 'handDeclined'
  return {
    key: declined === true ? declinedKey : 'handLowered',
    person: hand === undefined ? null : names.person(hand.person),
  }
}

const noFact = () => null

/** The log fact of each event type; `before` is the state before the event. */
const FACTS: ByEvent<EventType, [names: Naming, before: ShowState], LogFact | null> = {
  showCreated: () => ({ key: 'made' }),
  runBegun: () => ({ key: 'begunAgain' }),
  showArchived: () => ({ key: 'archived' }),
  showRestored: () => ({ key: 'unarchived' }),
  clockSet: ({ clock: { anchor, rate, paused } }) => ({
    key: 'clock',
    time: anchor,
    rate: paused ? 0 : rate,
  }),
  publicSet: (event) => ({ key: event.public ? 'opened' : 'closed' }),
  linkMade: ({ grant }, names) => ({ key: 'linkMade', whose: names.holder(grant) }),
  linkReplaced: ({ link }, names, before) => ({
    key: 'linkReplaced',
    whose: holderOf(before, link, names),
  }),
  linkRevoked: ({ link }, names, before) => ({
    key: 'linkRevoked',
    whose: holderOf(before, link, names),
  }),
  remarkSet: ({ item, remark }, names) => ({
    key: remark === null ? 'remarkCleared' : 'remarked',
    item: names.item(item),
  }),
  reportShared: ({ until }) => ({ key: until === null ? 'reportKept' : 'reportShared' }),
  rolesSet: ({ link, roles }, names, before) => {
    const holder = holderOf(before, link, names)
    return { key: 'rolesSet', whose: holder && { ...holder, roles } }
  },
  // The other events of a command describe its step.
  stepTaken: noFact,
  stepUndone: (event, names, before) => stepFact('undone', event, names, before),
  stepRedone: (event, names, before) => stepFact('redone', event, names, before),
  showStarted: () => ({ key: 'started' }),
  showEnded: () => ({ key: 'showEnded' }),
  showReopened: () => ({ key: 'reopened' }),
  itemStarted: ({ item }, names) => ({ key: 'on', item: names.item(item) }),
  itemEnded: ({ item }, names) => ({ key: 'ended', item: names.item(item) }),
  itemReturned: ({ item }, names) => ({ key: 'returned', item: names.item(item) }),
  itemPaused: ({ item }, names) => ({ key: 'paused', item: names.item(item) }),
  itemResumed: ({ item }, names) => ({ key: 'resumed', item: names.item(item) }),
  itemDropped: ({ item }, names) => ({ key: 'dropped', item: names.item(item) }),
  itemRestored: ({ item }, names) => ({ key: 'restored', item: names.item(item) }),
  timeGiven: ({ item, by }, names) => timeFact('given', item, by, names),
  timeTaken: ({ item, by }, names) => timeFact('taken', item, by, names),
  takenLowered: ({ item, taken }, names) => timeFact('lowered', item, taken, names),
  beganSet: ({ item: id, at }, names) => ({
    key: 'began',
    item: id === null ? null : names.item(id),
    time: at,
  }),
  goOnSet: ({ segment: id, at }, names) => ({
    key: 'goesOn',
    segment: names.segment(id),
    time: at,
  }),
  languageSet: ({ language }) =>
    language === null ? { key: 'languageItem' } : { key: 'language', language },
  talkingPointChosen: ({ item: id, point }, names) => {
    const item = names.item(id)
    return point === null ? { key: 'pointOpen', item } : { key: 'point', item, point }
  },
  stageLookSet: ({ look }) =>
    look.is === 'message'
      ? { key: 'lookMessage', texts: look.texts }
      : { key: 'look', look: look.is },
  // The events that follow describe the end.
  cameToEnd: noFact,
  // Only undo writes these, and the line of the undo covers them.
  positionRestored: noFact,
  progressRestored: noFact,
  adjustmentRestored: noFact,
  agendaPublished: () => ({ key: 'published' }),
  agendaUnpublished: () => ({ key: 'unpublished' }),
  // The log shows only the steps of the draft.
  draftReplaced: noFact,
  draftEdited: noFact,
  findingAdded: noFact,
  findingSettled: noFact,
  // Its step names what was moved.
  itemsOrdered: noFact,
  itemInserted: ({ item }, names) => ({ key: 'inserted', item: names.item(item.id) }),
  itemRemoved: ({ item }, names) => ({ key: 'removed', item: names.item(item) }),
  itemEdited: ({ item }, names) => ({ key: 'edited', item: names.titledItem(item) }),
  personAdded: (event, names) => ({ key: 'personAdded', person: names.person(event.person.id) }),
  personRemoved: (event, names) => ({ key: 'personRemoved', person: names.person(event.person) }),
  personRenamed: ({ person }, names) => ({ key: 'renamed', person: names.person(person) }),
  scheduleMoved: ({ by }) => ({ key: 'moved', minutes: Math.round(by / MINUTE) }),
  stopMoved: ({ stop }) => ({ key: 'stopMoved', time: stop.at }),
  floorGiven: ({ turn }, names) => ({ key: 'floorGiven', person: names.person(turn.person) }),
  floorEnded: () => ({ key: 'floorEnded' }),
  handRaised: ({ hand }, names) => ({
    key: RAISED_KEYS[hand.wants],
    person: names.person(hand.person),
  }),
  handLowered: loweredFact,
  attendanceMarked: ({ person, mark }, names) => ({
    key: mark === null ? 'unmarked' : MARK_KEYS[mark],
    person: names.person(person),
  }),
  cueSent: ({ cue: { to, content, due } }, names) => ({
    key: due === undefined ? 'cue' : 'cueArmed',
    to: names.receiver(to),
    content,
  }),
  cueAcknowledged: ({ cue, person }, names, before) => ({
    key: 'cueSeen',
    person: person === null ? null : names.person(person),
    content: contentOf(before, cue),
  }),
  cueExpired: ({ cue }, _, before) => ({ key: 'cueOver', content: contentOf(before, cue) }),
  cueWithdrawn: ({ cue }, _, before) => ({ key: 'cueWithdrawn', content: contentOf(before, cue) }),
  cardDropped: ({ cue, why }, _, before) => ({
    key: CARD_KEYS[why],
    content: contentOf(before, cue),
  }),
  boothTaken: (event, names) => boothFact(TAKE_KEYS[event.how], event, names, event.who),
  boothHandedOver: (event, names, before) =>
    boothFact('boothSwapped', event, names, turnsIn(before, event.booth).request?.successor),
  boothLeft: (event, names, before) =>
    boothFact('boothLeft', event, names, turnsIn(before, event.booth).on?.who),
  swapAsked: (event, names) => boothFact('swapAsked', event, names, event.by, event.before),
  swapAgreed: (event, names, before) => {
    const { request } = turnsIn(before, event.booth)
    return boothFact('swapAgreed', event, names, event.successor, request?.before ?? null)
  },
  swapDeclined: (event, names) => boothFact('swapDeclined', event, names, event.by),
  swapSkipped: ({ booth, before }, names) => ({
    key: 'swapSkipped',
    booth: names.booth(booth),
    before: names.item(before),
  }),
}

const factOf = byType(FACTS)

/** Converts an event to a fact for its log line; null if another line covers it. */
export function eventFact(event: ShowEvent, before: ShowState, names: Naming): LogFact | null {
  if ('side' in event && event.side === 'draft') return null
  return factOf(event, names, before)
}
