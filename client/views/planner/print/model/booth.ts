import { visibleAgenda } from '../../../../../shared/access/visibleAgenda.ts'
import { addressedIn } from '../../../../../shared/agenda/addressed.ts'
import type { Agenda, Person } from '../../../../../shared/agenda/model.ts'
import { type TextInLanguage, textIn } from '../../../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../../../shared/agenda/texts.ts'
import { entryFor } from '../../../../i18n/language.ts'
import { type ItemLine, linesOf, type SheetLine } from './lines.ts'
import type { PaperTime } from './paperText.ts'

/** A text in each column of the booth's sheet; null where it is not in that column's language. */
export type Columns = readonly {
  readonly column: LanguageTag
  readonly text: TextInLanguage | null
}[]

/** A person as the booth needs them: every part in every column. */
export type BoothPerson = Readonly<Record<'name' | 'pronunciation' | 'about', Columns>>

/** An item of the booth's sheet. */
export type BoothItem = ItemLine & {
  /** When the earlier item starts that has the same talking points; null if there is none. */
  readonly pointsAs: PaperTime | null
}

export type BoothLine = Exclude<SheetLine, ItemLine> | BoothItem

function columnsOf(texts: Texts | null, langs: readonly LanguageTag[]): Columns {
  return langs.map((lang) => {
    const found = texts && textIn(texts, lang)
    return { column: lang, text: found === null || found.missing ? null : found }
  })
}

/** Reads something for every column; what is in none of the languages is in the first, in its own language. */
export function readColumns(
  read: (lang: LanguageTag) => TextInLanguage,
  langs: readonly LanguageTag[],
): Columns {
  const all = langs.map(read)
  const isNowhere = all.every(({ missing }) => missing)
  return all.map((text, n) => ({
    column: langs[n] ?? text.lang,
    text: text.missing && !(isNowhere && n === 0) ? null : text,
  }))
}

/** Returns what a person is and where; their form of address too, where it is beside no name. */
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

/** Returns a person in the columns of these languages. */
export function boothPerson(person: Person, langs: readonly LanguageTag[]): BoothPerson {
  const name = readColumns((lang) => addressedIn(person, lang), langs)
  const pronunciation = columnsOf(person.pronunciation, langs)
  return { name, pronunciation, about: aboutIn(person, name, langs) }
}

/** Returns the lines of the interpreters' sheet; talking points that an earlier item has too are not repeated. */
export function boothSheet(agenda: Agenda): readonly BoothLine[] {
  const known = new Map<string, PaperTime>()
  const visible = visibleAgenda(agenda, { roles: ['interpreter'], person: null, booth: null })
  return linesOf(visible).map((line): BoothLine => {
    if (line.type !== 'item') return line
    const points = JSON.stringify(line.item.talkingPoints)
    const pointsAs = known.get(points) ?? null
    if (pointsAs === null && line.item.talkingPoints.length > 0) known.set(points, line.time)
    return { ...line, pointsAs }
  })
}
