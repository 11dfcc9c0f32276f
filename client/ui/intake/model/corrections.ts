import type {
  ParsedAgenda,
  ParsedItem,
  ReadSegment,
} from '../../../../shared/agenda/reading/reading.ts'
import { same } from '../../../../shared/agenda/same.ts'
import type { Texts } from '../../../../shared/agenda/texts.ts'
import type { Duration } from '../../../../shared/time/instant.ts'
import { guessTag } from '../../../i18n/guessTag.ts'

/** A segment or item of a parsed agenda, by index; the whole agenda if both are null. */
export type ParsedSpot = { readonly segment: number | null; readonly item: number | null }

/** The agenda as a whole. */
export const WHOLE: ParsedSpot = { segment: null, item: null }

/** A place to correct: a parsed segment or item, or an item that a person added, by the index of its finding. */
export type Place = ParsedSpot | { readonly added: number }

/** Returns a unique key for a place. */
export function placeKey(place: Place): string {
  if ('added' in place) return `new ${place.added}`
  return [place.segment, place.item].filter((part) => part !== null).join('/')
}

/** An agenda, and the place of each item. */
export type AgendaWithPlaces = {
  readonly agenda: ParsedAgenda
  readonly places: readonly (readonly Place[])[]
}

type TextField = 'start' | 'title' | 'speakers' | 'room' | 'hardStop' | 'date' | 'zone' | 'note'

/** A value that a person corrected; lengths in ms, times HH:MM. */
export type Correction =
  | { readonly field: 'planned'; readonly value: Duration }
  | { readonly field: TextField; readonly value: string }
  /** Turns an unparsed line into an item; the field `note` turns it into a note of the agenda. */
  | { readonly field: 'item'; readonly value: string; readonly line: number }
  /** Appends an unparsed line to line `to`, whose text is `before`: in the item at `spot`, or in a note if `spot` is null. */
  | {
      readonly field: 'join'
      readonly value: string
      readonly to: number
      readonly before: string
      readonly spot: ParsedSpot | null
    }

/** A field that can be corrected by typing. */
export type CorrectedField = Exclude<Correction['field'], 'join'>

/** Replaces the first text of a title or name; its language stays. */
function withText(texts: Texts, text: string): Texts {
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
  const without = (field: ParsedItem['inferred'][number]) =>
    item.inferred.filter((inferred) => inferred !== field)
  switch (correction.field) {
    case 'planned':
      return { ...item, planned: correction.value, inferred: without('planned') }
    case 'start':
      return { ...item, start: atTime(item.start, correction.value), inferred: without('start') }
    case 'title': {
      const title = withText(item.title, correction.value)
      return { ...item, title, inferred: without('title') }
    }
    case 'join': {
      const [title = ''] = Object.values(item.title)
      return { ...item, title: withText(item.title, `${title} ${correction.value}`) }
    }
    case 'speakers': {
      const speakers = speakersOf(correction.value, item.speakers)
      return { ...item, speakers, inferred: without('speakers') }
    }
    default:
      return item
  }
}

/** Returns `{ chair }` with another moderator, if any, when a correction removed the chair from a segment's speakers; else `{}`. */
function newChair({ chair, items: before }: ReadSegment, after: ReadSegment['items']) {
  const names = (one: ParsedItem['speakers'][number]) => Object.values(one.name)
  const isIn = (items: ReadSegment['items']) => (name: string) =>
    items.some(({ speakers }) => speakers.some((one) => names(one).includes(name)))
  if (chair === undefined || !names(chair).some(isIn(before)) || names(chair).some(isIn(after)))
    return {}
  const speakers = after.flatMap((one) => one.speakers)
  return { chair: speakers.find(({ role }) => role === 'moderator') }
}

function correctedSegment(segment: ReadSegment, correction: Correction): ReadSegment {
  switch (correction.field) {
    case 'planned':
      return { ...segment, budget: correction.value }
    case 'start': {
      const { startInferred: _, ...stated } = segment
      return { ...stated, start: atTime(segment.start, correction.value) }
    }
    case 'title':
      return { ...segment, title: withText(segment.title, correction.value) }
    default:
      return segment
  }
}

function correctedWhole(agenda: ParsedAgenda, correction: Correction): ParsedAgenda {
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
    case 'join':
      return { ...agenda, notes: joinToNote(agenda.notes, correction) }
    default:
      return agenda
  }
}

/** Appends a text to the note that ends with the line `before`; adds a note if there is no such note. */
function joinToNote(
  notes: readonly string[],
  { value, before }: Extract<Correction, { field: 'join' }>,
): string[] {
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '')
  const at = notes.findIndex((note) => bare(note).endsWith(bare(before)) && bare(before) !== '')
  if (at === -1) return [...notes, value]
  return notes.map((note, n) => (n === at ? `${note} ${value}` : note))
}

/** Returns whether a segment has only one item, with the same title. */
export function isOneItem({ title, items: [only, ...others] }: ReadSegment): boolean {
  return only !== undefined && others.length === 0 && same(title, only.title)
}

/** Returns whether a correction of an item also corrects its segment: an equal start of the first item, or title and length of an only item. */
function isShared(segment: ReadSegment, item: number, { field }: Correction): boolean {
  if (field === 'start') return item === 0 && segment.start === segment.items[0]?.start
  const isLength = field === 'planned' && segment.budget !== null
  return isOneItem(segment) && (field === 'title' || isLength)
}

/** Returns an agenda with one value corrected. */
export function withCorrectedValue(
  agenda: ParsedAgenda,
  { segment, item }: ParsedSpot,
  correction: Correction,
): ParsedAgenda {
  if (segment === null || correction.field === 'hardStop') return correctedWhole(agenda, correction)
  if (correction.field === 'room' || correction.field === 'note')
    return correctedWhole(agenda, correction)
  const segments = agenda.segments.map((one, n) => {
    if (n !== segment) return one
    if (item === null) return correctedSegment(one, correction)
    const items = one.items.map((it, at) => (at === item ? correctedItem(it, correction) : it))
    return {
      ...(isShared(one, item, correction) ? correctedSegment(one, correction) : one),
      ...newChair(one, items),
      items,
    }
  })
  return { ...agenda, segments }
}

/** Returns an agenda in which no field of the item at a place is marked as inferred. */
export function withConfirmedItem(
  agenda: ParsedAgenda,
  { segment, item }: ParsedSpot,
): ParsedAgenda {
  if (segment === null || item === null) return agenda
  const segments = agenda.segments.map((one, n) => ({
    ...one,
    items: one.items.map((it, at) => (n === segment && at === item ? { ...it, inferred: [] } : it)),
  }))
  return { ...agenda, segments }
}

/** Returns an item made from a line of the source. */
export function newItem({ value, line }: Extract<Correction, { field: 'item' }>): ParsedItem {
  return {
    title: withText({}, value),
    kind: 'other',
    start: null,
    planned: null,
    inferred: ['kind', 'start', 'planned'],
    speakers: [],
    talkingPoints: [],
    lines: [line],
  }
}

/** Inserts an item after the last item that precedes it in the source. */
export function withItem(
  { agenda, places }: AgendaWithPlaces,
  item: ParsedItem,
  place: Place,
): AgendaWithPlaces {
  const line = (one: ParsedItem) => one.lines[0] ?? 0
  const isBefore = (one: ParsedItem) => line(one) <= line(item)
  const last = agenda.segments.findLastIndex(({ items }) => items.some(isBefore))
  const segment = Math.max(0, last)
  const at = (agenda.segments[segment]?.items.findLastIndex(isBefore) ?? -1) + 1
  const insert = <T>(all: readonly T[], one: T) => all.toSpliced(at, 0, one)
  return {
    places: places.map((all, n) => (n === segment ? insert(all, place) : all)),
    agenda: {
      ...agenda,
      segments: agenda.segments.map((one, n) =>
        n === segment ? { ...one, items: insert(one.items, item) } : one,
      ),
    },
  }
}
