import type { CellTable } from '../../csv/cellsText.ts'
import type { LanguageTag } from '../../texts.ts'
import { exportedUses } from '../exported.ts'
import { baseOf } from '../fold.ts'
import { languageNamed, tagAmong } from './languageNamed.ts'

/** What stands in a column: words of a language, how they are said, notes, the segments they are tied to, or nothing of a glossary. */
export type ColumnUse =
  | { readonly as: 'words' | 'said'; readonly lang: LanguageTag }
  | { readonly as: 'note' | 'segments' | 'nothing' }

/** What each column was taken for: by its heading, by the script of its cells, or only by where it stands. */
export type GuessedColumn = { readonly use: ColumnUse; readonly by: 'heading' | 'script' | 'place' }

/** The columns of a table, and whether its first row is their headings. */
export type GuessedColumns = {
  readonly columns: readonly GuessedColumn[]
  readonly isHeaded: boolean
}

const SAID = /pinyin|\bsaid\b|拼音|pronunciation|how to say|发音|读音|aussprache|romani[sz]ation/i
const NOTE = /note|comment|remark|context|definition|备注|说明|注释|bemerkung|anmerkung|hinweis/i
const NUMBER = /^(#|no\.?|nr\.?|id|序号|编号)$/i
const SEGMENTS = /^(segments?|belongs to|所属段落|段落|gehört zu|abschnitte?)$/i
const PLAIN =
  /^(term|terms|word|words|source|target|translation|术语|词语|译文|原文|begriff|übersetzung)$/i

const NOTHING: ColumnUse = { as: 'nothing' }
const isLatinTag = (tag: LanguageTag) => !/^(zh|ja|ko|ru|uk|ar|el|he|hi|th)(-|$)/.test(tag)

/** What a heading says of its column; null where it says nothing. */
function headingUse(heading: string, languages: readonly LanguageTag[]): ColumnUse | null {
  if (heading === '' || heading.length > 40) return null
  if (NUMBER.test(heading)) return NOTHING
  if (SEGMENTS.test(heading)) return { as: 'segments' }
  const lang = languageNamed(heading, languages)
  if (SAID.test(heading)) return { as: 'said', lang: lang ?? tagAmong('zh', languages) }
  if (NOTE.test(heading)) return { as: 'note' }
  return lang === null ? null : { as: 'words', lang }
}

/** The first row is headings where two cells of it name what is below, or one does and the others could. */
function isHeading(row: readonly string[], uses: readonly (ColumnUse | null)[]): boolean {
  const named = uses.filter((use) => use !== null).length
  const plain = row.filter((cell) => PLAIN.test(cell)).length
  const filled = row.filter((cell) => cell !== '').length
  return named + plain >= Math.min(2, filled) && named + plain > 0
}

const SCRIPTS = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['ar', /\p{Script=Arabic}/u],
] as const

const TONES = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/i

/** How many of the cells with something in them are like this, from 0 to 1. */
function share(cells: readonly string[], like: RegExp): number {
  const filled = cells.filter((cell) => cell !== '')
  return filled.length === 0 ? 0 : filled.filter((cell) => like.test(cell)).length / filled.length
}

/** What the cells of a column say of it; null where they are in Latin letters, which many languages have. */
function scriptUse(cells: readonly string[], languages: readonly LanguageTag[]): ColumnUse | null {
  if (cells.every((cell) => cell === '') || share(cells, /^\d+[.)、]?$/) > 0.8) return NOTHING
  const script = SCRIPTS.find(([, like]) => share(cells, like) >= 0.5)
  if (script !== undefined) return { as: 'words', lang: tagAmong(script[0], languages) }
  const isSaid = share(cells, TONES) >= 0.6 && languages.some((tag) => baseOf(tag) === 'zh')
  return isSaid ? { as: 'said', lang: tagAmong('zh', languages) } : null
}

/** A column in Latin letters: the first language written so that has none yet, else notes. */
function placeUse(taken: ReadonlySet<LanguageTag>, languages: readonly LanguageTag[]): ColumnUse {
  const free = languages.find((tag) => isLatinTag(tag) && !taken.has(tag))
  return free === undefined ? { as: 'note' } : { as: 'words', lang: free }
}

/** What the columns of a table are: by their headings where there are any, by their script, and else by their order. */
export function guessedColumns(rows: CellTable, languages: readonly LanguageTag[]): GuessedColumns {
  const [first = []] = rows
  const own = exportedUses(first)
  if (own !== null) return { columns: own.map((use) => ({ use, by: 'heading' })), isHeaded: true }
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0)
  const at = Array.from({ length: width }, (_, n) => n)
  const said = at.map((n) => headingUse(first[n] ?? '', languages))
  const isHeaded = isHeading(first, said)
  const body = isHeaded ? rows.slice(1) : rows
  const known = at.map((n): GuessedColumn | null => {
    const heading = isHeaded ? (said[n] ?? null) : null
    if (heading !== null) return { use: heading, by: 'heading' }
    const use = scriptUse(
      body.map((row) => row[n] ?? ''),
      languages,
    )
    return use && { use, by: 'script' }
  })
  const taken = new Set(known.flatMap((one) => (one?.use.as === 'words' ? [one.use.lang] : [])))
  // One language in Latin letters can be meant only; of several their order decides.
  const open = languages.filter((tag) => isLatinTag(tag) && !taken.has(tag)).length
  const by = open === 1 ? 'script' : 'place'
  const columns = known.map((one): GuessedColumn => {
    if (one !== null) return one
    const use = placeUse(taken, languages)
    if (use.as !== 'words') return { use, by: 'place' }
    taken.add(use.lang)
    return { use, by }
  })
  return { columns, isHeaded }
}
