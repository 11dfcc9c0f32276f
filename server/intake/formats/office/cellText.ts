import { childrenAt, type MarkupElement } from '../markup.ts'

const TIME = 'h:mm'
const DATE = 'y-m-d'

/** The built-in formats that show a date, a time, or both, by the ids of the standard. */
const BUILT_IN = new Map<number, string>([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, DATE]),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, TIME]),
  [22, `${DATE} ${TIME}`],
] as [number, string][])

const DAY_MS = 86_400_000
/** Day 0 of a workbook, and of one whose days begin in 1904. */
const EPOCH = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
/** The last day that a workbook can contain: 9999-12-31. */
const LAST_DAY = 2_958_465

/** How a workbook shows numbers: the format of each style, and its day 0. */
export type NumberFormats = { readonly formats: readonly string[]; readonly epoch: number }

/** Reads the formats of a workbook from its styles. */
export function numberFormats(styles: MarkupElement, is1904: boolean): NumberFormats {
  const own = childrenAt(styles, 'styleSheet', 'numFmts').map(
    ({ attributes }) =>
      [Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? ''] as const,
  )
  const codes = new Map([...BUILT_IN, ...own])
  const formats = childrenAt(styles, 'styleSheet', 'cellXfs').map(
    ({ attributes }) => codes.get(Number(attributes.get('numFmtId'))) ?? '',
  )
  return { formats, epoch: is1904 ? EPOCH_1904 : EPOCH }
}

/** A number as its cell shows it: days as `2026-05-04`, times as `09:30`, other numbers with the words of their format (`20 min`). */
export function numberText(
  value: number,
  style: number,
  { formats, epoch }: NumberFormats,
): string {
  const [format = ''] = (formats[style] ?? '').split(';')
  const letters = format.replace(/"[^"]*"|\\.|\[(?!h)[^\]]*\]/gi, '')
  const hasDay = /[yd]|m{3}/i.test(letters)
  const hasTime = /h/i.test(letters)
  if ((hasDay || hasTime) && value >= 0 && value <= LAST_DAY) {
    const iso = new Date(epoch + Math.round(value * 1440) * (DAY_MS / 1440)).toISOString()
    return [hasDay ? iso.slice(0, 10) : '', hasTime ? iso.slice(11, 16) : ''].join(' ').trim()
  }
  // A sum of lengths may be 19.999999999999996.
  const number = String(Number(value.toPrecision(12)))
  const [, before = '', after = ''] =
    /^(?:"([^"]*)")?[#0.,General]*\s?(?:"([^"]*)")?$/.exec(format) ?? []
  return `${before}${number} ${after.trim()}`.trimEnd()
}
