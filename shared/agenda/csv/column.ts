import { type Instant, MINUTE } from '../../time/instant.ts'
import { memoize } from '../memoize.ts'
import type { Agenda } from '../model.ts'
import type { Plan } from '../plan.ts'
import { textIn } from '../textIn.ts'
import type { LanguageTag, Texts } from '../texts.ts'
import { joinLines, splitLines } from './escape.ts'

/** The data that cells are written from; `iso` formats a time with its offset in the home zone. */
export type CsvSheet = {
  readonly agenda: Agenda
  readonly plan: Plan
  readonly zone: string
  readonly iso: (at: Instant) => string
}

/** Parses a time; null if the text is not one. */
export type MomentOf = (text: string) => Instant | null

/** The cells of a row, by column heading. */
export type Cells = Readonly<Record<string, string>>

/** A column. A column with `texts` appears once per language, with the tag after the heading. */
export type CsvColumn<T> = {
  readonly head: string
  readonly texts?: (thing: T) => readonly Texts[]
  readonly cell: (thing: T, sheet: CsvSheet, lang: LanguageTag) => string
}

/** The columns of a field; `read` returns an unchecked value, which the schema validates. */
export type Csv<T> = {
  readonly columns: readonly CsvColumn<T>[]
  readonly read: (cells: Cells, momentOf: MomentOf) => unknown
}

/** Formats a length in minutes. */
export const inMinutes = (ms: number): string => String(ms / MINUTE)

/** Parses a length in minutes to ms. */
export const msIn = (cells: Cells, head: string): number =>
  Math.round(Number(cells[head] ?? '') * MINUTE)

/** Returns the heading of a column in a language. */
export const headIn = (head: string, lang: LanguageTag): string => `${head} ${lang}`

/** Returns a text from its language columns; null if all are empty. */
function textsIn(cells: Cells, prefix: string): Texts | null {
  const found = Object.entries(cells).flatMap(([head, text]) =>
    head.startsWith(`${prefix} `) && text !== ''
      ? [[head.slice(prefix.length + 1), text] as const]
      : [],
  )
  return found.length === 0 ? null : Object.fromEntries(found)
}

/** Describes a text with a column for each language. */
export function textCsv<T>(head: string, textsOf: (thing: T) => Texts | null | undefined): Csv<T> {
  return {
    columns: [
      {
        head,
        texts: (thing) => [textsOf(thing) ?? {}],
        cell: (thing, _, lang) => textsOf(thing)?.[lang] ?? '',
      },
    ],
    read: (cells) => textsIn(cells, head),
  }
}

function listIn(cells: Cells, head: string): readonly Texts[] {
  const byLanguage = Object.entries(textsIn(cells, head) ?? {}).map(
    ([lang, cell]) => [lang, splitLines(cell)] as const,
  )
  const count = Math.max(0, ...byLanguage.map(([, texts]) => texts.length))
  return Array.from({ length: count }, (_, n) =>
    Object.fromEntries(
      byLanguage.flatMap(([lang, texts]) => (texts[n] ? [[lang, texts[n]] as const] : [])),
    ),
  )
}

/** Describes a list of texts, one per line, with a column for each language. */
export function textListCsv<T>(head: string, textsOf: (thing: T) => readonly Texts[]): Csv<T> {
  const cell = (texts: readonly Texts[], lang: LanguageTag) => {
    const lines = texts.map((text) => text[lang] ?? '')
    return lines.every((line) => line === '') ? '' : joinLines(lines)
  }
  return {
    columns: [{ head, texts: textsOf, cell: (thing, _, lang) => cell(textsOf(thing), lang) }],
    read: (cells) => listIn(cells, head),
  }
}

/** Describes a single word. */
export function wordCsv<T>(head: string, wordOf: (thing: T) => string | null): Csv<T> {
  return {
    columns: [{ head, cell: (thing) => wordOf(thing) ?? '' }],
    read: (cells) => cells[head] || null,
  }
}

/** Describes a moment. */
export function momentCsv<T>(head: string, instantOf: (thing: T) => Instant | null): Csv<T> {
  const cell = (at: Instant | null, { iso }: CsvSheet) => (at === null ? '' : iso(at))
  return {
    columns: [{ head, cell: (thing, sheet) => cell(instantOf(thing), sheet) }],
    read: (cells, momentOf) => momentOf(cells[head] ?? ''),
  }
}

/** Returns the names of people by id, in the agenda's first language. */
const namesOf = memoize(({ people, languages }: Agenda): ReadonlyMap<string, string> => {
  return new Map(people.map(({ id, name }) => [id, textIn(name, languages[0] ?? 'en').text]))
})

/** Returns the names of people in the agenda's first language, separated by semicolons. */
export function nameList(ids: readonly string[], agenda: Agenda): string {
  return ids.map((id) => namesOf(agenda).get(id) ?? '').join('; ')
}
