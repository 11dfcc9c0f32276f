import type { ItemId, PersonId } from '../../../../shared/agenda/ids.ts'
import type { LanguageTag, Texts } from '../../../../shared/agenda/texts.ts'
import type { Addressee, CueContent } from '../../../../shared/run/cue.ts'
import type { Recorded, ShowEvent } from '../../../../shared/run/events.ts'
import { type Instant, MINUTE } from '../../../../shared/time/instant.ts'

/** What a line of the log says, before it is put into words. */
export type LogEntry =
  | {
      readonly key:
        | 'started'
        | 'ordered'
        | 'languageItem'
        | 'showEnded'
        | 'reopened'
        | 'published'
        | 'undone'
        | 'floorEnded'
        | 'linkRevoked'
        | 'rolesSet'
        | 'linkMade'
    }
  | {
      readonly key:
        | 'on'
        | 'ended'
        | 'returned'
        | 'paused'
        | 'resumed'
        | 'dropped'
        | 'restored'
        | 'inserted'
        | 'edited'
        | 'pointOpen'
      readonly item: ItemId
    }
  | { readonly key: 'given' | 'taken' | 'lowered'; readonly item: ItemId; readonly minutes: number }
  | { readonly key: 'moved'; readonly minutes: number }
  | {
      readonly key: 'clock'
      /** What the show's clock was put to, and how fast it runs; 0 where it stands. */
      readonly time: Instant
      readonly rate: number
    }
  | { readonly key: 'point'; readonly item: ItemId; readonly point: Texts }
  | { readonly key: 'language'; readonly language: LanguageTag }
  | {
      readonly key: 'floorGiven' | 'handMinute' | 'handFloor' | 'here' | 'notHere' | 'unmarked'
      readonly person: PersonId
    }
  | { readonly key: 'cueSeen'; readonly person: PersonId | null }
  | { readonly key: 'cue'; readonly to: Addressee; readonly content: CueContent }

/** One line of the log. */
export type LogLine = { readonly seq: number; readonly at: Instant; readonly entry: LogEntry }

const PLAIN = {
  showStarted: 'started',
  showEnded: 'showEnded',
  showReopened: 'reopened',
  agendaPublished: 'published',
  stepUndone: 'undone',
  floorEnded: 'floorEnded',
  linkRevoked: 'linkRevoked',
  rolesSet: 'rolesSet',
  linkMade: 'linkMade',
} as const

const ABOUT_ITEM = {
  itemStarted: 'on',
  itemEnded: 'ended',
  itemReturned: 'returned',
  itemPaused: 'paused',
  itemResumed: 'resumed',
  itemDropped: 'dropped',
  itemRestored: 'restored',
} as const

function isPlain(event: ShowEvent): event is Extract<ShowEvent, { type: keyof typeof PLAIN }> {
  return Object.hasOwn(PLAIN, event.type)
}

function isAboutItem(
  event: ShowEvent,
): event is Extract<ShowEvent, { type: keyof typeof ABOUT_ITEM }> {
  return Object.hasOwn(ABOUT_ITEM, event.type)
}

function planEntry(event: ShowEvent): LogEntry | null {
  if (!('side' in event) || event.side !== 'published') return null
  switch (event.type) {
    case 'itemInserted':
      return { key: 'inserted', item: event.item.id }
    case 'itemEdited':
      return { key: 'edited', item: event.item }
    case 'itemsOrdered':
      return { key: 'ordered' }
    case 'scheduleMoved':
      return { key: 'moved', minutes: Math.round(event.by / MINUTE) }
    default:
      return null
  }
}

const MARKS = { here: 'here', 'not-here': 'notHere' } as const

function peopleEntry(event: ShowEvent): LogEntry | null {
  switch (event.type) {
    case 'floorGiven':
      return { key: 'floorGiven', person: event.turn.person }
    case 'handRaised':
      return {
        key: event.hand.wants === 'minute' ? 'handMinute' : 'handFloor',
        person: event.hand.person,
      }
    case 'attendanceMarked':
      return { key: event.mark === null ? 'unmarked' : MARKS[event.mark], person: event.person }
    case 'cueSent':
      return { key: 'cue', to: event.cue.to, content: event.cue.content }
    case 'cueAcknowledged':
      return { key: 'cueSeen', person: event.person }
    default:
      return null
  }
}

function entryOf(event: ShowEvent): LogEntry | null {
  if (isPlain(event)) return { key: PLAIN[event.type] }
  if (isAboutItem(event)) return { key: ABOUT_ITEM[event.type], item: event.item }
  switch (event.type) {
    case 'timeGiven':
    case 'timeTaken':
      return {
        key: event.type === 'timeGiven' ? 'given' : 'taken',
        item: event.item,
        minutes: Math.round((event.by / MINUTE) * 10) / 10,
      }
    case 'takenLowered':
      return {
        key: 'lowered',
        item: event.item,
        minutes: Math.round((event.taken / MINUTE) * 10) / 10,
      }
    case 'languageSet':
      return event.language === null
        ? { key: 'languageItem' }
        : { key: 'language', language: event.language }
    case 'talkingPointChosen':
      return event.point === null
        ? { key: 'pointOpen', item: event.item }
        : { key: 'point', item: event.item, point: event.point }
    case 'runBegun':
    case 'clockSet':
      return {
        key: 'clock',
        time: event.clock.anchor,
        rate: event.clock.paused ? 0 : event.clock.rate,
      }
    default:
      return planEntry(event) ?? peopleEntry(event)
  }
}

/** The newest lines first; an end that a start follows at once is told by the start alone. */
export function logOf(recent: readonly Recorded[], most: number): readonly LogLine[] {
  const started = new Set(
    recent.flatMap(({ event, at }) => (event.type === 'itemStarted' ? [at] : [])),
  )
  return recent
    .toReversed()
    .filter(({ event, at }) => event.type !== 'itemEnded' || !started.has(at))
    .flatMap(({ seq, at, event }) => {
      const entry = entryOf(event)
      return entry === null ? [] : [{ seq, at, entry }]
    })
    .slice(0, most)
}
