import type { BareReading, ReadFinding, ReadPlace } from '../../../shared/agenda/reading/reading.ts'
import { findingOf } from '../findingWords.ts'
import { anyWord } from '../lexicons/lexicon.ts'
import { proseWords } from '../lexicons/proseWords.ts'
import { QUOTE } from '../read/findings.ts'
import { type Compared, itemClues } from './itemClues.ts'
import { evidenceOf, itemsOf, linesOfEntry, type SourceFacts, WHOLE_VALUE, weigh } from './judge.ts'
import { beginsWithTime, lineWeight, markShape, withoutMark } from './lineClues.ts'

/*
 * An item is doubtful if its own clues and the doubt about the whole text are together at least DOUBT.
 * The weights are rounded from a fit to the texts of the corpus. A bound that is fitted on half of them, so
 * that one right item in ten of a well read text is doubtful, finds five of six unnoticed errors of the other half.
 */
const DOUBT = 3.3
/** What a finding on an item counts for the text. */
const FOUND = 2
/** An item with clues of this weight counts fully for the text. */
const FULL = 3
/** How much the doubtful items of a text and what its reading does not explain count for each item. */
const OF_ITEMS = 4
const OF_TEXT = 4
const CORRECTS = new RegExp(anyWord(proseWords('corrects')), 'iu')
/** A text of which more than this share is doubtful has a finding for all of it; fewer doubts need none. */
const MOST = 2 / 3
const FEW = 4
/** The share of doubtful items before any is read, with the weight of two items. */
const USUAL = 0.15

/** Returns each item with its place, its clues and their weight; `isFound`: it has a finding. */
function judgedItems(
  { agendas, source }: BareReading,
  noted: ReadonlySet<number | null>,
  compared: Compared,
) {
  return agendas.flatMap(({ segments }, agenda) =>
    segments.flatMap((segment, at) =>
      segment.items.map((item, n) => {
        const lines = item.lines.map((line) => source[line - 1] ?? '')
        const clues = itemClues({ item, segment, lines }, compared)
        const weight = clues.reduce((sum, clue) => sum + clue.weight, 0)
        const isFound = item.lines.some((line) => noted.has(line))
        return { item, lines, clues, weight, isFound, place: { agenda, segment: at, item: n } }
      }),
    ),
  )
}

type Judged = ReturnType<typeof judgedItems>[number]

/** Returns the finding of a doubtful item, for its heaviest clue. */
function itemFinding({ item, place, lines, clues }: Judged): ReadFinding {
  const [clue] = clues.toSorted((a, b) => b.weight - a.weight)
  const { code, text } = clue ?? { code: 'unclear-item', text: Object.values(item.title)[0] ?? '' }
  const at = Math.max(
    0,
    lines.findIndex((line) => line.includes(text)),
  )
  return findingOf(code, item.lines[at] ?? null, { text: text.slice(0, QUOTE) }, place)
}

/** Whether an item is the last of its agenda, and nothing states when it ends. */
function isOpenEnd({ item, place }: Judged, at: number, all: readonly Judged[]): boolean {
  const isLast = all[at + 1]?.place.agenda !== place.agenda
  return isLast && item.planned === null && item.start !== null && !item.inferred.includes('start')
}

/** Returns the lines that a finding is about; one about older messages is about all of theirs. */
function linesIn({ line, code, facts: { from, to } }: ReadFinding): readonly (number | null)[] {
  return code === 'older-message' ? linesOfEntry({ from: Number(from), to: Number(to) }) : [line]
}

/** Returns the outcome and the place of each line that is in no item, or in an item below its first line. */
function otherLines({ ledger = [] }: BareReading, first: ReadonlySet<number | undefined>) {
  return ledger
    .filter(({ became }) => /^(?:note|head|markup|blank|segment|item)$/.test(became))
    .flatMap((entry) =>
      linesOfEntry(entry).map((line) => ({ line, place: entry.places?.[0] ?? null })),
    )
    .filter(({ line }) => !first.has(line))
}

/** Returns how much a line that began no item looks like one; a line with a clock time first that is in no part of the agenda is always doubtful. */
function otherWeight(line: string, place: ReadPlace | null, shapes: ReadonlySet<string>): number {
  return place === null && beginsWithTime(line) ? DOUBT : lineWeight(line, shapes)
}

/** Returns the doubt about all items of a text: the share of its doubtful items, and what its reading does not explain. */
function textDoubt(weights: readonly number[], value: number): number {
  const doubtful = weights.reduce((sum, weight) => sum + Math.min(1, weight / FULL), 2 * USUAL)
  return OF_ITEMS * (doubtful / (weights.length + 2)) + OF_TEXT * (1 - value / WHOLE_VALUE)
}

/** Adds a finding to each item and line that is probably misread, and one to a text of which most is; `facts` of a long text are null. */
export function withDoubts(
  reading: BareReading,
  facts: SourceFacts | null,
  others: readonly BareReading[] = [],
): BareReading {
  const { source, findings } = reading
  const noted = new Set(findings.filter(({ level }) => level !== 'assumed').flatMap(linesIn))
  const all = itemsOf(reading)
  if (all.length === 0) return reading
  const own = new Set(all.flatMap(({ lines }) => lines))
  const corrections = source.filter((text, at) => !own.has(at + 1) && CORRECTS.test(text))
  const items = judgedItems(reading, noted, {
    items: all,
    others: others.map(itemsOf),
    corrections,
  })
  const ofText = textDoubt(
    items.map(({ isFound, weight }) => weight + (isFound ? FOUND : 0)),
    facts === null ? WHOLE_VALUE : weigh(evidenceOf(reading, facts)),
  )
  const first = new Set(all.map((item) => item.lines[0]))
  const shapes = new Set(
    [...first].flatMap((line) => markShape(source[(line ?? 0) - 1] ?? '') ?? []),
  )
  const lines = otherLines(reading, first).flatMap(({ line, place }) => {
    const raw = source[line - 1] ?? ''
    const text = (withoutMark(raw) || raw.trim()).slice(0, QUOTE)
    const code = place === null || place.item === null ? 'unclear-line' : 'unclear-part'
    const weight = noted.has(line) ? 0 : otherWeight(raw, place, shapes)
    const isDoubtful = weight > 0 && weight + ofText >= DOUBT
    return isDoubtful ? findingOf(code, line, { text }, place) : []
  })
  const doubtedLines = new Set(lines.map(({ line }) => line))
  const hasLine = ({ item }: Judged) => item.lines.some((line) => doubtedLines.has(line))
  const doubted = items.filter(
    (item) => hasLine(item) || (!item.isFound && item.weight + ofText >= DOUBT),
  )
  const open = items.filter(isOpenEnd)
  const found = [
    ...doubted.filter((item) => !hasLine(item) && !open.includes(item)).map(itemFinding),
    ...open.map(({ item, place }) => findingOf('length-open', item.lines[0] ?? null, {}, place)),
  ]
  const counts = { count: String(doubted.length), total: String(items.length) }
  const isMost = doubted.length >= FEW && doubted.length > items.length * MOST
  const whole = isMost ? [findingOf('little-read', null, counts, null)] : []
  const inOrder = [...whole, ...findings, ...found, ...lines].sort(
    (one, other) => (one.line ?? 0) - (other.line ?? 0),
  )
  return { ...reading, findings: inOrder }
}
