import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import type {
  Agenda,
  Item,
  Person,
  Segment,
  SpeakerRole,
} from '../../../../../shared/agenda/model.ts'
import { planOf } from '../../../../../shared/agenda/plan.ts'
import { plannedLength } from '../../../../../shared/agenda/slack.ts'
import { type TextInLanguage, textIn } from '../../../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../../../shared/agenda/texts.ts'
import { languagesOf } from '../../../../../shared/run/floorLanguage.ts'
import { personOf } from '../../../../../shared/run/lookup.ts'
import { dateIn } from '../../../../../shared/time/format.ts'
import type { Duration, Instant } from '../../../../../shared/time/instant.ts'
import { chairOf } from '../../../../ui/agenda/peopleNames.ts'
import { clockOn } from '../../../../ui/agenda/zoneTimes.ts'

/** A clock time on paper: in the home zone, and in each other zone; `15:00 +1` on the day after `day`. */
export type PaperTime = { readonly home: string; readonly others: readonly string[] }

/** Returns a time in every zone of an agenda; days are counted from a day of its home zone (YYYY-MM-DD). */
export function paperTime(at: Instant, agenda: Pick<Agenda, 'zones'>, day: string): PaperTime {
  const others = agenda.zones.slice(1).map((zone) => clockOn(at, zone, day))
  return { home: clockOn(at, homeZone(agenda), day), others }
}

/** The languages of a sheet: the first, and the second next to it. */
export type SheetLanguages = { readonly first: LanguageTag; readonly beside: LanguageTag | null }

/** Returns the languages of a sheet, in order. */
export function tagsOf({ first, beside }: SheetLanguages): readonly LanguageTag[] {
  return beside === null ? [first] : [first, beside]
}

/** Returns a text in the first language of a sheet, and in the second if it differs. */
export function readBoth(
  read: (lang: LanguageTag) => TextInLanguage,
  { first, beside }: SheetLanguages,
): readonly [TextInLanguage, TextInLanguage?] {
  const one = read(first)
  const other = beside === null ? null : read(beside)
  return other !== null && !other.missing && other.text !== one.text ? [one, other] : [one]
}

/** Returns a text in one language; null if there is none. */
export function readOrNone(
  texts: Texts | null | undefined,
  lang: LanguageTag,
): TextInLanguage | null {
  return texts ? textIn(texts, lang) : null
}

/** Returns what a person does, and where. */
export function aboutPerson(
  { title, affiliation }: Person,
  lang: LanguageTag,
): readonly TextInLanguage[] {
  return [title, affiliation].flatMap((texts) => (texts === null ? [] : [textIn(texts, lang)]))
}

/** A person on a line, and their role there. */
export type LinePerson = { readonly person: Person; readonly role: SpeakerRole }

type Line = {
  readonly key: string
  readonly segment: Segment
  readonly day: string
  readonly time: PaperTime
  /** Who speaks in an item, or chairs a segment; both if one line shows both. */
  readonly people: readonly LinePerson[]
}

/** The beginning of a day, on agendas with several days. */
export type DayLine = { readonly type: 'day'; readonly key: string; readonly day: string }

/** The heading of a segment; there is none if its only item has the same title. */
export type SegmentLine = Line & { readonly type: 'segment'; readonly title: Texts }

/** An item; lengths in ms. */
export type ItemLine = Line & {
  readonly type: 'item'
  readonly item: Item
  readonly length: Duration
  /** Null if it only repeats the title of the segment, and its people are enough to recognise it. */
  readonly title: Texts | null
  /** Whether it is the whole segment: one line shows both. */
  readonly alone: boolean
  /** The languages spoken in it, the first one first. */
  readonly languages: readonly LanguageTag[]
  /** Whether its languages differ from those of the item before. */
  readonly switched: boolean
  readonly before: Item | null
  readonly after: Item | null
}

/** A line of a printed sheet. */
export type SheetLine = DayLine | SegmentLine | ItemLine

function isAlone({ title, items }: Segment): boolean {
  const [only, ...others] = items
  if (only === undefined || others.length > 0) return false
  return Object.entries(only.title).every(([tag, text]) => title[tag] === text)
}

/** Returns the items whose languages differ from those of the last item before them that has any. */
function switches(items: readonly Item[]): ReadonlySet<Item> {
  const changed = new Set<Item>()
  let floor = ''
  for (const item of items) {
    const spoken = languagesOf(item).join(' ')
    if (spoken === '') continue
    if (floor !== '' && spoken !== floor) changed.add(item)
    floor = spoken
  }
  return changed
}

function titleOf(item: Item, segment: Segment): Texts | null {
  const repeats = Object.entries(item.title).every(([tag, text]) => segment.title[tag] === text)
  return repeats && item.speakers.length > 0 ? null : item.title
}

function withDays(lines: readonly (SegmentLine | ItemLine)[]): readonly SheetLine[] {
  if (new Set(lines.map(({ day }) => day)).size < 2) return lines
  return lines.flatMap((line, n): readonly SheetLine[] => {
    const { day } = line
    return lines[n - 1]?.day === day ? [line] : [{ type: 'day', key: `day ${day}`, day }, line]
  })
}

/** Returns the lines of a planned agenda in order: days if there are several, segments, items. */
export function linesOf(agenda: Agenda): readonly SheetLine[] {
  const plan = planOf(agenda)
  const all = agenda.segments.flatMap(({ items }) => items)
  const changed = switches(all)
  const placeOf = (start: Instant) => {
    const day = dateIn(start, homeZone(agenda))
    return { day, time: paperTime(start, agenda, day) }
  }
  const lines = agenda.segments.flatMap((segment): readonly (SegmentLine | ItemLine)[] => {
    const start = plan.segments.get(segment.id)?.start
    if (start === undefined) return []
    const { id, title } = segment
    const alone = isAlone(segment)
    const chair = chairOf(agenda, segment)
    const chairs: readonly LinePerson[] =
      chair === null ? [] : [{ person: chair, role: 'moderator' }]
    const head = { key: `segment ${id}`, segment, title, people: chairs, ...placeOf(start) }
    const items = segment.items.map((item): ItemLine => {
      const at = all.indexOf(item)
      const speakers = item.speakers.flatMap(({ person: id, role }) => {
        const person = personOf(agenda, id)
        return person === null ? [] : [{ person, role }]
      })
      return {
        type: 'item',
        key: `item ${item.id}`,
        ...{ segment, item, alone, ...placeOf(plan.items.get(item.id)?.start ?? start) },
        length: plannedLength(item),
        title: alone ? item.title : titleOf(item, segment),
        people: alone ? [...speakers, ...chairs] : speakers,
        languages: languagesOf(item),
        switched: changed.has(item),
        before: all[at - 1] ?? null,
        after: all[at + 1] ?? null,
      }
    })
    return alone ? items : [{ type: 'segment', ...head }, ...items]
  })
  return withDays(lines)
}
