import { headingWords } from '../lexicons/headingWords.ts'
import { anyWord } from '../lexicons/lexicon.ts'
import { isPlace } from '../read/lines/room.ts'
import { hhmm } from '../read/plan/hhmm.ts'
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

const NO_TIMES: Times = { start: null, end: null, words: '' }

/** Returns the times at the beginning of a line, and the words behind them. */
function timesOf({ text }: ArrangedLine): Times {
  const normal = normalizeSigns(text.trim())
  const { timeRanges, end } = leadingTimes(normal, 'line')
  const { start, end: to } = timeRanges[0]?.timeRange ?? { start: null, end: null }
  const clock = (time: typeof start) => (time === null ? null : hhmm(time.minutes))
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

/** The lines below a heading of parallel items, from `from` up to before `to`, and the times of the heading. */
type Block = { readonly from: number; readonly to: number; readonly times: string }

/** Reads the times of each line at most once. */
class TimedLines {
  readonly #lines: Lines
  readonly #times = new Map<number, Times>()

  constructor(lines: Lines) {
    this.#lines = lines
  }

  at(place: number): Times {
    const line = this.#lines[place]
    const times = this.#times.get(place) ?? (line ? timesOf(line) : NO_TIMES)
    this.#times.set(place, times)
    return times
  }

  /** Returns the times of a heading: its own, or those alone on the line above it. */
  ofHeading(head: number): Times {
    const own = this.at(head)
    const above = this.#lines
      .slice(Math.max(0, head - 2), head)
      .findLastIndex((one) => !isBlank(one))
    if (own.start !== null || above === -1) return own
    const times = this.at(Math.max(0, head - 2) + above)
    return times.words === '' ? times : own
  }

  /** Returns the place of the first line from a place on that begins with a time; null if there is none near it. */
  nextFrom(from: number): number | null {
    const places = this.#lines.slice(from, from + MOST_LINES).map((_, n) => from + n)
    return places.find((place) => this.at(place).start !== null) ?? null
  }
}

/** Returns the block of parallel items below a heading; null if the heading or the block has no times. */
function blockBelow(lines: TimedLines, head: number, count: number): Block | null {
  const { start, end } = lines.ofHeading(head)
  const from = head + 1
  const next = start === null ? null : lines.nextFrom(from)
  const until = end ?? (next === null ? null : lines.at(next).start)
  const to = next ?? count
  if (start === null || until === null || to - from > MOST_LINES) return null
  return { from, to, times: `${start} - ${until}` }
}

/** Gives each of several items that a line announces as parallel (`Workshops (parallel)`) the times of that line. */
export const parallels: Layout = (lines) => {
  const heads = lines.flatMap(({ text }, at) => (PARALLEL.test(text) ? [at] : []))
  const timed = new TimedLines(lines)
  const result = [...lines]
  for (const head of heads) {
    const block = blockBelow(timed, head, lines.length)
    if (block === null) continue
    const { from, to, times } = block
    result.splice(from, to - from, ...withTimes(lines.slice(from, to), times))
  }
  return result
}
