import { foldText } from '../../comparisonKey.ts'
import type { CellTable } from '../../csv/cellsText.ts'
import { baseLanguage } from '../../textIn.ts'
import type { LanguageTag } from '../../texts.ts'
import { exportedColumns } from '../exportFile.ts'

/** The languages that a heading can name. */
const HEADING_LANGUAGES = 'en zh de fr es it pt nl pl ru uk ja ko ar tr vi'.split(' ')

/** Further names of languages in headings. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  中文: 'zh',
  汉语: 'zh',
  漢語: 'zh',
  英语: 'en',
  英文: 'en',
  德文: 'de',
  法文: 'fr',
  mandarin: 'zh',
  cn: 'zh',
  chn: 'zh',
  eng: 'en',
  ger: 'de',
  deu: 'de',
  jp: 'ja',
  kr: 'ko',
}

/** Returns language tags by their names in English, Chinese, German and the language itself. */
function languageNames(): ReadonlyMap<string, string> {
  const all = new Map<string, string>(Object.entries(OTHER_NAMES))
  for (const tag of HEADING_LANGUAGES) {
    all.set(tag, tag)
    for (const inLanguage of ['en', 'zh', 'de', tag]) {
      const name = new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag)
      if (name !== undefined) all.set(foldText(name), tag)
    }
  }
  return all
}

const HAN = /\p{Script=Han}/u

let tagsByName: ReadonlyMap<string, string> | null = null

/** Returns the agenda's tag of a language, else a default tag. */
function tagFor(base: string, languages: readonly LanguageTag[]): LanguageTag {
  const inAgenda = languages.find((tag) => baseLanguage(tag) === base)
  return inAgenda ?? (base === 'zh' ? 'zh-Hans' : base)
}

/** Returns the language that a heading names, such as `English`, `中文`, `zh-CN` or `Term (Deutsch)`; null if none. */
function languageInHeading(heading: string, languages: readonly LanguageTag[]): LanguageTag | null {
  tagsByName ??= languageNames()
  const words = foldText(heading).match(/[\p{L}\p{N}]+/gu) ?? []
  // In longer headings, `it` and `de` are ordinary words.
  const languageWords =
    words.length > 2 ? words.filter(({ length }) => length > 3 || HAN.test(heading)) : words
  const base = languageWords.map((word) => tagsByName?.get(word)).find((one) => one !== undefined)
  return base === undefined ? null : tagFor(base, languages)
}

/** The use of a column: words or pronunciation of a language, notes, linked segments, or not used. */
export type ColumnUse =
  | { readonly as: 'words' | 'said'; readonly lang: LanguageTag }
  | { readonly as: 'note' | 'segments' | 'nothing' }

/** The guessed use of a column, from its heading, the script of its cells, or its position. */
export type GuessedColumn = { readonly use: ColumnUse; readonly by: 'heading' | 'script' | 'place' }

/** The columns of a table, and whether its first row has their headings. */
export type GuessedColumns = {
  readonly columns: readonly GuessedColumn[]
  readonly isHeaded: boolean
}

const PRONUNCIATION =
  /pinyin|\bsaid\b|拼音|pronunciation|how to say|发音|读音|aussprache|romani[sz]ation/i
const NOTE = /note|comment|remark|context|definition|备注|说明|注释|bemerkung|anmerkung|hinweis/i
const NUMBER = /^(#|no\.?|nr\.?|id|序号|编号)$/i
const SEGMENTS = /^(segments?|belongs to|所属段落|段落|gehört zu|abschnitte?)$/i
const PLAIN_HEADING =
  /^(term|terms|word|words|source|target|translation|术语|词语|译文|原文|begriff|übersetzung)$/i

const UNUSED: ColumnUse = { as: 'nothing' }
const isLatinTag = (tag: LanguageTag) => !/^(zh|ja|ko|ru|uk|ar|el|he|hi|th)(-|$)/.test(tag)

/** Returns the use that a heading states; null if it states none. */
function headingUse(heading: string, languages: readonly LanguageTag[]): ColumnUse | null {
  if (heading === '' || heading.length > 40) return null
  if (NUMBER.test(heading)) return UNUSED
  if (SEGMENTS.test(heading)) return { as: 'segments' }
  const lang = languageInHeading(heading, languages)
  if (PRONUNCIATION.test(heading)) return { as: 'said', lang: lang ?? tagFor('zh', languages) }
  if (NOTE.test(heading)) return { as: 'note' }
  return lang === null ? null : { as: 'words', lang }
}

/** Returns whether the first row has headings: at least two cells look like one, or its only filled cell does. */
function isHeading(row: readonly string[], uses: readonly (ColumnUse | null)[]): boolean {
  const namedCount = uses.filter((use) => use !== null).length
  const plainCount = row.filter((cell) => PLAIN_HEADING.test(cell)).length
  const filled = row.filter((cell) => cell !== '').length
  return namedCount + plainCount >= Math.min(2, filled) && namedCount + plainCount > 0
}

const SCRIPTS = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['ar', /\p{Script=Arabic}/u],
] as const

const TONES = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/i

/** Returns the share of non-empty cells that match, from 0 to 1. */
function share(cells: readonly string[], pattern: RegExp): number {
  const texts = cells.filter((cell) => cell !== '')
  return texts.length === 0 ? 0 : texts.filter((cell) => pattern.test(cell)).length / texts.length
}

/** Returns the use that the cells of a column imply: unused if empty or numbers, pinyin by its tone marks, a language by its script. Null for other Latin text. */
function scriptUse(cells: readonly string[], languages: readonly LanguageTag[]): ColumnUse | null {
  if (cells.every((cell) => cell === '') || share(cells, /^\d+[.)、]?$/) > 0.8) return UNUSED
  const script = SCRIPTS.find(([, pattern]) => share(cells, pattern) >= 0.5)
  if (script !== undefined) return { as: 'words', lang: tagFor(script[0], languages) }
  const isPinyin = share(cells, TONES) >= 0.6 && languages.some((tag) => baseLanguage(tag) === 'zh')
  return isPinyin ? { as: 'said', lang: tagFor('zh', languages) } : null
}

/** Returns the use of a column in Latin letters: the first Latin language without a column, else notes. */
function placeUse(inUse: ReadonlySet<LanguageTag>, languages: readonly LanguageTag[]): ColumnUse {
  const freeTag = languages.find((tag) => isLatinTag(tag) && !inUse.has(tag))
  return freeTag === undefined ? { as: 'note' } : { as: 'words', lang: freeTag }
}

/** Guesses the use of each column: by heading, then by script, then by position. */
export function guessColumns(rows: CellTable, languages: readonly LanguageTag[]): GuessedColumns {
  const [first = []] = rows
  const own = exportedColumns(first)
  if (own !== null) return { columns: own.map((use) => ({ use, by: 'heading' })), isHeaded: true }
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0)
  const indexes = Array.from({ length: width }, (_, n) => n)
  const headingUses = indexes.map((n) => headingUse(first[n] ?? '', languages))
  const isHeaded = isHeading(first, headingUses)
  const body = isHeaded ? rows.slice(1) : rows
  const guesses = indexes.map((n): GuessedColumn | null => {
    const heading = isHeaded ? (headingUses[n] ?? null) : null
    if (heading !== null) return { use: heading, by: 'heading' }
    const use = scriptUse(
      body.map((row) => row[n] ?? ''),
      languages,
    )
    return use && { use, by: 'script' }
  })
  const tags = new Set(guesses.flatMap((one) => (one?.use.as === 'words' ? [one.use.lang] : [])))
  // A single remaining Latin language is certain; with several, position decides.
  const freeCount = languages.filter((tag) => isLatinTag(tag) && !tags.has(tag)).length
  const by = freeCount === 1 ? 'script' : 'place'
  const columns = guesses.map((one): GuessedColumn => {
    if (one !== null) return one
    const use = placeUse(tags, languages)
    if (use.as !== 'words') return { use, by: 'place' }
    tags.add(use.lang)
    return { use, by }
  })
  return { columns, isHeaded }
}
