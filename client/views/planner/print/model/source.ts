import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import type { PersonId } from '../../../../../shared/agenda/ids.ts'
import type { Agenda, Item, Person, Segment } from '../../../../../shared/agenda/model.ts'
import { plannedLength, planOf, planSpan, slackOf } from '../../../../../shared/agenda/plan.ts'
import { type TextInLanguage, textIn } from '../../../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../../../shared/agenda/texts.ts'
import { languagesOf } from '../../../../../shared/run/floorLanguage.ts'
import { personOf } from '../../../../../shared/run/lookup.ts'
import type { ShowState } from '../../../../../shared/run/state.ts'
import { dateIn } from '../../../../../shared/time/format.ts'
import type { Instant } from '../../../../../shared/time/instant.ts'
import { chairOf } from '../../../../ui/agenda/peopleNames.ts'
import { clockWithDay, distinctZones } from '../../../../ui/agenda/zoneTimes.ts'

/** Which of a show's two plans is printed. */
export type Side = 'draft' | 'published'

/** Returns when the agenda was last published; null if the stored steps do not show it. */
function publishedAt({ steps }: ShowState): Instant | null {
  return steps.findLast(({ command, undone }) => command === 'publish' && !undone)?.at ?? null
}

/** Returns a plan without repeated clocks: if zones show the same time at its start, only the first stays (Z1). */
function withDistinctZones(agenda: Agenda): Agenda {
  const zones = distinctZones(agenda.zones, planSpan(agenda).start)
  return zones.length === agenda.zones.length ? agenda : { ...agenda, zones: [...zones] }
}

/** Returns one of a show's plans: its agenda, the slack of its segments (ms), and when it was published, if known. Null if this reader has no such plan. */
export function sourceOf(show: ShowState, side: Side) {
  if (side === 'published') {
    const { published } = show
    if (published === null) return null
    const agenda = withDistinctZones(published.agenda)
    return { side, agenda, slack: published.slack, publishedAt: publishedAt(show) }
  }
  if (show.draft === null) return null
  const agenda = withDistinctZones(show.draft.agenda)
  const slack = Object.fromEntries(agenda.segments.map((one) => [one.id, slackOf(one)]))
  return { side, agenda, slack, publishedAt: null }
}

/** A plan to be printed. */
export type PrintSource = NonNullable<ReturnType<typeof sourceOf>>

/** Returns the plans that exist, the published one first, because it is valid. */
export function sidesOf(show: ShowState): readonly Side[] {
  return (['published', 'draft'] as const).filter((side) => sourceOf(show, side) !== null)
}

/** The kinds of sheet; each is for other readers. */
export const SHEETS = ['run', 'cards', 'booth', 'programme'] as const
export type SheetName = (typeof SHEETS)[number]

/** The paper sizes. */
export const PAPERS = ['A4', 'Letter'] as const
export type Paper = (typeof PAPERS)[number]

/** The reader's choices for printing. With the language `own`, each speaker's card is in their own language. */
export type PrintChoice = {
  readonly sheet: SheetName
  readonly side: Side
  readonly paper: Paper
  readonly language: LanguageTag | 'own'
  /** The second language; null: none. */
  readonly second: LanguageTag | null
  /** The person whose card is printed; null: everyone's. */
  readonly person: PersonId | null
}

/** Regions with Letter paper; all others have A4. */
const LETTER = ['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE']

/** Returns the usual paper in the region of a browser's language. */
export function usualPaper(tag: string): Paper {
  const region = /-([A-Z]{2})\b/.exec(tag)?.[1] ?? ''
  return LETTER.includes(region) ? 'Letter' : 'A4'
}

/** Returns the possible languages of a sheet. */
export function languagesFor(sheet: SheetName, agenda: Agenda): readonly PrintChoice['language'][] {
  return sheet === 'cards' && agenda.languages.length > 1
    ? ['own', ...agenda.languages]
    : agenda.languages
}

/** Returns the possible second languages; null among them means that the sheet can have one language. */
export function secondLanguages(
  choice: PrintChoice,
  agenda: Agenda,
): readonly (LanguageTag | null)[] {
  const others = agenda.languages.filter((tag) => tag !== choice.language)
  if (choice.sheet === 'cards' || others.length === 0) return [null]
  return choice.sheet === 'booth' ? others : [null, ...others]
}

/** Returns the people who speak, in the order of their first items. */
export function speakersOf({ segments }: Agenda): readonly PersonId[] {
  const all = segments.flatMap(({ items }) => items.flatMap(({ speakers }) => speakers))
  return [...new Set(all.map(({ person }) => person))]
}

/** Returns a choice in which valid values replace those that this agenda does not offer. */
export function validChoice(choice: PrintChoice, agenda: Agenda, sides: readonly Side[]) {
  const side = sides.includes(choice.side) ? choice.side : (sides[0] ?? 'draft')
  const languages = languagesFor(choice.sheet, agenda)
  const language = languages.includes(choice.language) ? choice.language : (languages[0] ?? 'own')
  const seconds = secondLanguages({ ...choice, language }, agenda)
  const second = seconds.includes(choice.second) ? choice.second : (seconds[0] ?? null)
  const isSpeaker = choice.person !== null && speakersOf(agenda).includes(choice.person)
  return { ...choice, side, language, second, person: isSpeaker ? choice.person : null }
}

/** Returns the choice for another sheet with its defaults: cards in each speaker's own language, the programme in one language, the rest in two. */
export function withSheet(choice: PrintChoice, sheet: SheetName, agenda: Agenda): PrintChoice {
  const first = agenda.languages[0] ?? 'own'
  const agendaLanguage = choice.language === 'own' ? first : choice.language
  const language = sheet === 'cards' ? 'own' : agendaLanguage
  const other = agenda.languages.find((tag) => tag !== language) ?? null
  const second = sheet === 'run' || sheet === 'booth' ? other : null
  return validChoice({ ...choice, sheet, language, second }, agenda, [choice.side])
}

/** A clock time on paper: in the home zone, and in each other zone; `15:00 +1` on the day after `day`. */
export type PaperTime = { readonly home: string; readonly others: readonly string[] }

/** Returns a time in every zone of an agenda; days are counted from a day of its home zone (YYYY-MM-DD). */
export function paperTime(at: Instant, agenda: Pick<Agenda, 'zones'>, day: string): PaperTime {
  const others = agenda.zones.slice(1).map((zone) => clockWithDay(at, zone, day))
  return { home: clockWithDay(at, homeZone(agenda), day), others }
}

/** The languages of a sheet: the first, and the second next to it. */
export type SheetLanguages = { readonly first: LanguageTag; readonly second: LanguageTag | null }

/** Returns the languages of a sheet, in order. */
export function tagsOf({ first, second }: SheetLanguages): readonly LanguageTag[] {
  return second === null ? [first] : [first, second]
}

/** Returns a text in the first language of a sheet, and in the second if it differs. */
export function readBoth(
  read: (lang: LanguageTag) => TextInLanguage,
  { first, second }: SheetLanguages,
): readonly [TextInLanguage, TextInLanguage?] {
  const one = read(first)
  const other = second === null ? null : read(second)
  return other !== null && !other.missing && other.text !== one.text ? [one, other] : [one]
}

/** Returns a text in one language; null if there is none. */
export function readOrNone(texts: Texts | null | undefined, lang: LanguageTag) {
  return texts ? textIn(texts, lang) : null
}

/** Returns the title and the affiliation of a person. */
export function aboutPerson({ title, affiliation }: Person, lang: LanguageTag) {
  return [title, affiliation].flatMap((texts) => (texts === null ? [] : [textIn(texts, lang)]))
}

function isOneLine({ title, items }: Segment): boolean {
  const [only, ...others] = items
  if (only === undefined || others.length > 0) return false
  return Object.entries(only.title).every(([tag, text]) => title[tag] === text)
}

/** Returns the items whose languages differ from the previous item with languages. */
function itemsWithSwitch(items: readonly Item[]): ReadonlySet<Item> {
  const changed = new Set<Item>()
  let previous = ''
  for (const item of items) {
    const spoken = languagesOf(item).join(' ')
    if (spoken === '') continue
    if (previous !== '' && spoken !== previous) changed.add(item)
    previous = spoken
  }
  return changed
}

function titleOf(item: Item, segment: Segment): Texts | null {
  const repeats = Object.entries(item.title).every(([tag, text]) => segment.title[tag] === text)
  return repeats && item.speakers.length > 0 ? null : item.title
}

/** Adds the beginning of each day, if there are several. */
function withDays<L extends { readonly day: string }>(lines: readonly L[]) {
  const isOne = new Set(lines.map(({ day }) => day)).size < 2
  return lines.flatMap((line, n) => {
    const { day } = line
    const head = { type: 'day', key: `day ${day}`, day } as const
    return isOne || lines[n - 1]?.day === day ? [line] : [head, line]
  })
}

/** Returns the speakers of an item, each with their role there. */
function speakersIn(agenda: Agenda, { speakers }: Item) {
  return speakers.flatMap(({ person: id, role }) => {
    const person = personOf(agenda, id)
    return person === null ? [] : [{ person, role }]
  })
}

/** A person on a line, and their role there. */
export type LinePerson = ReturnType<typeof speakersIn>[number]

/** Returns the lines of a planned agenda in order: days if there are several, segments, items. */
export function linesOf(agenda: Agenda) {
  const plan = planOf(agenda)
  const all = agenda.segments.flatMap(({ items }) => items)
  const changed = itemsWithSwitch(all)
  const placeOf = (start: Instant) => {
    const day = dateIn(start, homeZone(agenda))
    return { day, time: paperTime(start, agenda, day) }
  }
  const lines = agenda.segments.flatMap((segment) => {
    const start = plan.segments.get(segment.id)?.start
    if (start === undefined) return []
    const { id, title } = segment
    const alone = isOneLine(segment)
    const chair = chairOf(agenda, segment)
    const chairs = chair === null ? [] : [{ person: chair, role: 'moderator' as const }]
    const head = { type: 'segment', key: `segment ${id}`, segment, title, people: chairs } as const
    const items = segment.items.map((item) => {
      const at = all.indexOf(item)
      const speakers = speakersIn(agenda, item)
      return {
        type: 'item' as const,
        key: `item ${item.id}`,
        ...{ segment, item, alone, ...placeOf(plan.items.get(item.id)?.start ?? start) },
        length: plannedLength(item),
        /** Null if it only repeats the title of the segment, and its people are enough to recognise it. */
        title: alone ? item.title : titleOf(item, segment),
        /** The speakers; on a line that shows its whole segment, also the chair. */
        people: alone ? [...speakers, ...chairs] : speakers,
        languages: languagesOf(item),
        /** Whether its languages differ from those of the item before. */
        switched: changed.has(item),
        before: all[at - 1] ?? null,
        after: all[at + 1] ?? null,
      }
    })
    return alone ? items : [{ ...head, ...placeOf(start) }, ...items]
  })
  return withDays(lines)
}

/** A line of a printed sheet: a day, the heading of a segment, or an item; one that is `alone` is its whole segment. */
export type SheetLine = ReturnType<typeof linesOf>[number]
export type DayLine = Extract<SheetLine, { type: 'day' }>
export type ItemLine = Extract<SheetLine, { type: 'item' }>
