import { ABOUT } from '../../../shared/agenda/about.ts'
import type { LineOutcome, ReadAbout } from '../../../shared/agenda/reading/reading.ts'
import { type AboutPiece, aboutPieces } from './about/pieces.ts'
import { aboutTexts } from './about/texts.ts'
import type { ZonedSpan } from './clock/timing.ts'
import type { Findings } from './findings.ts'
import { type Crew, crewOf, namesCrew } from './head/crew.ts'
import type { Ledger } from './ledger/ledger.ts'
import type { Fact } from './overview.ts'
import { isFootnote } from './plan/attachedLines.ts'
import { dayOf, isGeneric, opens } from './plan/headings.ts'
import type { Region } from './plan/region.ts'
import { namesOf, type ProseTitle } from './proseTitle.ts'
import { type Series, seriesOver } from './seriesTitle.ts'
import { mentionsTime } from './slips/fromLine.ts'
import type { Piece } from './slips/pieces.ts'
import { isTimed, type Slip } from './slips/slip.ts'
import { tidy } from './words/fold.ts'
import type { Latin } from './words/script.ts'
import { type PlaceZone, placeZone } from './zones/placeZone.ts'

/** What the source says around its agenda. */
export type SourceContext = {
  readonly titles: readonly string[]
  /** The title that only a sentence names, where no line does. */
  readonly called: ProseTitle | null
  /** Which of a row of meetings it is, where a line over the title says so. */
  readonly series: string | null
  readonly notes: readonly string[]
  /** What it says of the whole for everybody. */
  readonly about: ReadAbout
  readonly meeting: {
    readonly link: string
    readonly id: string | null
    readonly passcode: string | null
  } | null
  /** Who is named for the whole. */
  readonly crew: Crew
  /** Where it is held, as far as that tells its zone. */
  readonly place: PlaceZone | null
  /** What lines for the languages of the whole say. */
  readonly languages: readonly string[]
  readonly start: { readonly spans: readonly ZonedSpan[]; readonly line: number } | null
  readonly stop: { readonly spans: readonly ZonedSpan[]; readonly line: number } | null
  /** How long the whole is, in minutes, where a label says so. */
  readonly length: number | null
}

function meetingOf(facts: readonly Fact[]): SourceContext['meeting'] {
  const all = facts.flatMap((fact) => ('meeting' in fact ? (fact.meeting ?? []) : []))
  const link = all.find((one) => one.link !== null)?.link ?? null
  const id = all.find((one) => one.id !== null)?.id ?? null
  const passcode = all.find((one) => one.passcode !== null)?.passcode ?? null
  return link === null ? null : { link, id, passcode }
}

function lengthOf(facts: readonly Fact[]): number | null {
  return facts.find((fact) => fact.type === 'length')?.minutes ?? null
}

/** The times that stand with the date of the whole, else the first that are said of it. */
function spansAt(pieces: readonly Piece[], type: 'start' | 'stop'): SourceContext['start'] {
  const timed = pieces.flatMap(({ slip, fact }) =>
    fact !== null && 'spans' in fact && fact.spans.length > 0
      ? [{ type: fact.type, spans: fact.spans, line: slip.lines[0] ?? 1 }]
      : [],
  )
  return (
    timed.find((one) => one.type === type && type === 'stop') ??
    timed.find((one) => one.type === 'date') ??
    timed.find((one) => one.type === 'time' || one.type === type) ??
    null
  )
}

function isNote(fact: Fact): boolean {
  return fact.type === 'note' || fact.type === 'languages'
}

/** Whether a fact is a place online other than that of the whole. */
export function isOtherMeeting(fact: Fact, meeting: SourceContext['meeting']): boolean {
  const link = fact.type === 'meeting' ? fact.meeting.link : null
  return link !== null && link !== meeting?.link
}

/** Whether a fact is the end of the whole, said in a line of its own. */
export function isSaidStop(fact: Fact | null): boolean {
  return fact?.type === 'stop' && fact.said === true
}

/** What a line that states a fact of the whole is in the ledger. */
function becameOf(fact: Fact): LineOutcome {
  switch (fact.type) {
    case 'length':
      return 'times'
    case 'time':
      return fact.spans.some(({ zones }) => zones.length > 0) ? 'zones' : 'times'
    case 'note':
      return fact.about ?? 'note'
    default:
      return fact.type
  }
}

/** Whether a fact is a place online that is not that of the whole. */
function isNoPlace(fact: Fact, meeting: SourceContext['meeting']): boolean {
  return isOtherMeeting(fact, meeting) || (fact.type === 'meeting' && meeting === null)
}

/** What of the pieces around the agenda is known already. */
type Known = {
  readonly used: ReadonlySet<Slip>
  readonly meeting: SourceContext['meeting']
  readonly about: ReadonlyMap<Slip, AboutPiece>
  readonly latin: Latin
  /** The line of the date of the whole. */
  readonly date: number | null
  /** The line of the sentence that names the whole. */
  readonly called: number | null
}

type ToldBy = { readonly became: LineOutcome | null; readonly notes: readonly string[] }

function toldByFact(slip: Slip, fact: Fact, meeting: SourceContext['meeting']): ToldBy {
  if (isNoPlace(fact, meeting)) return { became: 'note', notes: [slip.raw] }
  const became = becameOf(fact)
  // What is to be seen by nobody else is a note, whatever its label says.
  const kept = isNote(fact) && ABOUT.some((part) => part === became) ? 'note' : became
  return { became: kept, notes: isNote(fact) ? [slip.raw] : [] }
}

/** What a line around the agenda is: a part of what the whole is about, a note, something that is not understood, or neither. */
function toldBy(piece: Piece, known: Known): ToldBy {
  const { slip, fact } = piece
  const { used, meeting, about, latin } = known
  if (namesCrew(piece, latin)) return { became: 'crew', notes: [] }
  const part = about.get(slip)
  if (part !== undefined) return { became: part.text === null ? 'head' : part.part, notes: [] }
  if (fact !== null) return toldByFact(slip, fact, meeting)
  if (used.has(slip) || slip.raw === '') return { became: null, notes: [] }
  return toldByWords(slip, known)
}

/** What a line is that states no fact: the date or the name of the whole is told by itself. */
function toldByWords(slip: Slip, { date, called }: Known): ToldBy {
  if (slip.lines[0] === date && dayOf(slip.raw)?.title === '') return { became: 'date', notes: [] }
  if (isGeneric(slip.raw)) return { became: 'head', notes: [] }
  if (isTimed(slip) || mentionsTime(slip.raw)) {
    const names = called !== null && slip.lines.includes(called)
    return { became: names ? 'title' : 'not-understood', notes: [] }
  }
  return { became: 'note', notes: [slip.raw] }
}

function noteOf(piece: Piece, known: Known, { findings, ledger }: Books): readonly string[] {
  const { lines, raw } = piece.slip
  const { became, notes } = toldBy(piece, known)
  if (became !== null) ledger.took(lines, became)
  if (became === 'not-understood')
    findings.note('not-understood', lines[0] ?? null, { text: raw.slice(0, 200) })
  return notes
}

/** Where it is written down what was found, and what became of each line. */
export type Books = { readonly findings: Findings; readonly ledger: Ledger }

/** How a source is written: the language of its Latin letters, the lines that a mail address or a phone number was taken out of, and the line of its date. */
export type Writing = {
  readonly latin: Latin
  readonly reach: ReadonlySet<number>
  readonly date: number | null
}

/** The lines that give the whole its title, and which of a row of meetings it is. */
function ownSlips(used: ReadonlySet<Piece>, series: Series | null, { ledger }: Books): Set<Slip> {
  if (series === null) return new Set([...used].map(({ slip }) => slip))
  ledger.took(series.piece.slip.lines, 'subtitle')
  return new Set([...used, series.piece].map(({ slip }) => slip))
}

function leadsOf({ lead }: Series): string[] {
  return lead === '' ? [] : [lead]
}

/** Reads what stands before and after the agenda, and its footnotes: title, facts, notes; a line with a time that is none of them is a finding. */
export function contextOf(
  pieces: readonly Piece[],
  region: Region | null,
  headings: number,
  books: Books,
  { latin, reach, date }: Writing,
): SourceContext {
  const outside = pieces.filter(
    ({ slip }, index) =>
      region === null ||
      index > region.to ||
      (index < region.from && !(index >= headings && opens(slip))),
  )
  const before = region === null ? pieces : pieces.slice(0, region.from)
  const footnotes = pieces.filter(
    ({ slip }, index) =>
      region !== null && index >= region.from && index <= region.to && isFootnote(slip),
  )
  const { titles, used, called } = namesOf(before)
  const series = seriesOver(before, used)
  const own = ownSlips(used, series, books)
  const facts = pieces.flatMap(({ fact }) => fact ?? [])
  const meeting = meetingOf(facts)
  const free = outside.filter(({ slip, fact }) => {
    const named = fact !== null && (isOtherMeeting(fact, meeting) || fact.type === 'meeting')
    return !own.has(slip) && !named
  })
  const about = aboutPieces(free, reach)
  for (const [at, { slip, fact }] of [...used].entries())
    books.ledger.took(slip.lines, at === 0 || fact !== null ? 'title' : 'subtitle')
  for (const { slip, fact } of pieces)
    if (fact !== null && ((fact.type === 'meeting' && meeting !== null) || isSaidStop(fact)))
      books.ledger.took(slip.lines, becameOf(fact))
  return {
    titles,
    called,
    series: series?.title ?? null,
    notes: [...outside, ...footnotes].flatMap((piece) =>
      piece === series?.piece
        ? leadsOf(series)
        : noteOf(
            piece,
            { used: own, meeting, about, latin, date, called: called?.line ?? null },
            books,
          ).map(tidy),
    ),
    about: aboutTexts([...about.values()], latin),
    meeting,
    crew: crewOf(outside, latin),
    place: placeZone(before, titles),
    length: lengthOf(facts),
    languages: facts.flatMap((fact) => (fact.type === 'languages' ? [fact.text] : [])),
    start: spansAt(before, 'start'),
    stop: spansAt(
      pieces.filter(
        ({ fact }, index) =>
          region === null || index < region.from || index > region.to || isSaidStop(fact),
      ),
      'stop',
    ),
  }
}
