import { ABOUT } from '../../../../shared/agenda/about.ts'
import type { LineOutcome, ParsedAgenda } from '../../../../shared/agenda/reading/reading.ts'
import type { Findings } from '../findings.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Fragment } from '../lines/fragments.ts'
import { isTimed, type ParsedLine } from '../lines/parsedLine.ts'
import { mentionsTime } from '../lines/parseLine.ts'
import { isFootnote } from '../plan/attachedLines.ts'
import { dayOf, headingsBefore, isGeneric, opens } from '../plan/headings.ts'
import type { Region } from '../plan/region.ts'
import { namesOf, type ProseTitle } from '../proseTitle.ts'
import type { Fact } from '../showFact.ts'
import { languagesIn } from '../text/languages.ts'
import { tidy } from '../text/normalize.ts'
import { type Latin, textsOf } from '../text/script.ts'
import type { ZonedTimeRange } from '../times/timing.ts'
import { type PlaceZone, placeZone } from '../zones/placeZone.ts'
import { type AboutLine, aboutLines, aboutTexts } from './about.ts'
import { type Crew, crewOf, namesCrew } from './crew.ts'
import { seriesAbove } from './eventTitle.ts'

type Meeting = ParsedAgenda['meeting']
type StatedTimes = { readonly timeRanges: readonly ZonedTimeRange[]; readonly line: number } | null

/** The facts about the whole show that the lines around its agenda state. */
export type ShowFacts = {
  readonly titles: readonly string[]
  /** The title in a sentence, if no line is a title. */
  readonly called: ProseTitle | null
  readonly crew: Crew
  /** The place, as far as it determines the zone. */
  readonly place: PlaceZone | null
  readonly start: StatedTimes
  readonly stop: StatedTimes
  /** The length of the show in minutes. */
  readonly length: number | null
  /** The facts of an agenda that are the same for all of it. */
  readonly whole: Pick<ParsedAgenda, 'subtitle' | 'meeting' | 'notes' | 'about' | 'languages'>
}

/** A source with its agenda found; `dateLine`: the line of its date, `contacts`: the lines with mail addresses and phone numbers. */
type Source = {
  readonly fragments: readonly Fragment[]
  readonly region: Region | null
  readonly sample: string
  readonly latin: Latin
  readonly contacts: ReadonlySet<number>
  readonly dateLine: number | null
}

/** Outcomes of lines that an agenda notes as they are. */
const NOTED: readonly (LineOutcome | null)[] = ['note', 'place', 'contact', 'languages']

function meetingOf(facts: readonly Fact[]): Meeting {
  const all = facts.flatMap((fact) => ('meeting' in fact ? (fact.meeting ?? []) : []))
  const first = (key: 'link' | 'id' | 'passcode') =>
    all.map((one) => one[key]).find((value) => value !== null) ?? null
  const link = first('link')
  return link === null ? null : { link, id: first('id'), passcode: first('passcode') }
}

/** The times of a fact of this type, else those stated with the date of the show. */
function statedTimes(fragments: readonly Fragment[], type: 'start' | 'stop'): StatedTimes {
  const timed = fragments.flatMap(({ lines, fact }) =>
    fact !== null && 'timeRanges' in fact && fact.timeRanges.length > 0
      ? [{ type: fact.type, timeRanges: fact.timeRanges, line: lines[0] ?? 1 }]
      : [],
  )
  return (
    timed.find((one) => one.type === type && type === 'stop') ??
    timed.find((one) => one.type === 'date') ??
    timed.find((one) => one.type === 'time' || one.type === type) ??
    null
  )
}

/** Returns whether a fact is an online meeting other than that of the show. */
export function isOtherMeeting(fact: Fact, meeting: Meeting): boolean {
  const link = fact.type === 'meeting' ? fact.meeting.link : null
  return link !== null && link !== meeting?.link
}

/** Returns whether a line states the end of the show and nothing else. */
export function isStatedStop(fact: Fact | null): boolean {
  return fact?.type === 'stop' && fact.isAlone === true
}

/** The outcome of a line that states a fact. */
function factOutcome(fact: Fact, meeting: Meeting): LineOutcome {
  switch (fact.type) {
    case 'length':
      return 'times'
    case 'time':
      return fact.timeRanges.some(({ zones }) => zones.length > 0) ? 'zones' : 'times'
    case 'meeting':
      return meeting === null || isOtherMeeting(fact, meeting) ? 'note' : 'meeting'
    case 'note':
      // A text about the show next to a contact is private: a note.
      return fact.about === null || ABOUT.some((part) => part === fact.about) ? 'note' : fact.about
    default:
      return fact.type
  }
}

type Known = Source & {
  readonly titled: ReadonlySet<Fragment>
  readonly meeting: Meeting
  readonly about: ReadonlyMap<Fragment, AboutLine>
  readonly called: ProseTitle | null
}

/** The outcome of a line around the agenda; null if it is a title. */
function outcomeOf(fragment: Fragment, known: Known): LineOutcome | null {
  const { fact, raw } = fragment
  const line = known.about.get(fragment)
  if (namesCrew(fragment, known.latin)) return 'crew'
  if (line !== undefined) return line.text === null ? 'head' : line.part
  if (fact !== null) return factOutcome(fact, known.meeting)
  return known.titled.has(fragment) || raw === '' ? null : wordsOutcome(fragment, known)
}

/** The outcome of a line that states no fact by itself. */
function wordsOutcome(parsedLine: ParsedLine, { dateLine, called }: Known): LineOutcome {
  if (parsedLine.lines[0] === dateLine && dayOf(parsedLine.raw)?.title === '') return 'date'
  if (isGeneric(parsedLine.raw)) return 'head'
  if (!isTimed(parsedLine) && !mentionsTime(parsedLine.raw)) return 'note'
  return parsedLine.lines.includes(called?.line ?? 0) ? 'title' : 'not-understood'
}

function isInside({ region }: Source, index: number): boolean {
  return region !== null && index >= region.from && index <= region.to
}

/** The lines around the agenda, with its footnotes last. */
function linesAround(source: Source): readonly Fragment[] {
  const { fragments, region } = source
  if (region === null) return fragments
  const headings = headingsBefore(fragments, region.from)
  const isHeading = (one: Fragment, n: number) => n >= headings && n < region.from && opens(one)
  return [
    ...fragments.filter((one, n) => !isInside(source, n) && !isHeading(one, n)),
    ...fragments.filter((one, n) => isInside(source, n) && isFootnote(one)),
  ]
}

/** Records the lines that state titles, an online meeting of the show, or its end alone. */
function recordFacts(
  fragments: readonly Fragment[],
  titles: ReadonlySet<Fragment>,
  series: ReturnType<typeof seriesAbove>,
  meeting: Meeting,
  ledger: Ledger,
): void {
  if (series !== null) ledger.record(series.fragment.lines, 'subtitle')
  for (const [at, { lines, fact }] of [...titles].entries())
    ledger.record(lines, at === 0 || fact !== null ? 'title' : 'subtitle')
  for (const { lines, fact } of fragments)
    if (isStatedStop(fact)) ledger.record(lines, 'stop')
    else if (fact?.type === 'meeting' && meeting !== null) ledger.record(lines, 'meeting')
}

/** Reads the facts about the show around its agenda, and records the outcome of each line there. */
export function showFacts(source: Source, findings: Findings, ledger: Ledger): ShowFacts {
  const { fragments, region, latin } = source
  const before = region === null ? fragments : fragments.slice(0, region.from)
  const around = linesAround(source)
  const { titles, used, called } = namesOf(before)
  const series = seriesAbove(before, used)
  const facts = fragments.flatMap(({ fact }) => fact ?? [])
  const meeting = meetingOf(facts)
  const titled = new Set([...used, ...(series === null ? [] : [series.fragment])])
  const free = around.filter((one) => !titled.has(one) && one.fact?.type !== 'meeting')
  const about = aboutLines(free, source.contacts)
  recordFacts(fragments, used, series, meeting, ledger)
  const notes = around.map((fragment) => {
    if (fragment === series?.fragment) return series.before
    const { lines, raw } = fragment
    const outcome = outcomeOf(fragment, { ...source, titled, meeting, about, called })
    if (outcome !== null) ledger.record(lines, outcome)
    if (outcome === 'not-understood') findings.notUnderstood(lines, raw)
    return NOTED.includes(outcome) ? tidy(raw) : ''
  })
  const stops = fragments.filter(({ fact }, n) => !isInside(source, n) || isStatedStop(fact))
  const texts = aboutTexts([...about.values()], latin)
  const subtitle = series === null ? null : textsOf(series.title, latin)
  const languageTexts = facts.flatMap((fact) => (fact.type === 'languages' ? [fact.text] : []))
  const languages = languagesIn(languageTexts.join('; '), source.sample)
  return {
    ...{ titles, called, crew: crewOf(around, latin), place: placeZone(before, titles) },
    ...{ start: statedTimes(before, 'start'), stop: statedTimes(stops, 'stop') },
    length: facts.find((fact) => fact.type === 'length')?.minutes ?? null,
    whole: {
      ...(subtitle === null ? {} : { subtitle }),
      ...(Object.keys(texts).length === 0 ? {} : { about: texts }),
      ...(languages.length === 0 ? {} : { languages }),
      ...{ meeting, notes: notes.filter((note) => note !== '') },
    },
  }
}
