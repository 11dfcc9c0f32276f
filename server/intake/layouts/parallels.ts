import { headingWords } from '../lexicons/headingWords.ts'
import { anyWord } from '../lexicons/lexicon.ts'
import { isPlace } from '../read/lines/room.ts'
import { clockText } from '../read/plan/hhmm.ts'
import { normalizeSigns } from '../read/text/normalize.ts'
import { leadingTimes } from '../read/times/timing.ts'
import { type ArrangedLine, isBlank, type Layout, type Lines } from './arrangedLine.ts'

const PARALLEL = new RegExp(anyWord(headingWords('parallels')), 'iu')
/** The mark of one of several items at the same time: a word with a number or letter (`Forum 1:`), a letter in a column (`A   `), or a number. */
const MARK =
  /^(\s*)((?:\p{L}[\p{L}-]{1,20}\s|\p{Script=Han}{2,5}\s?)?\(?(?:\d{1,2}|[A-Z]|[一二三四五六七八九十])\)?)(?:\s?[.:：、)–-]\s*|\s{2,}|(?<=\p{L}\s\d{1,2})\s)(?=[\p{L}\d"“„«‘])/u
const BULLET = /^(\s*)[-*•–▪◦]\s+(?=[\p{L}"“„«])/u
/** The most lines that items at the same time have. */
const MOST_LINES = 60

type Times = { readonly start: string | null; readonly end: string | null; readonly words: string }

/** Returns the times at the beginning of a line, and the words behind them. */
function timesOf(line: ArrangedLine | undefined): Times {
  const normal = normalizeSigns(line?.text.trim() ?? '')
  const { timeRanges, end } = leadingTimes(normal, 'line')
  const { start, end: to } = timeRanges[0]?.timeRange ?? { start: null, end: null }
  const clock = (time: typeof start) => (time === null ? null : clockText(time.minutes))
  return { start: clock(start), end: clock(to), words: normal.slice(end).trim() }
}

/** Returns the shape of the mark of an item: items at the same time have the same one. */
function shapeOf({ text }: ArrangedLine): string | null {
  const [, indent = '', mark] = MARK.exec(text) ?? BULLET.exec(text) ?? []
  if (mark === undefined) return BULLET.test(text) ? `${indent.length} •` : null
  return `${indent.length} ${mark.replace(/\d+|[A-Z](?=\)?$)|[一二三四五六七八九十](?=\)?$)/, '#')}`
}

/** Returns the lines of a block at the same time, each item with the times of the block; unchanged if they have no marks. */
function withTimes(block: Lines, times: string): Lines {
  const shape = block.map(shapeOf).find((one) => one !== null)
  const items = block.filter((line) => shape !== undefined && shapeOf(line) === shape)
  // Items in rooms of their own would be agendas of their own, which lack all that is for everyone.
  if (items.length < 2 || block.some(({ text }) => isPlace(text.trim()))) return block
  return block.map((line) => {
    if (!items.includes(line)) return line
    const { text } = line
    const [, indent = '', mark = ''] = MARK.exec(text) ?? []
    const hasWord = /[\p{L}]{2}|\p{Script=Han}{2}/u.test(mark)
    const words = hasWord ? text.slice(indent.length) : text.replace(MARK, '').replace(BULLET, '')
    return { ...line, text: `${indent}${times} ${words}` }
  })
}

/** Returns the times of a heading: its own, or those alone on the line above it. */
function timesOfHeading(lines: Lines, head: number): Times {
  const own = timesOf(lines[head])
  const above = lines.slice(Math.max(0, head - 2), head).findLast((line) => !isBlank(line))
  const times = timesOf(above)
  return own.start === null && above !== undefined && times.words === '' ? times : own
}

/** Gives each of several items that a line announces as parallel (`Workshops (parallel)`) the times of that line. */
export const parallels: Layout = (lines) => {
  const result = [...lines]
  for (const [at, { text }] of lines.entries()) {
    if (!PARALLEL.test(text)) continue
    const { start, end } = timesOfHeading(lines, at)
    if (start === null) continue
    const below = lines.slice(at + 1)
    const next = below.slice(0, MOST_LINES).findIndex((line) => timesOf(line).start !== null)
    const block = next === -1 ? below : below.slice(0, next)
    const until = end ?? timesOf(below[next]).start
    if (until !== null && block.length <= MOST_LINES)
      result.splice(at + 1, block.length, ...withTimes(block, `${start} - ${until}`))
  }
  return result
}
