import { mergeNeighbours } from '../neighbours.ts'
import { datesIn } from '../read/dates/foundDate.ts'
import { ONLY_BEFORE } from '../read/lines/lineTimes.ts'
import { roomOf } from '../read/lines/room.ts'
import { normalizeSigns } from '../read/text/normalize.ts'
import { statedLengthAt } from '../read/times/statedLength.ts'
import { leadingTimes } from '../read/times/timing.ts'
import { type ArrangedLine, isBlank, joinLines, type Layout, type Lines } from './arrangedLine.ts'

/** Lines longer than this are prose. */
const LONGEST = 240
const MARK = /^\s*(?:[-*•–]\s+|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,5})[.):]+\s+)?/iu

const isLine = ({ text }: ArrangedLine) => !text.includes('\t') && text.length <= LONGEST

/** Returns whether a text is a time or a range and nothing else. */
function isTime(text: string): boolean {
  const own = normalizeSigns(text.trim())
  if (own === '' || own.length > 60) return false
  const { timeRanges, end } = leadingTimes(own, 'line')
  return timeRanges.length > 0 && end >= own.length
}

const withoutBullet = ({ text }: ArrangedLine) => text.replace(/^\s*[-*•]\s+/, '')
const isTimeLine = (line: ArrangedLine | undefined) =>
  line !== undefined && isLine(line) && isTime(withoutBullet(line))

/** Joins a time on a line of its own with the line below it. */
export const timesJoined: Layout = (source) => {
  // Blank lines below times are between them and what they are the times of.
  const blanks = source.filter((line, at) => isBlank(line) && isTimeLine(source[at - 1]))
  const lines = blanks.length < 2 ? source : source.filter((line) => !blanks.includes(line))
  return mergeNeighbours(lines, (last, line, at) =>
    last === lines[at - 1] &&
    isTimeLine(last) &&
    !isTimeLine(line) &&
    !isBlank(line) &&
    isLine(line)
      ? joinLines([last, { ...line, text: withoutBullet(line) }])
      : null,
  )
}

/** Applies a change to each line, if it changes two or more. */
function eachLine(lines: Lines, change: (text: string) => string): Lines {
  const texts = lines.map((line) => (isLine(line) ? change(line.text) : line.text))
  const changed = lines.filter(({ text }, at) => text !== texts[at])
  return changed.length < 2 ? lines : lines.map((line, at) => ({ ...line, text: texts[at] ?? '' }))
}

/** A time or range at the end of a line, in brackets or behind a comma, a dash or blanks. */
const TIME_BEHIND =
  /[\s,;:|–—-]*(?:[\s,;|–—-]|(?=[([]))[([]?((?:(?:from|von|at|um|de|à|às|ca\.?|ab|gegen)\s)*\d{1,2}(?:[:.,h]|\s?(?:uhr|[ap]\.?m))[^,;()]{0,24}?)(?:\s?(?:horas|hrs?))?[)\]]?\s*$/iu

/** Moves a time at the end of a line to its beginning. */
export const timesFirst: Layout = (lines) =>
  eachLine(lines, (text) => {
    const [mark = ''] = MARK.exec(text) ?? []
    const rest = text.slice(mark.length)
    const found = TIME_BEHIND.exec(rest)
    const words = rest.slice(0, found?.index ?? 0)
    const isEmpty = words.trim() === '' || ONLY_BEFORE.test(`${words} `)
    if (found === null || isEmpty || !isTime(found[1] ?? '') || isTime(words)) return text
    if (roomOf(rest) !== null || datesIn(normalizeSigns(words)).length > 0) return text
    return `${mark.trim() === '' ? mark : ''}${found[1]?.replace(/^(?:ca\.?|gegen)\s/i, '')}  ${words}`
  })

/** Writes `9,00` and `9 h 30` as a time if a word for the hour or a dash is beside it. */
export const colonTimes: Layout = (lines) =>
  eachLine(lines, (text) =>
    text
      .replace(/^(\s*)(ore|hora|heure|uhr)\s+(?=\1?\2?\s*\d)/i, '$1')
      .replace(/^(\s*(?:ore\s+)*)(\d{1,2})[,](\d\d)(?!\d)/i, '$2:$3')
      .replace(/(?<![\d.,])(\d{1,2}),([0-5]\d)(?=\s*(?:Uhr|[-–—]\s*\d))/gi, '$1:$2')
      .replace(/(?<=\d\s*[-–—]\s*)(\d{1,2}),([0-5]\d)(?!\d)/g, '$1:$2'),
  )

const BARE =
  /[\s.·…_]*(?:[([{<](?:[\p{L}\s]{1,12},\s?)?(\d{1,3})\s?['′m]?\s?[)\]}>][\s–-]*|[.·…_]{3,}\s?(\d{1,3})|[\s–-]+(\d{1,3})\s?['′m])\s*$/u

/** A number at the right edge, and the heading of a column of such numbers. */
const AT_EDGE = /\s{3,}(\d{1,3})\s*$/
const UNIT = /(?:^|\s{3})\s*(?:\p{L}+\.?\s)?(\p{L}+\.?)\s*$/u

/** Returns whether a line is the heading of a column of minutes (`approx. mins`). */
function isUnit({ text }: ArrangedLine): boolean {
  const unit = text.length > LONGEST ? undefined : UNIT.exec(text)?.[1]
  return unit !== undefined && statedLengthAt(normalizeSigns(`5 ${unit}`), 0) !== null
}

/** A number before the words of an entry, and one behind them. */
const AHEAD = /^(\s*(?:[-*•+]\s+)?)(\d{1,3})['′]?\s+([\p{L}"“„«].*)$/u
const BEHIND = /^(?=\s*(?:[-*•+]\s|\p{L}))(.*?)(?:[,.?!:;]|\s)\s*(\d{1,3})['′]?\s*$/u

/** Returns whether numbers are minutes: most are multiples of five, and some of them are there twice. */
function areMinutes(numbers: readonly number[]): boolean {
  const isLength = (one: number) => one > 0 && one <= 240
  const round = numbers.filter((one) => one % 5 === 0).length
  return (
    numbers.length > 2 &&
    numbers.every(isLength) &&
    round * 2 > numbers.length &&
    new Set(numbers).size < numbers.length
  )
}

/** Writes numbers before the words of most entries as minutes (`5 hellos`), and those behind the words of the others. */
export const minutesAhead: Layout = (lines) => {
  const numbers = lines.flatMap((line) => (isLine(line) ? (AHEAD.exec(line.text)?.[2] ?? []) : []))
  if (!areMinutes(numbers.map(Number))) return lines
  return eachLine(lines, (text) =>
    text.replace(AHEAD, '$1$3 ($2 min)').replace(BEHIND, '$1 ($2 min)'),
  )
}

/** Writes numbers in brackets, behind dots, or below a unit, at the ends of most entries as minutes. */
export const bareMinutes: Layout = (lines) => {
  const hasUnit = lines.some(isUnit)
  const numberIn = (text: string) => BARE.exec(text) ?? (hasUnit ? AT_EDGE.exec(text) : null)
  const bare = lines.filter((line) => isLine(line) && numberIn(line.text) !== null)
  if (bare.length < 3) return lines
  return eachLine(lines, (text) => {
    const found = numberIn(text)
    if (found === null) return text
    return `${text.slice(0, found.index)} (${found[1] ?? found[2] ?? found[3]} min)`
  })
}

/** Dots between a title and what else is in its line: who, when, and a page or a paper. */
const LEADER = /(?:\s[.·…_]){2,}\s|[.·…_]{4,}\s*/u
const BEHIND_LEADER = /^(\D{0,80}?)\s*(\d{1,2}[:.][0-5]\d)(?!\d)\s*(.{0,24})$/u

/** Writes lines with dots before a time as entries that begin with it. */
export const leaders: Layout = (lines) => {
  const result = lines.flatMap((line): ArrangedLine[] => {
    const dots = line.text.length > LONGEST ? null : LEADER.exec(line.text)
    if (dots === null) return [line]
    const behind = line.text.slice(dots.index + dots[0].length).trim()
    const [, who = '', time = '', rest = ''] = BEHIND_LEADER.exec(behind) ?? []
    if (time === '') return [line]
    const title = line.text
      .slice(0, dots.index)
      .replace(/^\s*\d{1,2}\.?\s+/, '')
      .trim()
    const text = `${time}  ${title}${who === '' ? '' : ` - ${who}`}`
    return [
      { ...line, text },
      ...(/[\p{L}\d]/u.test(rest) ? [{ ...line, text: `  - ${rest}` }] : []),
    ]
  })
  return result.filter((line) => !lines.includes(line)).length < 3 ? lines : result
}
