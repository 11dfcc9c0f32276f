import { childrenOf, elementAt, type XmlElement } from '../xmlTree.ts'

/** The built-in formats that show a date, a time, or both. */
const DATES = [14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]
const TIMES = [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]
const BOTH = 22

const BUILT_IN = new Map<number, string>([
  ...DATES.map((id) => [id, 'y-m-d'] as const),
  ...TIMES.map((id) => [id, 'h:mm'] as const),
  [BOTH, 'y-m-d h:mm'],
])

const DAY = 86_400_000
/** Day 0 of a workbook, and of one whose days begin in 1904. */
const EPOCH = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
/** The last day that a workbook can contain: 9999-12-31. */
const LAST_DAY = 2_958_465

/** How a workbook shows numbers: the format of each style, and its day 0. */
export type NumberFormats = { readonly formats: readonly string[]; readonly epoch: number }

/** Reads the formats of a workbook from its styles. */
export function numberFormats(styles: XmlElement | undefined, is1904: boolean): NumberFormats {
  const sheet = styles && elementAt(styles, 'styleSheet')
  const own = (sheet && elementAt(sheet, 'numFmts')?.children) ?? []
  const codes = new Map(
    own.map(({ attributes }) => [Number(attributes['numFmtId']), attributes['formatCode'] ?? '']),
  )
  const cells = sheet && elementAt(sheet, 'cellXfs')
  const formats = cells === undefined ? [] : childrenOf(cells, 'xf')
  return {
    formats: formats.map(({ attributes }) => {
      const id = Number(attributes['numFmtId'])
      return codes.get(id) ?? BUILT_IN.get(id) ?? ''
    }),
    epoch: is1904 ? EPOCH_1904 : EPOCH,
  }
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
    const iso = new Date(epoch + Math.round(value * 1440) * (DAY / 1440)).toISOString()
    const parts = [hasDay ? iso.slice(0, 10) : '', hasTime ? iso.slice(11, 16) : '']
    return parts.join(' ').trim()
  }
  // A sum of lengths may be 19.999999999999996.
  const number = String(Number(value.toPrecision(12)))
  const [, before = '', after = ''] =
    /^(?:"([^"]*)")?[#0.,General]*\s?(?:"([^"]*)")?$/.exec(format) ?? []
  return `${before}${number}${after === '' ? '' : ` ${after.trim()}`}`
}
