import type { BareReading, SourceReading } from '../../../shared/agenda/reading/reading.ts'
import type { SourceDocument } from '../document.ts'
import { linesOf, plainText } from '../formats/text/plainText.ts'
import { type ImportOptions, readSource } from '../readSource.ts'
import { alignedRooms } from './alignedColumns.ts'
import { type ArrangedLine, type Layout, type Lines, withSourceLines } from './arrangedLine.ts'
import { cards } from './cards.ts'
import { counts, points } from './counts.ts'
import { withDoubts } from './doubts.ts'
import {
  evidenceOf,
  factsOf,
  isComplete,
  itemsOf,
  linesOfEntry,
  type SourceFacts,
  weigh,
} from './judge.ts'
import { leaveOut, withoutMailHeads, withoutSignature } from './mail.ts'
import { pageColumns } from './pageColumns.ts'
import { pages } from './pages.ts'
import { parallels } from './parallels.ts'
import { sentences } from './prose.ts'
import { olderMessages, withOlderMessages } from './replies.ts'
import { singleSpaced, unquoted, unwrapped, withoutPictures } from './spacing.ts'
import {
  bars,
  blanks,
  commas,
  dashes,
  headerless,
  labelled,
  semicolons,
  untabbed,
} from './tables.ts'
import { bareMinutes, colonTimes, leaders, minutesAhead, timesFirst, timesJoined } from './times.ts'

/** Layouts that are always applied; a signature ends at the head of the next mail. */
const NORMAL: readonly Layout[] = [
  ...[withoutPictures, unquoted, singleSpaced, withoutSignature, withoutMailHeads],
  ...[pages, alignedRooms, labelled, points, counts, parallels],
]
/** Layouts that are tried beside the text as it is. */
const LAYOUTS: readonly Layout[] = [
  ...[sentences, unwrapped, untabbed, headerless],
  ...[commas, semicolons, bars, blanks, dashes],
  ...[cards, timesJoined, timesFirst, colonTimes, bareMinutes, minutesAhead, leaders],
  pageColumns,
]
/** A reading in a layout must be better by this; more if the layout loses something that the text states. */
const COST = 0.01
const COSTS: ReadonlyMap<Layout, number> = new Map([
  ...([
    [sentences, 0.05],
    [timesFirst, 0.05],
    [headerless, 0.15],
    [dashes, 0.25],
    [untabbed, 0.3],
  ] as const),
  // Of equal readings this one is better: it knows tags and buttons, which are points and affiliations in the other.
  [cards, -0.04],
])
/** Longer texts are read as they are, in characters and lines: each reading takes time. */
const LONGEST = 60_000
const MOST_LINES = 800
/** Layouts are combined from this many of the best readings. */
const BEST = 2
/** The most layouts that are combined. */
const DEPTH = 2
/** Another reading replaces that of the text as it is if it is better by this. */
const MARGIN = 0.03
/** A second reading is offered if it is worse by at most this. */
const NEAR = 0.3

type Candidate = {
  readonly layouts: readonly Layout[]
  readonly lines: Lines
  readonly reading: BareReading
  readonly value: number
}

const textOf = (lines: Lines) => lines.map(({ text }) => text).join('\n')

function documentOf(lines: Lines, source: readonly string[]): SourceDocument {
  return withSourceLines(plainText(textOf(lines)), lines, source)
}

/** Returns candidates, best first; the text as it is precedes all that are not clearly better. */
function ranked(candidates: Iterable<Candidate>): Candidate[] {
  const value = ({ layouts, value: own }: Candidate) => own + (layouts.length === 0 ? MARGIN : 0)
  return [...candidates].sort((one, other) => value(other) - value(one))
}

/** Reads the lines of a text in several layouts, and judges the readings; best first. */
function candidatesOf(
  numbered: Lines,
  source: readonly string[],
  facts: SourceFacts,
  importOptions: ImportOptions,
): Candidate[] {
  const all = new Map<string, Candidate>()
  let isWhole = false
  const add = (lines: Lines, layouts: readonly Layout[]) => {
    const text = textOf(lines)
    if (all.has(text)) return
    const reading = readSource(documentOf(lines, source), importOptions)
    const evidence = evidenceOf(reading, facts)
    const cost = layouts.reduce((sum, layout) => sum + (COSTS.get(layout) ?? COST), 0)
    all.set(text, { layouts, lines, reading, value: weigh(evidence) - cost })
    // Cards may look complete with their tags as titles and their buttons as points.
    isWhole ||= isComplete(evidence) && cards(lines) === lines
  }
  add(numbered, [])
  for (let depth = 0; depth < DEPTH && !isWhole; depth += 1) {
    const best = ranked(all.values()).slice(0, BEST)
    for (const { lines, layouts } of best.filter((one) => one.layouts.length === depth))
      for (const layout of LAYOUTS.filter((one) => !layouts.includes(one)))
        add(layout(lines), [...layouts, layout])
  }
  return ranked(all.values())
}

/** Lists what became of each line. */
function outcomesOf({ ledger = [] }: BareReading): string[] {
  return ledger.flatMap((entry) =>
    linesOfEntry(entry).map(() => JSON.stringify([entry.became, entry.places])),
  )
}

/** Returns a second reading that is nearly as good and has other items or people, with the lines that differ. */
function secondOf(best: Candidate, others: readonly Candidate[]): SourceReading['second'] {
  const count = ({ reading }: Candidate) => {
    const items = itemsOf(reading)
    return `${items.length} ${items.reduce((sum, { speakers }) => sum + speakers.length, 0)}`
  }
  const second = others.find((one) => count(one) !== count(best))
  if (second === undefined || best.value - second.value > NEAR || second.value <= 0)
    return undefined
  const [first, other] = [outcomesOf(best.reading), outcomesOf(second.reading)]
  const lines = first.flatMap((outcome, at) => (outcome === other[at] ? [] : [at + 1]))
  return { from: lines[0] ?? 1, to: lines.at(-1) ?? first.length, reading: second.reading }
}

/** Reads a document in the layout that its format gives it. */
export function readDocument(
  document: SourceDocument,
  importOptions: ImportOptions,
): SourceReading {
  const reading = readSource(document, importOptions)
  const { source } = reading
  return withDoubts(reading, source.length > MOST_LINES ? null : factsOf(source))
}

/** Reads a text in every layout that applies; returns the best reading, with a second one if that is nearly as good. */
export function bestReading(text: string, importOptions: ImportOptions): SourceReading {
  const source = linesOf(text)
  const numbered = source.map((text, at): ArrangedLine => ({ text, from: [at + 1] }))
  const older = olderMessages(numbered)
  const lines = NORMAL.reduce(
    (all: Lines, layout) => layout(all),
    numbered.map((line) => (older.includes(line) ? leaveOut(line) : line)),
  )
  if (text.length > LONGEST || source.length > MOST_LINES)
    return withOlderMessages(readDocument(documentOf(lines, source), importOptions), older)
  const facts = factsOf(source)
  const [best, ...others] = candidatesOf(lines, source, facts, importOptions)
  if (best === undefined) throw new Error('a text has no reading')
  const second = secondOf(best, others)
  const other = others.filter(({ value }) => value > 0).map((one) => one.reading)
  const reading = withDoubts(withOlderMessages(best.reading, older), facts, other)
  return second === undefined ? reading : { ...reading, second }
}
