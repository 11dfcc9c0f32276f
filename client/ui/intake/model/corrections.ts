import type { Kind } from '../../../../shared/agenda/model.ts'
import type {
  ParsedAgenda,
  ParsedItem,
  ReadSegment,
} from '../../../../shared/agenda/reading/reading.ts'
import { same } from '../../../../shared/agenda/same.ts'
import type { Texts } from '../../../../shared/agenda/texts.ts'
import type { Duration } from '../../../../shared/time/instant.ts'
import { guessTag } from '../../../i18n/guessTag.ts'

/** The acts that change the rows of a reading, each with its key, in the order of their menu. */
export const ROW_ACTS = [
  { act: 'moveUp', key: 'Alt ↑' },
  { act: 'moveDown', key: 'Alt ↓' },
  { act: 'into', key: 'Alt →' },
  { act: 'own', key: 'Alt ←' },
  { act: 'merge' },
  { act: 'split' },
  { act: 'newRow', key: 'Ctrl Enter' },
  { act: 'remove', key: 'Ctrl Delete' },
] as const

export type RowAct = (typeof ROW_ACTS)[number]['act']

/** A segment or item of a parsed agenda, by index; the whole agenda if both are null. */
export type ParsedSpot = { readonly segment: number | null; readonly item: number | null }

/** The agenda as a whole. */
export const WHOLE: ParsedSpot = { segment: null, item: null }

/** The identity of a segment or item: its spot in the reading, or the number of one that a person added: its finding's index, or a negative number. */
export type Place = ParsedSpot | { readonly added: number }

/** Returns a unique key for a place. */
export function placeKey(place: Place): string {
  if ('added' in place) return `new ${place.added}`
  return [place.segment, place.item].filter((part) => part !== null).join('/')
}

/** An agenda, and the place of each segment and item. */
export type AgendaWithPlaces = {
  readonly agenda: ParsedAgenda
  readonly places: readonly { readonly place: Place; readonly items: readonly Place[] }[]
}

type TextField = 'start' | 'title' | 'speakers' | 'room' | 'hardStop' | 'date' | 'zone' | 'note'

/** A value that a person corrected; lengths in ms, times HH:MM. */
export type Correction =
  | { readonly field: 'planned'; readonly value: Duration }
  | { readonly field: 'kind'; readonly value: Kind }
  | { readonly field: TextField; readonly value: string }
  /** Turns an unparsed line into an item, and its other sentences into a note (`rest`); the field `note` turns it into a note of the agenda. */
  | {
      readonly field: 'item'
      readonly value: string
      readonly line: number
      readonly rest?: string
    }
  /** Changes the rows of the agenda; a new row gets the number `added` and the title `value`. */
  | {
      readonly field: 'row'
      readonly act: RowAct
      readonly value: string
      readonly added: number
    }

/** A correction of a segment or item, or of all agendas (`agenda` null); `finding` is the finding that it answers. */
export type PlacedCorrection = {
  readonly agenda: number | null
  readonly place: Place
  readonly correction: Correction
  readonly finding?: number
}

/** A person's answer to a finding. */
export type FindingAnswer =
  | { readonly as: 'confirmed' | 'dismissed' }
  | { readonly as: 'corrected'; readonly correction: Correction }

/** A field that can be corrected by typing. */
export type CorrectedField = Exclude<Correction['field'], 'kind' | 'row'>

/** Replaces the first text of a title or name; its language stays. */
export function withText(texts: Texts, text: string): Texts {
  const [tag = guessTag(text, [])] = Object.keys(texts)
  return { ...texts, [tag]: text }
}

/** Replaces the clock time; day and offset stay. */
function atTime(before: string | null, time: string): string {
  return before?.includes('T') ? `${before.slice(0, 11)}${time}:00${before.slice(19)}` : time
}

/** Splits typed names; people with a known name keep title, affiliation and role. */
function speakersOf(typed: string, before: ParsedItem['speakers']): ParsedItem['speakers'] {
  const names = typed.split(/[,;，；、\n]/).map((name) => name.trim())
  return names
    .filter((name) => name !== '')
    .map((name) => {
      const known = before.find((one) => Object.values(one.name).includes(name))
      const added = { name: withText({}, name), title: null, affiliation: null }
      return known ?? { ...added, role: 'speaker' as const }
    })
}

/** Returns an item with one value corrected. */
export function correctedItem(item: ParsedItem, correction: Correction): ParsedItem {
  const inferred = item.inferred.filter((field) => field !== correction.field)
  switch (correction.field) {
    case 'planned':
      return { ...item, planned: correction.value, inferred }
    case 'kind':
      return { ...item, kind: correction.value, inferred }
    case 'start':
      return { ...item, start: atTime(item.start, correction.value), inferred }
    case 'title':
      return { ...item, title: withText(item.title, correction.value), inferred }
    case 'speakers':
      return { ...item, speakers: speakersOf(correction.value, item.speakers), inferred }
    default:
      return item
  }
}

/** Returns a segment with its length, start, title or chair corrected. */
export function correctedSegment(segment: ReadSegment, correction: Correction): ReadSegment {
  switch (correction.field) {
    case 'planned':
      return { ...segment, budget: correction.value }
    case 'start': {
      const { startInferred: _, ...stated } = segment
      return { ...stated, start: atTime(segment.start, correction.value) }
    }
    case 'title':
      return { ...segment, title: withText(segment.title, correction.value) }
    case 'speakers': {
      const [chair] = speakersOf(correction.value, segment.chair ? [segment.chair] : [])
      const { chair: _, ...unchaired } = segment
      return chair === undefined
        ? unchaired
        : { ...unchaired, chair: { ...chair, role: 'moderator' } }
    }
    default:
      return segment
  }
}

/** Returns an agenda with a fact or a note corrected; its segments stay. */
export function correctedWhole(agenda: ParsedAgenda, correction: Correction): ParsedAgenda {
  switch (correction.field) {
    case 'start':
      return { ...agenda, startsAt: atTime(agenda.startsAt, correction.value) }
    case 'hardStop':
      return { ...agenda, hardStop: atTime(agenda.hardStop, correction.value) }
    case 'room':
      return { ...agenda, room: correction.value === '' ? null : correction.value }
    case 'title':
      return { ...agenda, title: withText(agenda.title, correction.value) }
    case 'note':
      return { ...agenda, notes: [...agenda.notes, correction.value] }
    default:
      return agenda
  }
}

/** Returns whether a segment has only one item, with the same title. */
export function isOneItem({ title, items: [only, ...others] }: ReadSegment): boolean {
  return only !== undefined && others.length === 0 && same(title, only.title)
}

/** Returns a new item of unknown kind; `line` is its line in the source, if it has one. */
export function newItem(title: string, line?: number): ParsedItem {
  return {
    title: withText({}, title),
    kind: 'other',
    start: null,
    planned: null,
    inferred: ['kind', 'start', 'planned'],
    speakers: [],
    talkingPoints: [],
    lines: line === undefined ? [] : [line],
  }
}
