import { visibleAgenda } from '../../../../../shared/access/visibleAgenda.ts'
import { nameWithAddress } from '../../../../../shared/agenda/formOfAddress.ts'
import type { Agenda, Person } from '../../../../../shared/agenda/model.ts'
import type { TextInLanguage } from '../../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../../shared/agenda/texts.ts'
import { entryFor } from '../../../../i18n/language.ts'
import { type ItemLine, linesOf, type SheetLine } from './lines.ts'
import { type PaperTime, readOrNone } from './paperText.ts'

/** A text in the column of each language; null where it is not in that language. */
export type Columns = readonly (TextInLanguage | null)[]

/** A person as the booth needs them: every part in every column. */
export type BoothPerson = Readonly<Record<'name' | 'pronunciation' | 'about', Columns>>

/** An item of the booth's sheet. */
export type BoothItem = ItemLine & {
  /** When the earlier item starts that has the same talking points; null if there is none. */
  readonly pointsAs: PaperTime | null
}

export type BoothLine = Exclude<SheetLine, ItemLine> | BoothItem

/** Reads something for every column; what is in none of the languages is in the first, in its own language. */
export function readColumns(
  read: (lang: LanguageTag) => TextInLanguage,
  langs: readonly LanguageTag[],
): Columns {
  const all = langs.map(read)
  const isNowhere = all.every(({ missing }) => missing)
  return all.map((text, n) => (text.missing && !(isNowhere && n === 0) ? null : text))
}

/** Returns a person in the columns of these languages; their form of address is beside what they are where it is beside no name. */
export function boothPerson(person: Person, langs: readonly LanguageTag[]): BoothPerson {
  const { address, title, affiliation } = person
  const name = readColumns((lang) => nameWithAddress(person, lang), langs)
  const known = (texts: typeof title | undefined, lang: LanguageTag) => {
    const found = readOrNone(texts, lang)
    return found === null || found.missing ? [] : [found]
  }
  return {
    name,
    pronunciation: langs.map((lang) => known(person.pronunciation, lang)[0] ?? null),
    about: langs.map((lang, n) => {
      const parts = [name[n] === null ? address : null, title, affiliation]
      const words = parts.flatMap((texts) => known(texts, lang)).map(({ text }) => text)
      const text = words.join(entryFor(lang).comma)
      return text === '' ? null : { text, lang, missing: false }
    }),
  }
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
