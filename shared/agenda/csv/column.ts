import { type Instant, MINUTE } from '../../time/instant.ts'
import type { Agenda, Person } from '../model.ts'
import type { Plan } from '../plan.ts'
import { textIn } from '../textIn.ts'
import type { LanguageTag, Texts } from '../texts.ts'
import { linesOf, textsOf } from './cells.ts'

/** What rows are made from; `iso` writes a moment with its offset in the home zone. */
export type CsvSheet = {
  readonly agenda: Agenda
  readonly plan: Plan
  readonly zone: string
  readonly iso: (at: Instant) => string
}

/** The moment that a text is; null where it is none. */
export type MomentOf = (text: string) => Instant | null

/** The cells of a row that is read, by the heads of their columns. */
export type Cells = Readonly<Record<string, string>>

/** A column: its head, and what stands in it for one thing. One of texts is there once for each language, whose tag follows the head. */
export type CsvColumn<T> = {
  readonly head: string
  readonly texts?: (thing: T) => readonly Texts[]
  readonly cell: (thing: T, sheet: CsvSheet, lang: LanguageTag) => string
}

/** How a field stands in a table: its columns, and what is read of them, which the schema has still to judge. */
export type Csv<T> = {
  readonly columns: readonly CsvColumn<T>[]
  readonly read: (cells: Cells, momentOf: MomentOf) => unknown
}

/** A length in minutes. */
export const inMinutes = (ms: number): string => String(ms / MINUTE)

/** The length of a cell, in ms. */
export const msIn = (cells: Cells, head: string): number =>
  Math.round(Number(cells[head] ?? '') * MINUTE)

/** The head of a column in a language. */
export const headIn = (head: string, lang: LanguageTag): string => `${head} ${lang}`

/** A text of a row in every language that has a column for it; null where all are empty. */
function textsIn(cells: Cells, what: string): Texts | null {
  const found = Object.entries(cells).flatMap(([head, text]) =>
    head.startsWith(`${what} `) && text !== ''
      ? [[head.slice(what.length + 1), text] as const]
      : [],
  )
  return found.length === 0 ? null : Object.fromEntries(found)
}

/** A text, a column for each language. */
export function textCsv<T>(head: string, of: (thing: T) => Texts | null | undefined): Csv<T> {
  return {
    columns: [
      {
        head,
        texts: (thing) => [of(thing) ?? {}],
        cell: (thing, _, lang) => of(thing)?.[lang] ?? '',
      },
    ],
    read: (cells) => textsIn(cells, head),
  }
}

function listIn(cells: Cells, head: string): readonly Texts[] {
  const byLanguage = Object.entries(textsIn(cells, head) ?? {}).map(
    ([lang, cell]) => [lang, textsOf(cell)] as const,
  )
  const count = Math.max(0, ...byLanguage.map(([, texts]) => texts.length))
  return Array.from({ length: count }, (_, n) =>
    Object.fromEntries(
      byLanguage.flatMap(([lang, texts]) => (texts[n] ? [[lang, texts[n]] as const] : [])),
    ),
  )
}

/** Texts behind one another, a line each; a column for each language. */
export function textListCsv<T>(head: string, of: (thing: T) => readonly Texts[]): Csv<T> {
  const cell = (texts: readonly Texts[], lang: LanguageTag) => {
    const lines = texts.map((text) => text[lang] ?? '')
    return lines.every((line) => line === '') ? '' : linesOf(lines)
  }
  return {
    columns: [{ head, texts: of, cell: (thing, _, lang) => cell(of(thing), lang) }],
    read: (cells) => listIn(cells, head),
  }
}

/** One word. */
export function wordCsv<T>(head: string, of: (thing: T) => string | null): Csv<T> {
  return {
    columns: [{ head, cell: (thing) => of(thing) ?? '' }],
    read: (cells) => cells[head] || null,
  }
}

/** People by the names that are read, in the agenda's first language. */
export function namesOf(ids: readonly string[], { people, languages }: Agenda): string {
  const byId = new Map(people.map((person) => [person.id, person]))
  const nameOf = (person: Person | undefined) =>
    person === undefined ? '' : textIn(person.name, languages[0] ?? 'en').text
  return ids.map((id) => nameOf(byId.get(id))).join('; ')
}
