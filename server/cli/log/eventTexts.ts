import type { DraftChange } from '../../../shared/agenda/draft/change.ts'
import type { ItemId, LinkId } from '../../../shared/agenda/ids.ts'
import { type Interpreter, turnsIn } from '../../../shared/run/boothTurns.ts'
import type { CueContent, NewTimes } from '../../../shared/run/cue.ts'
import { byType } from '../../../shared/run/eventTable.ts'
import type {
  AgendaEdits,
  BoothEvents,
  ByEvent,
  EventType,
  Position,
} from '../../../shared/run/state.ts'
import { oneLine } from '../terminal.ts'
import { lengthText, plainText, quotedTitle, type SceneNames, splitCamelCase } from './names.ts'

/** The largest number of draft changes that one line names. */
const MAX_NAMED = 3

/** Returns the number of glossary terms in words; their texts may be private. */
function termCount(count: number): string {
  return count === 1 ? '1 term' : `${count} terms`
}

type FieldChange = Extract<DraftChange, { readonly type: 'setText' | 'setValue' }>

function ownerName(change: FieldChange, names: SceneNames): string {
  switch (change.of) {
    case 'show':
      return 'the show'
    case 'term':
      return 'a term'
    default:
      return names[change.of](change.id)
  }
}

/** Describes a change without the value of the field, which may be private. */
function changeText(change: DraftChange, names: SceneNames): string {
  switch (change.type) {
    case 'setText':
    case 'setValue':
      return `${splitCamelCase(change.field)} of ${ownerName(change, names)}`
    case 'insertItem':
      return `${quotedTitle(change.item.title)} added`
    case 'insertSegment':
      return `${quotedTitle(change.segment.title)} added`
    case 'removeItem':
    case 'removeSegment':
      return `${quotedTitle(change.was.title)} removed`
    case 'moveItem':
      return `${names.item(change.item)} moved`
    case 'moveSegment':
      return `${names.segment(change.segment)} moved`
    case 'insertPerson':
      return `${plainText(change.person.name)} added`
    case 'removePerson':
      return `${plainText(change.was.name)} removed`
    case 'insertTerms':
      return `${termCount(change.terms.length)} added`
    case 'removeTerms':
      return `${termCount(change.was.length)} removed`
  }
}

function changesText(changes: readonly DraftChange[], names: SceneNames): string {
  const texts = changes.slice(0, MAX_NAMED).map((change) => changeText(change, names))
  const others = changes.length - texts.length
  return `draft edited: ${texts.join(', ')}${others > 0 ? ` and ${others} more` : ''}`
}

function withSide<E extends AgendaEdits>(describe: (event: E, names: SceneNames) => string) {
  return (event: E, names: SceneNames) =>
    `${event.side === 'draft' ? 'draft: ' : ''}${describe(event, names)}`
}

function linkName(names: SceneNames, id: LinkId): string {
  const link = names.after.links.find((one) => one.id === id)
  return link === undefined ? id : names.grant(link.grant)
}

function stepName({ before }: SceneNames, id: string): string {
  const step = before.steps.find((one) => one.id === id)
  return step === undefined ? id : splitCamelCase(step.command)
}

function positionText(position: Position, names: SceneNames): string {
  switch (position.status) {
    case 'planned':
      return 'before the start'
    case 'standby':
      return position.after === null
        ? 'standby before the first item'
        : `standby after ${names.item(position.after)}`
    case 'live':
    case 'paused':
      return `${names.item(position.item)} is ${position.status}`
    case 'ended':
      return 'the show has ended'
  }
}

function itemText(words: string) {
  return (event: { readonly item: ItemId }, names: SceneNames) =>
    `${names.item(event.item)} ${words}`
}

const SHIFT_STARTS = {
  first: 'starts',
  agreed: 'takes over as agreed',
  inNeed: 'takes over',
} as const

function nameOf(names: SceneNames, interpreter: Interpreter | null | undefined): string {
  if (interpreter == null) return 'nobody'
  if (interpreter.person !== null) return names.person(interpreter.person)
  return oneLine(interpreter.name ?? interpreter.link)
}

function beforeItem(names: SceneNames, item: ItemId | null | undefined): string {
  return item == null ? '' : ` before ${names.item(item)}`
}

type BoothContext = ReturnType<typeof turnsIn> & { readonly names: SceneNames }

function boothText<E extends BoothEvents>(describe: (event: E, context: BoothContext) => string) {
  return (event: E, names: SceneNames) => {
    const context = { ...turnsIn(names.before, event.booth), names }
    return `booth ${names.booth(event.booth)}: ${describe(event, context)}`
  }
}

const ATTENDANCE = { here: 'is here', 'not-here': 'is not here' } as const
const DROP_REASONS = { ended: 'the turn ended', taken: 'time was taken beyond it' } as const
const REQUESTS = { minute: 'one more minute', floor: 'the floor' } as const

function newTimeText({ from, to }: NewTimes['items'][number]): string {
  if (to === null) return 'left out'
  return from === null ? `back, ${lengthText(to)}` : `${lengthText(to)}, not ${lengthText(from)}`
}

function cueText(content: CueContent): string {
  if (content.type === 'free') return `"${oneLine(content.text)}"`
  if (content.type === 'times') {
    const word = content.word === null ? [] : [`"${oneLine(content.word.text)}"`]
    return `new time ${[...content.items.map(newTimeText), ...word].join('; ')}`
  }
  const { canned, params } = content
  const text = canned === 'cantHear' ? 'cannot hear' : canned
  return params === null ? text : `${params.minutes} ${text}`
}

function cueName({ before }: SceneNames, id: string): string {
  const cue = before.cues.find((one) => one.id === id)
  return cue === undefined ? 'cue' : `cue ${cueText(cue.content)}`
}

/** For each type of event, a function that describes such an event. */
const EVENT_TEXTS: ByEvent<EventType, [names: SceneNames], string> = {
  showCreated: ({ rehearsal, agenda }) =>
    `${rehearsal ? 'rehearsal' : 'show'} created: ${quotedTitle(agenda.title)}`,
  runBegun: () => 'rehearsal restarted',
  clockSet: () => 'clock changed',
  publicSet: (event) => (event.public ? 'opened to everyone' : 'closed to everyone without a link'),
  showArchived: () => 'archived',
  showRestored: () => 'restored from the archive',
  linkMade: ({ grant }, names) => `link created: ${names.grant(grant)}`,
  linkReplaced: ({ link }, names) => `link replaced: ${linkName(names, link)}`,
  linkRevoked: ({ link }, names) => `link withdrawn: ${linkName(names, link)}`,
  remarkSet: ({ item, remark }, names) =>
    `${remark === null ? 'remark removed' : 'remark'}: ${names.item(item)}`,
  reportShared: ({ names, until }) => {
    const period = until === null ? 'without end' : `until ${new Date(until).toISOString()}`
    return `report shared, names ${names ? 'on' : 'off'}, ${period}`
  },
  rolesSet: ({ link }, names) => `roles of link changed: ${linkName(names, link)}`,
  stepTaken: ({ step }) => `step recorded: ${splitCamelCase(step.command)}`,
  stepUndone: ({ step }, names) => `undone: ${stepName(names, step)}`,
  stepRedone: ({ step }, names) => `redone: ${stepName(names, step)}`,
  draftReplaced: () => 'draft replaced',
  draftEdited: ({ changes }, names) => changesText(changes, names),
  agendaPublished: () => 'agenda published',
  agendaUnpublished: () => 'agenda unpublished',
  findingAdded: () => 'a change of the agenda could not be applied to the draft',
  findingSettled: () => 'a difference between draft and agenda resolved',
  itemInserted: withSide(({ item }) => `${quotedTitle(item.title)} inserted`),
  itemRemoved: withSide(({ item }, names) => `${names.item(item)} removed`),
  itemEdited: withSide(
    ({ item, fields }, names) => `${names.item(item)} edited: ${Object.keys(fields).join(', ')}`,
  ),
  itemsOrdered: withSide(() => 'order changed'),
  personAdded: withSide(({ person }) => `${plainText(person.name)} added`),
  personRemoved: withSide(({ person }, names) => `${names.person(person)} removed`),
  personRenamed: withSide(({ name }) => `person renamed: ${plainText(name)}`),
  scheduleMoved: withSide(({ by }) => `schedule moved by ${lengthText(by)}`),
  stopMoved: withSide(({ stop }, names) => `hard stop moved to ${names.time(stop.at)}`),
  showStarted: () => 'show started',
  showEnded: () => 'show ended',
  showReopened: () => 'show reopened',
  itemStarted: itemText('is live'),
  itemEnded: ({ item, spent }, names) => `${names.item(item)} ended after ${lengthText(spent)}`,
  cameToEnd: itemText('reached its end; the server continued automatically'),
  itemReturned: ({ item, spent }, names) =>
    `${names.item(item)} is waiting again, ${lengthText(spent)} used`,
  itemPaused: itemText('paused'),
  itemResumed: itemText('resumed'),
  timeGiven: ({ item, by }, names) => `${names.item(item)} given ${lengthText(by)}`,
  timeTaken: ({ item, by }, names) => `${lengthText(by)} taken from ${names.item(item)}`,
  takenLowered: ({ item, taken }, names) =>
    `time taken from ${names.item(item)} reduced to ${lengthText(taken)}`,
  talkingPointChosen: ({ item, point }, names) =>
    `talking point of ${names.item(item)}: ${point === null ? 'none' : plainText(point)}`,
  itemDropped: itemText('dropped'),
  itemRestored: itemText('restored'),
  progressRestored: ({ item, progress }, names) =>
    `${names.item(item)} restored: ${progress?.status ?? 'waiting'}`,
  adjustmentRestored: ({ item }, names) => `time of ${names.item(item)} restored`,
  beganSet: ({ item, at }, names) =>
    `start of ${item === null ? 'the show' : names.item(item)} set to ${names.time(at)}`,
  goOnSet: ({ segment, at }, names) =>
    `${names.segment(segment)} ${at === null ? 'starts as planned again' : `resumes at ${names.time(at)}`}`,
  languageSet: ({ language }) => `floor language: ${language ?? 'as the item has it'}`,
  stageLookSet: ({ look }) =>
    look.is === 'message'
      ? `the stage shows a message: ${plainText(look.texts)}`
      : `the stage shows: ${look.is}`,
  positionRestored: ({ position }, names) => `position restored: ${positionText(position, names)}`,
  floorGiven: ({ turn: { person, limit } }, names) =>
    `floor to ${names.person(person)}${limit === null ? '' : `, for ${lengthText(limit)}`}`,
  floorEnded: () => 'floor turn ended',
  handRaised: ({ hand }, names) => `${names.person(hand.person)} asks for ${REQUESTS[hand.wants]}`,
  handLowered: ({ hand: id }, names) => {
    const hand = names.before.hands.find((one) => one.id === id)
    return hand === undefined ? 'hand lowered' : `hand of ${names.person(hand.person)} lowered`
  },
  attendanceMarked: ({ person, mark }, names) =>
    `${names.person(person)} ${mark === null ? 'no longer marked' : ATTENDANCE[mark]}`,
  cueSent: ({ cue: { to, content, due } }, names) => {
    const addressee = to.type === 'person' ? names.person(to.person) : `every ${to.role}`
    return `cue to ${addressee}: ${cueText(content)}${due === undefined ? '' : ', scheduled'}`
  },
  cueAcknowledged: ({ cue, person, link }, names) =>
    `${cueName(names, cue)} seen by ${person === null ? link : names.person(person)}`,
  cueExpired: ({ cue }, names) => `${cueName(names, cue)} expired`,
  cueWithdrawn: ({ cue }, names) => `${cueName(names, cue)} withdrawn`,
  cardDropped: ({ cue, why }, names) => `${cueName(names, cue)} not shown: ${DROP_REASONS[why]}`,
  boothTaken: boothText(({ who, how }, { names }) => `${nameOf(names, who)} ${SHIFT_STARTS[how]}`),
  boothHandedOver: boothText(
    (_, { names, request }) => `${nameOf(names, request?.successor)} ${SHIFT_STARTS.agreed}`,
  ),
  boothLeft: boothText((_, { names, on }) => `${nameOf(names, on?.who)} left`),
  swapAsked: boothText(
    ({ by, before }, { names }) => `${nameOf(names, by)} asks to swap${beforeItem(names, before)}`,
  ),
  swapAgreed: boothText(
    ({ successor }, { names, request }) =>
      `swap agreed${beforeItem(names, request?.before)}, to ${nameOf(names, successor)}`,
  ),
  swapDeclined: boothText(({ by }, { names }) => `swap declined by ${nameOf(names, by)}`),
  swapSkipped: boothText(({ before }, { names }) => `no swap${beforeItem(names, before)}`),
}

/** Describes one event in words. */
export const describeEvent = byType(EVENT_TEXTS)
