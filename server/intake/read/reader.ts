import type {
  ParsedAgenda,
  ReadPlace,
  SourceReading,
} from '../../../shared/agenda/reading/reading.ts'
import type { SourceDocument } from '../document.ts'
import { type PlacedContact, separateContacts } from './contacts/apart.ts'
import { withContactsGiven } from './contacts/given.ts'
import { Days } from './dates/days.ts'
import { eventDate, yearsIn } from './dates/eventDate.ts'
import type { Findings } from './findings.ts'
import { assignCrew, separateCrew } from './frame/crew.ts'
import { edgesOf, firstStart, titleOf } from './frame/edges.ts'
import { isOtherMeeting, isStatedStop, type ShowFacts, showFacts } from './frame/showFacts.ts'
import { accountForAllLines } from './ledger/accounting.ts'
import { Ledger } from './ledger/ledger.ts'
import { type Fragment, fragmentsOf } from './lines/fragments.ts'
import type { ParsedLine } from './lines/parsedLine.ts'
import { isFootnote } from './plan/attachedLines.ts'
import { ClockOrder, zeroIn } from './plan/clockOrder.ts'
import { type DaySheet, placeDays } from './plan/daySheet.ts'
import { assignSheetChairs, finished } from './plan/finishTree.ts'
import { headingsBefore, opens } from './plan/headings.ts'
import { hhmm } from './plan/hhmm.ts'
import { type HomeTimeRange, Outline } from './plan/outline.ts'
import { isMark, type OutlineNode, withoutMarks } from './plan/outlineNode.ts'
import { inParts } from './plan/parts.ts'
import { type Region, regionOf } from './plan/region.ts'
import { byRoom } from './plan/rooms.ts'
import { schedule } from './plan/schedule.ts'
import { Segments } from './plan/segments.ts'
import { tidy } from './text/normalize.ts'
import { type Latin, latinOf } from './text/script.ts'
import { afternoonsIn } from './times/clockTime.ts'
import { timeWriter } from './writeTime.ts'
import { placed } from './zones/placeZone.ts'
import {
  checkSeason,
  checkZones,
  homeTimeRange,
  type PlacedLabel,
  placedLabels,
  type SourceZones,
  sourceZones,
} from './zones/sourceZones.ts'

type ImportOptions = { readonly date: string | null; readonly zone: string | null }

/** The start of a source that determines its language and places, in characters. */
const SAMPLE = 60_000
/** The most characters of one line in it. */
const SAMPLE_LINE = 600
/** The lines before an agenda that may name times in the afternoon. */
const FIRST = 60
/** The most entries, crew members and zones of an agenda. */
const MOST_ENTRIES = 500
const MOST_CREW = 20
const MOST_ZONES = 6

/** A source with its agenda found. */
type Known = {
  readonly fragments: readonly Fragment[]
  readonly region: Region
  readonly sample: string
  readonly latin: Latin
  readonly days: Days
  readonly facts: ShowFacts
}

/** Reads one source. */
export class Reader {
  readonly #document: SourceDocument
  readonly #wishes: ImportOptions
  readonly #findings: Findings
  readonly #contacts: readonly PlacedContact[]
  readonly #ledger = new Ledger()
  readonly #places = new Map<object, ReadPlace>()

  constructor(document: SourceDocument, importOptions: ImportOptions, findings: Findings) {
    const { document: own, contacts } = separateContacts(document)
    this.#document = own
    this.#contacts = contacts
    this.#wishes = importOptions
    this.#findings = findings
  }

  /** Returns the reading of the source. */
  read(): SourceReading {
    const fragments = fragmentsOf(this.#document, this.#findings)
    const region = regionOf(fragments)
    const lines = fragments.map(({ raw }) => raw.slice(0, SAMPLE_LINE))
    const sample = lines.join('\n').slice(0, SAMPLE)
    const latin = latinOf(sample)
    const date = eventDate(fragments, region)
    const days = new Days(date, yearsIn(fragments), this.#findings)
    if (date !== null) this.#ledger.record([date.line], 'date')
    for (const { line, alone } of this.#contacts) if (alone) this.#ledger.record([line], 'contact')
    const contacts = new Set(this.#contacts.map(({ line }) => line))
    const source = { fragments, region, sample, latin, contacts, dateLine: date?.line ?? null }
    const facts = showFacts(source, this.#findings, this.#ledger)
    if (region === null) this.#findings.note('empty', null)
    if (region === null) return this.#accounted([], facts)
    const { lines: named, ...apart } = separateCrew(fragments, region, { latin, crew: facts.crew })
    this.#ledger.record(named, 'crew')
    const known = { ...apart, sample, latin, days, facts: { ...facts, crew: apart.crew } }
    return this.#accounted(this.#agendas(known), known.facts)
  }

  /** Returns the reading with these agendas and an outcome for each line. */
  #accounted(agendas: readonly ParsedAgenda[], { crew }: ShowFacts): SourceReading {
    const { lines, aside = [], joined = new Map<number, number>() } = this.#document
    const findings = this.#findings
    const ledger = this.#ledger
    ledger.record(aside, 'note')
    ledger.follow(joined)
    const notes = accountForAllLines({ document: this.#document, agendas, findings, ledger })
    const all = [...notes, ...aside.map((n) => tidy(lines[n - 1] ?? ''))]
    const noted = agendas.map((agenda) => ({ ...agenda, notes: [...agenda.notes, ...all] }))
    return {
      source: [...lines],
      agendas: withContactsGiven(withJoinedLines(noted, joined), this.#contacts, crew.members),
      findings: findings.all((subject) => this.#places.get(subject) ?? null),
      ledger: ledger.entries(lines.length),
    }
  }

  #agendas(known: Known): ParsedAgenda[] {
    const { fragments, sample, days, facts } = known
    const labels = placedLabels(fragments)
    const sheets = this.#outline(known, homeTimeRange(sourceZones(labels, sample)))
    const dates = days.of(sheets, this.#wishes.date)
    const zones = this.#zones(labels, known, dates[0] ?? null)
    const home = homeTimeRange(zones)
    const { timeRanges = [], line = null } = facts.start ?? {}
    checkZones(timeRanges, zones, dates[0] ?? null, line, this.#findings)
    const dateOf = new Map(sheets.map(({ day }, n) => [day?.label ?? '', dates[n] ?? null]))
    const withDate = (sheet: DaySheet) => dateOf.get(sheet.day?.label ?? '') ?? null
    const timed = this.#parted(sheets, home, facts)
    const first = fragments.slice(0, Math.min(known.region.from, FIRST))
    const afternoons = first.flatMap(({ raw }) => afternoonsIn(raw))
    const begin =
      zeroIn(fragments.slice(0, FIRST).map(({ raw }) => raw)) ??
      home(facts.start?.timeRanges ?? [])?.timeRange.start?.minutes ??
      home(first.flatMap(({ timeRanges }) => timeRanges).slice(-1))?.timeRange.start?.minutes ??
      null
    for (const sheet of timed) {
      new ClockOrder(home, this.#findings, afternoons, begin).run(sheet.entries)
      this.#checkZones(sheet.entries, zones, withDate(sheet))
    }
    const own = byRoom(timed).filter(({ entries }) => entries.length > 0)
    placeDays(own, this.#places)
    return own.map((sheet, n) => this.#agenda(sheet, n, withDate(sheet), known, zones))
  }

  #zones(labels: readonly PlacedLabel[], known: Known, date: string | null): SourceZones {
    const wish = this.#wishes.zone
    const found = sourceZones(labels, known.sample, date, this.#findings)
    checkSeason(labels, found, date, this.#findings)
    if (wish === null) return placed(found, known.facts.place, this.#findings)
    return { ...found, zones: [...new Set([wish, ...found.zones])].slice(0, MOST_ZONES) }
  }

  #outline({ fragments, region, facts }: Known, home: HomeTimeRange): DaySheet[] {
    const outline = new Outline(home, (lines, became) => this.#ledger.record(lines, became))
    const from = headingsBefore(fragments, region.from)
    for (const [n, fragment] of fragments.slice(0, region.to + 1).entries()) {
      const { fact } = fragment
      const isAbove = n < from || (n < region.from && !opens(fragment))
      const isMeeting = fact?.type === 'meeting' && !isOtherMeeting(fact, facts.whole.meeting)
      if (!isAbove && !isMeeting && !isStatedStop(fact))
        outline.add(fragment, fragments[n + 1] ?? null)
    }
    for (const { entries, unplacedLines, chairs } of outline.sheets)
      if (entries.length === 0) this.#notUnderstood([...unplacedLines, ...chairs])
    return outline.sheets.filter(({ entries }) => entries.length > 0)
  }

  /** Returns the sheets parted where the times begin again, each with its chairs. */
  #parted(
    sheets: readonly DaySheet[],
    home: HomeTimeRange,
    { crew }: ShowFacts,
  ): readonly DaySheet[] {
    const cleaned = sheets.map((sheet) => this.#cleaned(sheet))
    for (const { entries } of cleaned) assignCrew(entries, crew.chairs)
    return inParts(cleaned, home, this.#findings)
  }

  #cleaned(sheet: DaySheet): DaySheet {
    const { entries, empty } = finished(sheet.entries)
    assignSheetChairs(entries, sheet.chairs)
    const unplacedLines = [...sheet.unplacedLines, ...empty.map(({ parsedLine }) => parsedLine)]
    this.#notUnderstood(unplacedLines.filter((parsedLine) => !isFootnote(parsedLine)))
    const limit = { limit: String(MOST_ENTRIES) }
    if (entries.length > MOST_ENTRIES)
      this.#findings.note('too-many-entries', entries[MOST_ENTRIES]?.lines[0] ?? null, limit)
    return { ...sheet, entries: entries.slice(0, MOST_ENTRIES) }
  }

  #notUnderstood(parsedLines: readonly ParsedLine[]): void {
    for (const { raw, lines } of parsedLines) {
      this.#findings.notUnderstood(lines, raw)
      this.#ledger.record(lines, 'not-understood')
    }
  }

  #checkZones(entries: readonly OutlineNode[], zones: SourceZones, date: string | null): void {
    for (const entry of entries) {
      checkZones(entry.timeRanges, zones, date, entry.lines[0] ?? null, this.#findings)
      this.#checkZones(entry.children, zones, date)
    }
  }

  #agenda(
    sheet: DaySheet,
    index: number,
    date: string | null,
    { latin, facts }: Known,
    found: SourceZones,
  ): ParsedAgenda {
    const findings = this.#findings
    const { zones } = found
    const edges = edgesOf(sheet, facts, homeTimeRange(found), index === 0)
    schedule(sheet.entries, edges.start, edges.stop, findings)
    const first = firstStart(sheet)
    if (edges.start !== null && first !== null && edges.start > first) {
      const times = { statedLength: hhmm(edges.start), first: hhmm(first) }
      findings.note('start-differs', facts.start?.line ?? sheet.line, times)
    }
    const time = timeWriter(date, zones[0] ?? null)
    this.#ledger.record(
      sheet.entries.filter(isMark).flatMap(({ lines }) => lines),
      'times',
    )
    const entries = withoutMarks(sheet.entries)
    const own = new Segments({ agenda: index, latin, time, places: this.#places, findings })
    const segments = entries.map((entry, n) => own.of(entry, n))
    this.#ledger.recordEntries(entries, this.#places)
    const crew = facts.crew.members.slice(0, MOST_CREW).map(({ speaker }) => speaker)
    return {
      ...{
        title: titleOf(facts, sheet, latin, findings),
        date,
        room: sheet.room,
        zones: [...zones],
      },
      ...{ startsAt: time(edges.start ?? first), hardStop: time(edges.stop), segments },
      ...facts.whole,
      ...(crew.length === 0 ? {} : { crew }),
    }
  }
}

/** Adds to each item the lines that were joined to its lines. */
function withJoinedLines(agendas: readonly ParsedAgenda[], joined: ReadonlyMap<number, number>) {
  const linesOf = (lines: readonly number[]) => {
    const more = [...joined].flatMap(([line, first]) => (lines.includes(first) ? [line] : []))
    return [...new Set([...lines, ...more])].sort((one, other) => one - other)
  }
  return agendas.map((agenda) => ({
    ...agenda,
    segments: agenda.segments.map((segment) => ({
      ...segment,
      items: segment.items.map((item) => ({ ...item, lines: linesOf(item.lines) })),
    })),
  }))
}
