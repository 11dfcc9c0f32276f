import type {
  ReadAgenda,
  ReadItem,
  ReadSegment,
} from '../../../../shared/agenda/reading/reading.ts'
import type { LanguageTag, Texts } from '../../../../shared/agenda/texts.ts'
import type { Duration } from '../../../../shared/time/instant.ts'
import { guessTag } from '../../../i18n/guessTag.ts'

/** Where in an agenda as it was read. */
export type ReadSpot = { readonly segment: number | null; readonly item: number | null }

/** A value put right by a person; lengths in ms, times HH:MM. */
export type Mend =
  | { readonly field: 'planned'; readonly value: Duration }
  | { readonly field: 'start'; readonly value: string }
  | { readonly field: 'title'; readonly value: string }
  | { readonly field: 'speakers'; readonly value: string }
  | { readonly field: 'room'; readonly value: string }
  | { readonly field: 'hardStop'; readonly value: string }
  | { readonly field: 'date'; readonly value: string }
  | { readonly field: 'zone'; readonly value: string }
  /** A line that was not understood becomes an item, or a note of the agenda. */
  | { readonly field: 'item'; readonly value: string; readonly line: number }
  | { readonly field: 'note'; readonly value: string }
  /** It goes on with line `to`, whose text is `before`: with the item at `spot`, else with its note. */
  | {
      readonly field: 'join'
      readonly value: string
      readonly to: number
      readonly before: string
      readonly spot: ReadSpot | null
    }

/** What can be put right by typing. */
export type MendField = Exclude<Mend['field'], 'join'>

/** The language a text is mended in: its own first one. */
function tagOf(texts: Texts, text: string): LanguageTag {
  return Object.keys(texts)[0] ?? guessTag(text, [])
}

/** The same day and offset at another clock time. */
function atTime(before: string | null, time: string): string {
  return before?.includes('T') ? `${before.slice(0, 11)}${time}:00${before.slice(19)}` : time
}

/** Names as typed in one line; who was there under that name keeps title, affiliation and role. */
function speakersOf(typed: string, before: ReadItem['speakers']): ReadItem['speakers'] {
  const names = typed.split(/[,;，；、\n]/).map((name) => name.trim())
  return names
    .filter((name) => name !== '')
    .map((name) => {
      const known = before.find((one) => Object.values(one.name).includes(name))
      const fresh = { name: { [tagOf({}, name)]: name }, title: null, affiliation: null }
      return known ?? { ...fresh, role: 'speaker' as const }
    })
}

function mendedItem(item: ReadItem, mend: Mend): ReadItem {
  const sure = (field: ReadItem['inferred'][number]) =>
    item.inferred.filter((inferred) => inferred !== field)
  switch (mend.field) {
    case 'planned':
      return { ...item, planned: mend.value, inferred: sure('planned') }
    case 'start':
      return { ...item, start: atTime(item.start, mend.value), inferred: sure('start') }
    case 'title': {
      const title = { ...item.title, [tagOf(item.title, mend.value)]: mend.value }
      return { ...item, title, inferred: sure('title') }
    }
    case 'join': {
      const [[tag, title] = ['en', '']] = Object.entries(item.title)
      return { ...item, title: { ...item.title, [tag]: `${title} ${mend.value}` } }
    }
    case 'speakers': {
      const speakers = speakersOf(mend.value, item.speakers)
      return { ...item, speakers, inferred: sure('speakers') }
    }
    default:
      return item
  }
}

/** Who chairs a block whose people were put right: who did, unless they were there by a name that nobody has any more. */
function chairOf({ chair, items: before }: ReadSegment, after: ReadSegment['items']) {
  const names = (one: ReadItem['speakers'][number]) => Object.values(one.name)
  const has = (items: ReadSegment['items']) => (name: string) =>
    items.some(({ speakers }) => speakers.some((one) => names(one).includes(name)))
  if (chair === undefined || !names(chair).some(has(before)) || names(chair).some(has(after)))
    return {}
  const next = after.flatMap(({ speakers }) => speakers).find(({ role }) => role === 'moderator')
  return { chair: next }
}

function mendedSegment(segment: ReadSegment, mend: Mend): ReadSegment {
  switch (mend.field) {
    case 'planned':
      return { ...segment, budget: mend.value }
    case 'start': {
      const { startInferred: _, ...stated } = segment
      return { ...stated, start: atTime(segment.start, mend.value) }
    }
    case 'title':
      return {
        ...segment,
        title: { ...segment.title, [tagOf(segment.title, mend.value)]: mend.value },
      }
    default:
      return segment
  }
}

function mendedWhole(agenda: ReadAgenda, mend: Mend): ReadAgenda {
  switch (mend.field) {
    case 'start':
      return { ...agenda, startsAt: atTime(agenda.startsAt, mend.value) }
    case 'hardStop':
      return { ...agenda, hardStop: atTime(agenda.hardStop, mend.value) }
    case 'room':
      return { ...agenda, room: mend.value === '' ? null : mend.value }
    case 'title':
      return {
        ...agenda,
        title: { ...agenda.title, [tagOf(agenda.title, mend.value)]: mend.value },
      }
    case 'note':
      return { ...agenda, notes: [...agenda.notes, mend.value] }
    case 'join':
      return { ...agenda, notes: joined(agenda.notes, mend) }
    default:
      return agenda
  }
}

/** Notes in which the one of the line before goes on; a note of its own where that stands nowhere. */
function joined(
  notes: readonly string[],
  { value, before }: Extract<Mend, { field: 'join' }>,
): string[] {
  const words = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '')
  const at = notes.findIndex((note) => words(note).endsWith(words(before)) && words(before) !== '')
  if (at === -1) return [...notes, value]
  return notes.map((note, n) => (n === at ? `${note} ${value}` : note))
}

/** An agenda with one value put right; what is not at that place stays as it is. */
export function mended(agenda: ReadAgenda, { segment, item }: ReadSpot, mend: Mend): ReadAgenda {
  if (segment === null || mend.field === 'hardStop') return mendedWhole(agenda, mend)
  if (mend.field === 'room' || mend.field === 'note') return mendedWhole(agenda, mend)
  const segments = agenda.segments.map((one, n) => {
    if (n !== segment) return one
    if (item === null) return mendedSegment(one, mend)
    const items = one.items.map((it, at) => (at === item ? mendedItem(it, mend) : it))
    // A block begins with its first item.
    const begins = mend.field === 'start' && item === 0 && one.start === one.items[0]?.start
    return { ...(begins ? mendedSegment(one, mend) : one), ...chairOf(one, items), items }
  })
  return { ...agenda, segments }
}

/** What was taken for true at a place is true: its fields are no longer marked as inferred. */
export function confirmed(agenda: ReadAgenda, { segment, item }: ReadSpot): ReadAgenda {
  if (segment === null || item === null) return agenda
  const segments = agenda.segments.map((one, n) => ({
    ...one,
    items: one.items.map((it, at) => (n === segment && at === item ? { ...it, inferred: [] } : it)),
  }))
  return { ...agenda, segments }
}

function firstLine({ lines }: ReadItem): number {
  return lines[0] ?? 0
}

/** An agenda with one more item, made of a line that was not understood: behind the last item that stands before it in the source. */
export function withItem(agenda: ReadAgenda, title: string, line: number): ReadAgenda {
  const made: ReadItem = {
    title: { [tagOf({}, title)]: title },
    kind: 'other',
    start: null,
    planned: null,
    inferred: ['kind', 'start', 'planned'],
    speakers: [],
    talkingPoints: [],
    lines: [line],
  }
  const before = agenda.segments.flatMap(({ items }, segment) =>
    items.flatMap((item, at) => (firstLine(item) <= line ? [{ segment, at }] : [])),
  )
  const spot = before.at(-1) ?? { segment: 0, at: -1 }
  const segments = agenda.segments.map((one, n) =>
    n === spot.segment ? { ...one, items: one.items.toSpliced(spot.at + 1, 0, made) } : one,
  )
  return { ...agenda, segments }
}
