import type { Cell, Row } from '../../document.ts'
import { linesIn, type Role, type SourceColumn, textOf } from './tableCells.ts'
import { isHeading } from './tableColumns.ts'

const NAMES: readonly Role[] = ['people', 'chair', 'sessionChair']
/** A family name with its particles, and given names: `de Seixas Prates, Iraci`, `Mwangi, Grace W.` */
const SURNAME_FIRST =
  /^((?:\p{Ll}[\p{L}'’]*\s){1,3}[\p{L}'’ -]+|(?:[\p{L}'’.]{1,3}\s){0,3}[\p{L}'’-]+),\s+(\p{Lu}[\p{Ll}'’-]*\.?(?:[\s-]\p{Lu}[\p{Ll}'’-]*\.?){0,2})$/u
const LONGEST = 200

const partsOf = (text: string) => text.slice(0, LONGEST).split(/\s*;\s*/)

/** Writes names of which all in the columns of people are `Surname, Given` as `Given Surname`. */
export function withGivenFirst(rows: readonly Row[], columns: readonly SourceColumn[]) {
  const isNames = (index: number) => NAMES.includes(columns[index]?.role ?? 'unknown')
  const below = rows.slice(rows.findIndex(isHeading) + 1)
  const cells = below.flatMap((row) => row.cells.filter((_, index) => isNames(index)))
  const texts = new Set(cells.map(textOf).filter((text) => text.includes(',')))
  const parts = [...texts].flatMap(partsOf)
  const lists = below.flatMap((row) => row.cells.map(textOf).filter((text) => text.includes(';')))
  // `Anna, Ben` alone may be two given names.
  const isSure =
    parts.some((part) => /\S\s\S.*,|,\s\S+\s\S/.test(part)) ||
    lists.some((text) => partsOf(text).every((part) => SURNAME_FIRST.test(part)))
  if (texts.size < 2 || !isSure || !parts.every((part) => SURNAME_FIRST.test(part))) return rows
  const flipped = (text: string) =>
    partsOf(text)
      .map((part) => part.replace(SURNAME_FIRST, '$2 $1'))
      .join('; ')
  const named = (cell: Cell): Cell => ({
    ...cell,
    lines: linesIn([cell]).map(({ n, text }) => ({ n, text: flipped(text) })),
  })
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, index) => (isNames(index) ? named(cell) : cell)),
  }))
}
