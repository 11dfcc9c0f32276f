import { anyWord } from '../../lexicons/lexicon.ts'
import { showWords } from '../../lexicons/showWords.ts'
import { mergeNeighbours } from '../../neighbours.ts'
import { WEEKDAY_WORDS } from '../dates/calendarWords.ts'
import { type Day, datesIn } from '../dates/foundDate.ts'
import { labelAt } from '../frame/labels.ts'
import { casesLabelEnd } from '../lines/cases.ts'
import { clockLength } from '../lines/columnContent.ts'
import { listMarks } from '../lines/lineTurns.ts'
import { numberEnd } from '../lines/number.ts'
import { pointsLabelEnd } from '../lines/talkingPoints.ts'
import { crewLabelAt, roleLabelAt, roleWord } from '../people/labels.ts'
import { isNobody } from '../people/nobody.ts'
import { languageWords } from '../text/languages.ts'
import { normalizeSigns, tidy } from '../text/normalize.ts'
import { statedLengthAt } from '../times/statedLength.ts'
import { timeRangeAt } from '../times/timeRange.ts'
import { zoneAt } from '../zones/zoneAt.ts'
import { type Content, wordsIn } from './content.ts'

const HALF_DAY = 12 * 60
/** The rest of a longer line is not checked, in characters. */
const LONGEST = 3_000
/** Words that only join or mark others. */
const JOINTS = new RegExp(
  `${anyWord(showWords('joints'))}|(?<!\\p{L})(?:${WEEKDAY_WORDS})(?!\\p{L})`,
  'giu',
)
const CLOCK = /\d[:.h]\d\d/i

type Range = { readonly from: number; readonly end: number }
/** A part of a line with a meaning of its own; `known`: the reading has it. */
type Mark = Range & { readonly known: boolean }

function within(from: number, ranges: readonly Range[]): boolean {
  return ranges.some((range) => from >= range.from && from < range.end)
}

/** Whether a word begins at this place. */
function begins(text: string, place: number): boolean {
  const before = text[place - 1] ?? ''
  return !/[\p{L}\p{N}]/u.test(before) || /\p{Script=Han}/u.test(before + text[place])
}

/** Finds marks at the beginnings of words; a mark that the reading has is passed over. */
function marksBy<M extends Mark>(text: string, markAt: (place: number) => M | null): M[] {
  const marks: M[] = []
  for (let place = 0; place < text.length; place += 1) {
    const mark = begins(text, place) ? markAt(place) : null
    if (mark === null) continue
    marks.push(mark)
    if (mark.known) place = mark.end - 1
  }
  return marks
}

/** The clock times of a line, and its zones. */
function clocksIn(text: string, { clocks, zones }: Content): (Mark & { zone: boolean })[] {
  return marksBy(text, (from) => {
    const isOpened = /(?:[(/]\s?|\d:\d\d\s)$/.test(text.slice(Math.max(0, from - 5), from))
    const zone = zoneAt(text, from, isOpened)
    if (zone !== null) return { from, end: zone.end, known: zones > 0, zone: true }
    const found = timeRangeAt(text, from, 'cell') ?? timeRangeAt(text, from, 'line')
    if (found === null) return null
    const edges = [found.timeRange.start, found.timeRange.end]
    const known = edges.every((clock) => clock === null || clocks.has(clock.minutes % HALF_DAY))
    return { from, end: found.end, known, zone: false }
  })
}

/** The clock times and zones of a line. Next to a time that the reading has, a time of another zone is the same moment. */
function timesIn(text: string, content: Content): Mark[] {
  const marks = clocksIn(text, content)
  const isZoned = content.zones > 1 || marks.some(({ zone }) => zone)
  const hasTime = marks.some(({ known }) => known)
  return marks.flatMap((mark) => {
    const written = text.slice(mark.from, mark.end).trim()
    // Beside a time, another one can be a length: `19:00 0:30`.
    const isLength = [true, false].some((inSeconds) =>
      content.lengths.has(clockLength(written, inSeconds) ?? 0),
    )
    if (mark.known || (!mark.zone && hasTime && (isZoned || isLength)))
      return { ...mark, known: true }
    // Numbers alone may be anything.
    const isText = content.texts.some((one) => one.includes(written.toLowerCase()))
    if (mark.zone) return { ...mark, known: isText }
    return CLOCK.test(written) && !isText ? mark : []
  })
}

/** The lengths of a line. */
function lengthsIn(text: string, { lengths, texts }: Content): Mark[] {
  return marksBy(text, (from) => {
    const found = /[.:]/.test(text[from - 1] ?? '') ? null : statedLengthAt(text, from)
    if (found === null) return null
    const { written, ms } = found.statedLength
    const isText = texts.some((one) => one.includes(written.trim().toLowerCase()))
    const known = isText || lengths.has(ms / 60_000)
    return { from, end: found.end, known }
  })
}

/** The dates of a line that include a day of the reading. */
function datesOf(text: string, { days }: Content): Range[] {
  const written = ({ month, day }: Day) =>
    `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return datesIn(text).filter(({ day, last }) =>
    days.some((one) => one >= written(day) && one <= written(last ?? day)),
  )
}

/** The labels of a line, which announce what follows them: facts, roles, talking points, cases, numbers. */
function labelsIn(text: string): Range[] {
  const number = Math.max(numberEnd(text), /^\s*\d{1,3}(?=\s{2}|\t)/.exec(text)?.[0].length ?? 0)
  const [cell = ''] = text.split('  ')
  const label = (of: string) => labelAt(of)?.end ?? 0
  const own = Math.max(
    number + label(text.slice(number)),
    label(cell) === cell.length ? cell.length : 0,
  )
  const gaps = [...text.matchAll(/[\s(,;.|:/-]+|(?<=\p{Script=Han})/gu)]
  const starts = [0, number, ...gaps.map(({ index, 0: gap }) => index + gap.length)]
  const labels = starts.map((from) => {
    const rest = text.slice(from)
    const role = roleLabelAt(rest, true)?.end ?? crewLabelAt(rest)?.end ?? 0
    return { from, end: from + Math.max(role, pointsLabelEnd(rest), casesLabelEnd(rest)) }
  })
  const roles = [...text.matchAll(/[([]([^()[\]]{2,24})[)\]]/g)]
    .filter(({ 1: inner = '' }) => roleWord(inner) !== null)
    .map(({ index, 0: all }) => ({ from: index, end: index + all.length }))
  return [{ from: 0, end: own }, ...labels, ...listMarks(text), ...roles]
}

/** Whether a word has no meaning of its own, or the reading has it. */
function isKnown(word: string, { words, lengths, clocks }: Content): boolean {
  if (words.some((some) => some.has(word)) || isNobody(word) || /^\p{Ll}$/u.test(word)) return true
  const minutes = /^(\d{1,3})(m?)$/.exec(word)
  if (minutes === null) return false
  const count = Number(minutes[1])
  return lengths.has(count) || (minutes[2] === '' && clocks.has((count * 60) % HALF_DAY))
}

const HAN = /\p{Script=Han}/u
const HAN_WORDS = new Intl.Segmenter('zh', { granularity: 'word' })

/** Extends lost Chinese characters to whole words. */
function inWholeWords(text: string, lost: readonly Range[]): readonly Range[] {
  if (!lost.some(({ from }) => HAN.test(text[from] ?? ''))) return lost
  const words = [...HAN_WORDS.segment(text)]
    .filter(({ segment }) => HAN.test(segment))
    .map(({ index, segment }) => ({ from: index, end: index + segment.length }))
  return lost.map((one) => words.find((word) => within(one.from, [word])) ?? one)
}

/** Where a clause of a line ends. */
const CLAUSE_END = /[\][,;:·•|()\t.。]|\shttps?:|\s-|\s{2}|$/

/** Extends lost words to their clause: from the label right before them to the next sign or value. */
function asClause(
  text: string,
  { from, end }: Range,
  labels: readonly Range[],
  values: readonly Range[],
): Range {
  const isBefore = (one: Range) => one.end <= from && text.slice(one.end, from).trim() === ''
  const label = labels.find((one) => one.end > one.from && isBefore(one))
  const next = values.map((one) => one.from).filter((place) => place >= end)
  const stop = end + (CLAUSE_END.exec(text.slice(end))?.index ?? 0)
  return { from: label?.from ?? from, end: Math.min(stop, ...next) }
}

/** Returns the words, lengths and times of a line that the reading does not have, or null. Neighbours are joined; `inClauses`: with the rest of their clauses. */
export function unparsedText(line: string, content: Content, inClauses = false): string | null {
  const text = normalizeSigns(line.slice(0, LONGEST))
  const words = wordsIn(text)
  const unknownWords = new Set(words.filter(({ word }) => !isKnown(word, content)))
  if (unknownWords.size === 0 && !/\p{N}/u.test(text)) return null
  const allLengths = lengthsIn(text, content)
  const times = timesIn(text, content)
  const knownTimes = times.filter(({ known }) => known)
  const lengths = allLengths.filter(({ from, known }) => known || !within(from, knownTimes))
  const unknown = [...lengths, ...times].filter(({ known }) => !known)
  const joints = [...text.matchAll(JOINTS)].map(({ index: from, 0: joint }) => ({
    from,
    end: from + joint.length,
  }))
  const labels = labelsIn(text)
  const values = [
    ...[...lengths.filter((one) => one.known), ...knownTimes, ...datesOf(text, content)],
    ...languageWords(text, text).filter(({ tag }) => content.languages.has(tag)),
  ]
  const known = [...values, ...labels, ...joints]
  const lost = words.filter(
    (word) => within(word.from, unknown) || (unknownWords.has(word) && !within(word.from, known)),
  )
  const whole = inWholeWords(text, lost)
  const parts = inClauses ? whole.map((one) => asClause(text, one, labels, values)) : whole
  const runs = mergeNeighbours(parts, (last, { from, end }) => {
    const between = words.filter((one) => one.from >= last.end && one.from < from)
    const isOne = between.every((one) => within(one.from, [...joints, ...unknown]))
    return isOne ? { from: last.from, end: Math.max(last.end, end) } : null
  })
  return runs.length === 0
    ? null
    : tidy(runs.map(({ from, end }) => line.slice(from, end)).join(' … '))
}
