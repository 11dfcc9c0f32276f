import { headingWords } from '../lexicons/headingWords.ts'
import { anyWord } from '../lexicons/lexicon.ts'
import { isPlace } from '../read/lines/room.ts'
import { normalizeSigns } from '../read/text/normalize.ts'
import { leadingTimes } from '../read/times/timing.ts'
import { type ArrangedLine, isBlank, type Layout } from './arrangedLine.ts'

const PARALLEL = new RegExp(anyWord(headingWords('parallels')), 'iu')
/** The mark of one of several items at the same time: a word with a number or letter (`Forum 1:`), a letter in a column (`A   `), or a number. */
const MARK =
  /^(\s*)((?:\p{L}[\p{L}-]{1,20}\s|\p{Script=Han}{2,5}\s?)?\(?(?:\d{1,2}|[A-Z]|[一二三四五六七八九十])\)?)(?:\s?[.:：、)–-]\s*|\s{2,}|(?<=\p{L}\s\d{1,2})\s)(?=[\p{L}\d"“„«‘])/u
const BULLET = /^(\s*)[-*•–▪◦]\s+(?=[\p{L}"“„«])/u
/** The most lines that items at the same time have. */
const MOST_LINES = 60

type Times = { readonly start: string | null; readonly end: string | null; readonly words: string }

const clockText = (minute: number) =>
  `${Math.floor(minute / 60) % 24}:${String(minute % 60).padStart(2, '0')}`

/** Returns the times at the beginning of a line, and the words behind them. */
function timesOf({ text }: ArrangedLine): Times {
  const normal = normalizeSigns(text.trim())
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
function withTimes(block: readonly ArrangedLine[], times: string): readonly ArrangedLine[] {
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

/** Returns the block of parallel items whose heading has its time in this line; null if it is no such heading. */
function blockAt(lines: readonly ArrangedLine[], all: readonly Times[], at: number): Block | null {
  const { start = null, end = null, words = '' } = all[at] ?? {}
  if (start === null) return null
  const head = words === '' ? lines.findIndex((line, n) => n > at && !isBlank(line)) : at
  if (head === -1 || !PARALLEL.test(lines[head]?.text ?? '')) return null
  const next = all.findIndex((one, n) => n > head && one.start !== null)
  const [from, to] = [head + 1, next === -1 ? lines.length : next]
  const until = end ?? all[next]?.start ?? null
  return until === null || to - from > MOST_LINES
    ? null
    : { from, to, times: `${start} - ${until}` }
}

/** Gives each of several items that a line announces as parallel (`Workshops (parallel)`) the times of that line. */
export const parallels: Layout = {
  cost: 0.01,
  arrange(lines) {
    if (!lines.some(({ text }) => PARALLEL.test(text))) return null
    const all = lines.map(timesOf)
    const result = [...lines]
    for (const at of lines.keys()) {
      const block = blockAt(lines, all, at)
      if (block === null) continue
      const { from, to, times } = block
      result.splice(from, to - from, ...withTimes(lines.slice(from, to), times))
    }
    return result.every((line, at) => line === lines[at]) ? null : result
  },
}
