import { visibleAgenda } from '../../../../../shared/access/visibleAgenda.ts'
import { addressedIn } from '../../../../../shared/agenda/addressed.ts'
import type { Agenda, Document, Person } from '../../../../../shared/agenda/model.ts'
import { plannedLength } from '../../../../../shared/agenda/slack.ts'
import { type TextInLanguage, textIn } from '../../../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../../../shared/agenda/texts.ts'
import { languagesOf } from '../../../../../shared/run/floorLanguage.ts'
import { personOf } from '../../../../../shared/run/lookup.ts'
import type { Duration } from '../../../../../shared/time/instant.ts'
import { entryFor } from '../../../../i18n/language.ts'
import { chairOf } from '../../../../ui/agenda/peopleNames.ts'
import { ownTitle, type PaperTime, paperTime } from './paperText.ts'
import { type AtItem, walk } from './walk.ts'

/** A text in each column of the booth's sheet; null where it is not in that column's language. */
export type Columns = readonly {
  readonly column: LanguageTag
  readonly text: TextInLanguage | null
}[]

/** Somebody as the booth needs them: every part in every column. */
export type BoothPerson = {
  readonly id: string
  readonly name: Columns
  readonly pronunciation: Columns
  readonly about: Columns
}

/** A line of the booth's sheet. */
export type BoothLine =
  | { readonly type: 'day'; readonly key: string; readonly day: string }
  | {
      readonly type: 'segment'
      readonly key: string
      readonly time: PaperTime
      readonly title: Columns
      /** Who chairs it. */
      readonly chair: BoothPerson | null
    }
  | BoothItem

/** An item of the booth's sheet. */
export type BoothItem = {
  readonly type: 'item'
  readonly key: string
  /** It stands for its whole segment. */
  readonly alone: boolean
  readonly time: PaperTime
  readonly length: Duration
  /** In which it is held, the one it begins in first. */
  readonly languages: readonly LanguageTag[]
  readonly switched: boolean
  readonly title: Columns | null
  readonly people: readonly BoothPerson[]
  readonly points: readonly Columns[]
  /** When the earlier item starts that has these same talking points; null where there is none. */
  readonly pointsAs: PaperTime | null
  readonly documents: readonly Document[]
}

function columnsOf(texts: Texts | null, langs: readonly LanguageTag[]): Columns {
  return langs.map((lang) => {
    const found = texts && textIn(texts, lang)
    return { column: lang, text: found === null || found.missing ? null : found }
  })
}

/** What is in none of the columns stands in the first, in its own language. */
function readColumns(
  read: (lang: LanguageTag) => TextInLanguage,
  langs: readonly LanguageTag[],
): Columns {
  const all = langs.map(read)
  const nowhere = all.every(({ missing }) => missing)
  return all.map((text, n) => ({
    column: langs[n] ?? text.lang,
    text: text.missing && !(nowhere && n === 0) ? null : text,
  }))
}

function allColumns(texts: Texts, langs: readonly LanguageTag[]): Columns {
  return readColumns((lang) => textIn(texts, lang), langs)
}

/** What somebody is and where; their form of address too, where it stands beside no name. */
function aboutIn(
  { address, title, affiliation }: Person,
  name: Columns,
  langs: readonly LanguageTag[],
): Columns {
  const alone = columnsOf(address ?? null, langs)
  const parts = [columnsOf(title, langs), columnsOf(affiliation, langs)]
  return langs.map((lang, n) => {
    const first = name[n]?.text === null ? [alone] : []
    const words = [...first, ...parts].flatMap((part) => part[n]?.text?.text ?? [])
    const text = words.join(entryFor(lang).comma)
    return { column: lang, text: text === '' ? null : { text, lang, missing: false } }
  })
}

function personIn(person: Person, langs: readonly LanguageTag[]): BoothPerson {
  const name = readColumns((lang) => addressedIn(person, lang), langs)
  return {
    id: person.id,
    name,
    pronunciation: columnsOf(person.pronunciation, langs),
    about: aboutIn(person, name, langs),
  }
}

function itemLine(agenda: Agenda, stop: AtItem, langs: readonly LanguageTag[]): BoothItem {
  const { item, segment, span, day, alone, switched } = stop
  const title = alone ? item.title : ownTitle(item, segment.title)
  const chair = alone ? chairOf(agenda, segment) : null
  const people = [
    ...item.speakers.flatMap(({ person }) => personOf(agenda, person) ?? []),
    ...(chair === null ? [] : [chair]),
  ]
  return {
    type: 'item',
    key: `item ${item.id}`,
    time: paperTime(span.start, agenda, day),
    alone,
    length: plannedLength(item),
    languages: languagesOf(item),
    switched,
    title: title && allColumns(title, langs),
    people: people.map((person) => personIn(person, langs)),
    points: item.talkingPoints.map((point) => allColumns(point, langs)),
    pointsAs: null,
    documents: item.briefing?.documents ?? [],
  }
}

/** Talking points that an earlier item has too are not said again, but where they stand. */
function withoutRepeats(lines: readonly BoothLine[]): readonly BoothLine[] {
  const known = new Map<string, PaperTime>()
  return lines.map((line) => {
    if (line.type !== 'item' || line.points.length === 0) return line
    const points = JSON.stringify(line.points)
    const pointsAs = known.get(points) ?? null
    if (pointsAs === null) known.set(points, line.time)
    return { ...line, pointsAs, points: pointsAs === null ? line.points : [] }
  })
}

/** The interpreters' sheet of a plan, with a column for each of these languages. */
export function boothSheet(whole: Agenda, langs: readonly LanguageTag[]): readonly BoothLine[] {
  const agenda = visibleAgenda(whole, { roles: ['interpreter'], person: null, booth: null })
  const lines = walk(agenda).flatMap((stop): readonly BoothLine[] => {
    if (stop.at === 'day') return [{ type: 'day', key: `day ${stop.day}`, day: stop.day }]
    if (stop.at === 'item') return [itemLine(agenda, stop, langs)]
    const { segment, span, day, alone } = stop
    const title = allColumns(segment.title, langs)
    const time = paperTime(span.start, agenda, day)
    const person = chairOf(agenda, segment)
    const chair = person && personIn(person, langs)
    return alone ? [] : [{ type: 'segment', key: `segment ${segment.id}`, time, title, chair }]
  })
  return withoutRepeats(lines)
}
