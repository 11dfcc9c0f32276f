import { spanAt } from '../clock/span.ts'
import { statedAt } from '../clock/stated.ts'
import { WEEKDAY_WORDS } from '../dates/calendarWords.ts'
import { type Day, datesIn } from '../dates/foundDate.ts'
import { labelEnd } from '../overview.ts'
import { callingAt } from '../people/callings.ts'
import { isNobody } from '../people/person.ts'
import { roleLabelAt, roleWord } from '../people/roles.ts'
import { listMarks } from '../slips/splitLine.ts'
import { numberEnd } from '../slips/number.ts'
import { casesLabelEnd } from '../slips/peopleCell.ts'
import { pointsLabelEnd } from '../slips/talkingPoints.ts'
import { fold, tidy } from '../words/fold.ts'
import { languageWords } from '../words/languages.ts'
import { zoneAt } from '../zones/zoneAt.ts'
import { type Said, wordsIn } from './said.ts'

const NOON = 12 * 60
/** No more of a line is looked at, in characters. */
const LONGEST = 3_000

/** Words that only join or mark what others say. */
const JOINTS = new Set(
  'a an the and und et y e or oder ou by von par mit with avec con at um à from to bis until in im of for für de du des der die das le la les l d uhr hrs h ca approx about etwa circa local time ortszeit zeit date day tag am pm noon min mins s st nd rd th incl including inkl plus then followed dann danach anschließend gefolgt puis ensuite suivi suivie ab via on drs profs 和 与 及 的 至 到 点 分 钟 时 间 在 于 由 作 做 定 将 拟'.split(
    ' ',
  ),
)
const WEEKDAY = new RegExp(`^(?:${WEEKDAY_WORDS})$`, 'i')
/** Said of who leads without a sign: `王英主持开场`. */
const LEADS = /主持人?(?=\p{Script=Han})|主持$/gu
/** Said of an end beside its time: `3点30分结束`, `ends 15:30`. */
const ENDS =
  /(?<=[\d点分半]\s?)(?:结束|散会|为止)|\b(?:ends?|until|ende|over|fin)\b(?=\s(?:at\s|um\s|by\s|à\s)?\d)/giu
const HALVES = /上午|下午|晚上|中午|早上|凌晨|傍晚/g

const CLOCK = /\d[:.h]\d\d/i

/** What of a line the reading has, and what it has not. */
type Told = { readonly known: readonly Range[]; readonly lost: readonly Range[] }

type Range = { readonly from: number; readonly end: number }

const begins = (text: string, place: number) =>
  !/[\p{L}\p{N}]/u.test(text[place - 1] ?? '') ||
  /\p{Script=Han}/u.test(`${text[place - 1]}${text[place]}`)

/** The clock times and zones of a line; where one time is known, those beside it in other zones are the same moment. */
function timesIn(text: string, said: Said): Told {
  const found: (Range & { known: boolean })[] = []
  let zoned = said.zoned
  for (let place = 0; place < text.length; place += 1) {
    if (!begins(text, place)) continue
    const zone = zoneAt(text, place, /[(/]\s?$/.test(text.slice(Math.max(0, place - 2), place)))
    const span = zone === null ? (spanAt(text, place, 'cell') ?? spanAt(text, place, 'line')) : null
    if (zone === null && span === null) continue
    const edges = [span?.span.start, span?.span.end]
    const known = edges.every((clock) => clock == null || isKnown(clock.minutes, said))
    const end = zone?.end ?? span?.end ?? place + 1
    zoned ||= zone !== null
    found.push({ from: place, end, known })
    if (known) place = end - 1
  }
  const some = found.some(({ known }) => known)
  const isTold = ({ known }: { known: boolean }) => known || (zoned && some)
  return {
    known: found.filter(isTold),
    // Mere figures may be anything: a time that is lost looks like one.
    lost: found.filter((one) => !isTold(one) && CLOCK.test(text.slice(one.from, one.end))),
  }
}

function isKnown(minutes: number, { clocks }: Said): boolean {
  return clocks.has(minutes % NOON)
}

/** The lengths of a line that the reading has, and those it has not. */
function lengthsIn(text: string, said: Said): Told {
  const known: Range[] = []
  const lost: Range[] = []
  for (let place = 0; place < text.length; place += 1) {
    if (!begins(text, place) || /[.:]/.test(text[place - 1] ?? '')) continue
    const found = statedAt(text, place)
    if (found === null) continue
    const { written, ms } = found.stated
    const has = said.lengths.has(ms / 60_000) || said.text.includes(written.trim().toLowerCase())
    ;(has ? known : lost).push({ from: place, end: found.end })
    place = found.end - 1
  }
  return { known, lost }
}

/** The dates of a line that the reading has: its days, or days between which its days are. */
function daysIn(text: string, { days }: Said): Range[] {
  const written = ({ month, day }: Day) =>
    `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return datesIn(text).filter(({ day, last }) => {
    const [from, to] = [written(day), written(last ?? day)]
    return days.some((one) => one >= from && one <= to)
  })
}

/** Where the first cell of a row ends that is a label; 0 where it is none. */
function labelCell(text: string): number {
  const [cell = ''] = text.split('  ')
  return labelEnd(cell) === cell.length ? cell.length : 0
}

/** Labels before people, points, cases and facts, words for a role in brackets, a running number: they say what stands beside them. */
function labelsIn(text: string): Range[] {
  const number = Math.max(numberEnd(text), /^\s*\d{1,3}(?=\s{2}|\t)/.exec(text)?.[0].length ?? 0)
  const gaps = [...text.matchAll(/[\s(,;.|:/-]+|(?<=\p{Script=Han})/gu)]
  const starts = new Set([0, number, ...gaps.map(({ index, 0: gap }) => index + gap.length)])
  const labels = [...starts].flatMap((from): Range[] => {
    const rest = text.slice(from)
    const role = roleLabelAt(rest, true)?.end ?? 0
    const called = callingAt(rest)?.end ?? 0
    const end = Math.max(role, called, pointsLabelEnd(rest), casesLabelEnd(rest))
    return end === 0 ? [] : [{ from, end: from + end }]
  })
  const roles = [...text.matchAll(/[([]([^()[\]]{2,24})[)\]]/g)].filter(
    ({ 1: inner = '' }) => roleWord(inner) !== null,
  )
  return [
    { from: 0, end: Math.max(number + labelEnd(text.slice(number)), labelCell(text)) },
    ...labels,
    ...listMarks(text),
    ...[...roles, ...text.matchAll(HALVES), ...text.matchAll(ENDS), ...text.matchAll(LEADS)].map(
      ({ index, 0: all }) => ({
        from: index,
        end: index + all.length,
      }),
    ),
  ]
}

/** Whether a word says nothing by itself, or what it says is in the reading. */
function isSaid(word: string, said: Said): boolean {
  if (said.words.has(word) || JOINTS.has(word) || WEEKDAY.test(word)) return true
  if (isNobody(word) || /^\p{Ll}$/u.test(word)) return true
  const minutes = /^(\d{1,3})m$/.exec(word)?.[1]
  if (minutes !== undefined) return said.lengths.has(Number(minutes))
  return (
    /^\d{1,3}$/.test(word) && (said.lengths.has(Number(word)) || isKnown(Number(word) * 60, said))
  )
}

function within(from: number, ranges: readonly Range[]): boolean {
  return ranges.some((range) => from >= range.from && from < range.end)
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' })
const HAN = /\p{Script=Han}/u

/** What is lost of a line, with the whole of a Chinese word where a sign of it is: half a word says nothing. */
function inWholeWords(text: string, lost: readonly Range[]): readonly Range[] {
  if (!lost.some(({ from }) => HAN.test(text[from] ?? ''))) return lost
  const words = [...WORDS.segment(text)].flatMap(({ index, segment }) =>
    HAN.test(segment) ? [{ from: index, end: index + segment.length }] : [],
  )
  const wholes = lost.map((one) => words.find((word) => within(one.from, [word])) ?? one)
  return wholes.filter(({ from }, n) => from !== wholes[n - 1]?.from)
}

/** What a line says and the reading of it does not: words, lengths and times that are nowhere in it; null where nothing is lost. */
export function leftover(line: string, said: Said): string | null {
  const text = fold(line.slice(0, LONGEST))
  const times = timesIn(text, said)
  const lengths = lengthsIn(text, said)
  const unsaid = [
    ...lengths.lost.filter(({ from }) => !within(from, times.known)),
    ...times.lost.filter(({ from, end }) => !said.text.includes(text.slice(from, end).trim())),
  ]
  const taken = [
    ...lengths.known,
    ...times.known,
    ...daysIn(text, said),
    ...labelsIn(text),
    ...languageWords(text, text).filter(({ tag }) => said.languages.has(tag)),
  ]
  const lost = wordsIn(text).filter(
    ({ word, from }) => within(from, unsaid) || !(within(from, taken) || isSaid(word, said)),
  )
  return lost.length === 0 ? null : tidy(runs(line, inWholeWords(text, lost), unsaid).join(' … '))
}

/** The words of a line as they stand there, those that follow one another together, with what joins them. */
function runs(line: string, words: readonly Range[], whole: readonly Range[]): string[] {
  const found: { from: number; end: number }[] = []
  for (const { from, end } of words) {
    const last = found.at(-1)
    const between = last === undefined ? [] : wordsIn(line.slice(last.end, from))
    const joined = whole.some((one) => within(last?.from ?? -1, [one]) && within(from, [one]))
    if (last !== undefined && (joined || between.every(({ word }) => JOINTS.has(word))))
      last.end = end
    else found.push({ from, end })
  }
  return found.map(({ from, end }) => line.slice(from, end))
}
