import type {
  ParsedAgenda,
  ReadPlace,
  SourceReading,
} from '../../../shared/agenda/reading/reading.ts'
import type { SourceDocument } from '../document.ts'
import { afternoonsIn } from './clock/evening.ts'
import { contactsApart, type PlacedContact } from './contacts/apart.ts'
import { withContactsGiven } from './contacts/given.ts'
import { Days } from './dates/days.ts'
import { eventDate, yearsIn } from './dates/eventDate.ts'
import type { Findings } from './findings.ts'
import { checkStart, minutesOf, statedStop, stopOf, titleOf } from './frame.ts'
import { behindApart } from './head/behind.ts'
import { type CrewMember, seatCrew } from './head/crew.ts'
import { enter } from './ledger/entered.ts'
import { Ledger } from './ledger/ledger.ts'
import { Seal } from './ledger/seal.ts'
import type { Named } from './people/named.ts'
import { isFootnote } from './plan/attachedLines.ts'
import { ClockOrder } from './plan/clockOrder.ts'
import { type DaySheet, placeDays } from './plan/daySheet.ts'
import { finished, seatSheetChairs } from './plan/finishTree.ts'
import { headingsBefore, opens } from './plan/headings.ts'
import { type HomeSpan, Outline } from './plan/outline.ts'
import { isMark, type OutlineNode, withoutMarks } from './plan/outlineNode.ts'
import { inParts } from './plan/parts.ts'
import { type Region, regionOf } from './plan/region.ts'
import { byRoom } from './plan/rooms.ts'
import { inSequence, schedule } from './plan/schedule.ts'
import { Segments } from './plan/segments.ts'
import { type Piece, piecesOf } from './slips/pieces.ts'
import type { Slip } from './slips/slip.ts'
import { contextOf, isOtherMeeting, isSaidStop, type SourceContext } from './sourceContext.ts'
import { wholeOf } from './whole.ts'
import { tidy } from './words/fold.ts'
import { type Latin, latinOf } from './words/script.ts'
import { timeWriter } from './writeTime.ts'
import { placed } from './zones/placeZone.ts'
import {
  homeSpan,
  type PlacedLabel,
  placedLabels,
  type SourceZones,
  sourceZones,
  sourceZonesQuietly,
} from './zones/sourceZones.ts'
import { checkSeason, checkZones } from './zones/zoneChecks.ts'

type Wishes = { readonly date: string | null; readonly zone: string | null }

/** The most of a source that its language and its places are told by, in characters. */
const SAMPLE = 60_000
/** The most entries an agenda can hold. */
const MOST_ENTRIES = 500

/** Reads one source, step by step. */
export class Reader {
  readonly #document: SourceDocument
  readonly #wishes: Wishes
  readonly #findings: Findings
  readonly #contacts: readonly PlacedContact[]
  readonly #ledger = new Ledger()
  /** Times after noon named before the agenda. */
  #afternoons: readonly number[] = []

  constructor(document: SourceDocument, wishes: Wishes, findings: Findings) {
    const { document: own, contacts } = contactsApart(document)
    this.#document = own
    this.#contacts = contacts
    this.#wishes = wishes
    this.#findings = findings
  }

  /** The reading of the source. */
  read(): SourceReading {
    const pieces = piecesOf(this.#document, this.#findings)
    const region = regionOf(pieces)
    const sample = pieces
      .map(({ slip }) => slip.raw.slice(0, 600))
      .join('\n')
      .slice(0, SAMPLE)
    const latin = latinOf(sample)
    const date = eventDate(pieces, region)
    const days = new Days(date, yearsIn(pieces), this.#findings)
    if (date !== null) this.#ledger.took([date.line], 'date')
    for (const { line, alone } of this.#contacts) if (alone) this.#ledger.took([line], 'contact')
    const about = contextOf(
      pieces,
      region,
      region === null ? pieces.length : headingsBefore(pieces, region.from),
      { findings: this.#findings, ledger: this.#ledger },
      {
        latin,
        reach: new Set(this.#contacts.map(({ line }) => line)),
        date: date?.line ?? null,
      },
    )
    this.#afternoons = pieces
      .slice(0, Math.min(region?.from ?? 0, 60))
      .flatMap(({ slip }) => afternoonsIn(slip.raw))
    const places = new Map<object, ReadPlace>()
    if (region === null) this.#findings.note('empty', null)
    if (region === null) return this.#sealed([], places, about.crew.members)
    const apart = behindApart(pieces, region, { latin, crew: about.crew })
    this.#ledger.took(apart.lines, 'crew')
    const known = { sample, latin, days, about: { ...about, crew: apart.crew }, places }
    const agendas = this.#agendas(apart.pieces, apart.region, known)
    return this.#sealed(agendas, places, apart.crew.members)
  }

  /** The reading of these agendas, once every line is accounted for. */
  #sealed(
    agendas: readonly ParsedAgenda[],
    places: ReadonlyMap<object, ReadPlace>,
    crew: readonly CrewMember[],
  ): SourceReading {
    const findings = () => this.#findings.all((subject) => places.get(subject) ?? null)
    const { aside = [] } = this.#document
    this.#ledger.took(aside, 'note')
    const joined = this.#document.joined ?? new Map<number, number>()
    for (const [line, first] of joined) this.#ledger.follow(line, first)
    const books = { findings: this.#findings, ledger: this.#ledger }
    const seal = new Seal(this.#document, agendas, findings(), books)
    seal.close()
    for (const [line, first] of joined) this.#ledger.follow(line, first)
    for (const { line } of this.#contacts)
      if (this.#ledger.of(line)?.became === 'markup') this.#ledger.turned(line, 'contact')
    const asideNotes = aside.map((n) => tidy(this.#document.lines[n - 1] ?? ''))
    const noted = agendas.map((agenda) => ({
      ...agenda,
      notes: [...agenda.notes, ...seal.notes, ...asideNotes],
    }))
    return {
      source: [...this.#document.lines],
      agendas: withContactsGiven(withJoinedLines(noted, joined), this.#contacts, crew),
      findings: findings(),
      ledger: this.#ledger.entries(this.#document.lines.length),
    }
  }

  #agendas(pieces: readonly Piece[], region: Region, known: Known): ParsedAgenda[] {
    const labels = placedLabels(pieces)
    const outlined = this.#outline(
      pieces,
      region,
      homeSpan(sourceZonesQuietly(labels, known.sample)),
      known.about,
    )
    const dates = known.days.of(outlined, this.#wishes.date)
    const zones = this.#zones(labels, known, dates[0] ?? null)
    const home = homeSpan(zones)
    const dated = new Map(
      outlined.map((sheet, index) => [sheet.day?.label ?? '', dates[index] ?? null]),
    )
    const sheets = this.#timed(outlined, home, zones, dated, known.about.crew.chairs)
    placeDays(sheets, known.places)
    return sheets.map((sheet, index) =>
      this.#agenda(sheet, index, dated.get(sheet.day?.label ?? '') ?? null, {
        ...known,
        zones,
        home,
      }),
    )
  }

  #zones(
    labels: readonly PlacedLabel[],
    { sample, about }: Known,
    date: string | null,
  ): SourceZones {
    const wish = this.#wishes.zone
    const found = sourceZones(labels, sample, date, this.#findings)
    checkSeason(labels, found, date, this.#findings)
    if (wish === null) return placed(found, about.place, this.#findings)
    return { ...found, zones: [...new Set([wish, ...found.zones])].slice(0, 6) }
  }

  #outline(
    pieces: readonly Piece[],
    region: Region,
    home: HomeSpan,
    { meeting }: SourceContext,
  ): DaySheet[] {
    const outline = new Outline(home, (lines, became) => this.#ledger.took(lines, became))
    const from = headingsBefore(pieces, region.from)
    for (const [index, piece] of pieces.entries())
      if (
        index >= from &&
        index <= region.to &&
        (piece.fact?.type !== 'meeting' || isOtherMeeting(piece.fact, meeting)) &&
        !isSaidStop(piece.fact) &&
        (index >= region.from || opens(piece.slip))
      )
        outline.add(piece, pieces[index + 1]?.slip ?? null)
    for (const { entries, strays, chairs } of outline.sheets)
      if (entries.length === 0) this.#strange([...strays, ...chairs])
    return outline.sheets.filter(({ entries }) => entries.length > 0)
  }

  /** The sheets with their times in order: parted where the times begin again, and by rooms. */
  #timed(
    sheets: readonly DaySheet[],
    home: HomeSpan,
    zones: SourceZones,
    dates: ReadonlyMap<string, string | null>,
    chairs: readonly Named[],
  ): DaySheet[] {
    const cleaned = sheets.map((sheet) => this.#cleaned(sheet))
    for (const { entries } of cleaned) seatCrew(entries, chairs)
    const parts = inParts(cleaned, home, this.#findings)
    for (const sheet of parts) {
      new ClockOrder(home, this.#findings, this.#afternoons).run(sheet.entries)
      this.#checkZones(sheet.entries, zones, dates.get(sheet.day?.label ?? '') ?? null)
    }
    return byRoom(parts).filter(({ entries }) => entries.length > 0)
  }

  #cleaned(sheet: DaySheet): DaySheet {
    const { entries, empty } = finished(sheet.entries)
    seatSheetChairs(entries, sheet.chairs)
    const strays = [...sheet.strays, ...empty.map(({ slip }) => slip)].filter(
      (slip) => !isFootnote(slip),
    )
    this.#strange(strays)
    if (entries.length <= MOST_ENTRIES) return { ...sheet, entries }
    this.#findings.note('too-many-entries', entries[MOST_ENTRIES]?.lines[0] ?? null, {
      limit: String(MOST_ENTRIES),
    })
    return { ...sheet, entries: entries.slice(0, MOST_ENTRIES) }
  }

  #strange(slips: readonly Slip[]): void {
    for (const { raw, lines } of slips) {
      this.#findings.note('not-understood', lines[0] ?? null, { text: raw.slice(0, 200) })
      this.#ledger.took(lines, 'not-understood')
    }
  }

  #checkZones(entries: readonly OutlineNode[], zones: SourceZones, date: string | null): void {
    for (const entry of entries) {
      checkZones(entry.spans, zones, date, entry.lines[0] ?? null, this.#findings)
      this.#checkZones(entry.children, zones, date)
    }
  }

  #agenda(
    sheet: DaySheet,
    index: number,
    date: string | null,
    known: Known & Placed,
  ): ParsedAgenda {
    const { latin, about, zones, home } = known
    const start =
      index === 0 || sheet.spans.length + sheet.starts.length > 0
        ? minutesOf(home, [...sheet.starts, ...sheet.spans], about.start?.spans, 'start')
        : null
    const whole = index === 0 ? about : null
    const stop = stopOf(sheet, statedStop(home, sheet, whole, start), start)
    schedule(sheet.entries, start, stop, this.#findings)
    const time = timeWriter(date, zones.zones[0] ?? null)
    const first = inSequence(sheet.entries).find((entry) => entry.start !== null)?.start ?? null
    checkStart(sheet, start, first, about, this.#findings)
    for (const mark of sheet.entries.filter(isMark)) this.#ledger.took(mark.lines, 'times')
    const entries = withoutMarks(sheet.entries)
    const segments = new Segments(index, latin, time, known.places, this.#findings).of(entries)
    enter(entries, known.places, this.#ledger)
    return {
      title: titleOf(about, sheet, latin, this.#findings),
      date,
      room: sheet.room,
      zones: [...zones.zones],
      startsAt: time(start ?? first),
      hardStop: time(stop),
      segments,
      ...wholeOf(about, known.sample, latin),
    }
  }
}

/** Adds to each item the lines that were joined to its lines. */
function withJoinedLines(
  agendas: readonly ParsedAgenda[],
  joined: ReadonlyMap<number, number>,
): readonly ParsedAgenda[] {
  if (joined.size === 0) return agendas
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

type Known = {
  sample: string
  latin: Latin
  days: Days
  about: SourceContext
  places: Map<object, ReadPlace>
}
type Placed = { zones: SourceZones; home: HomeSpan }
