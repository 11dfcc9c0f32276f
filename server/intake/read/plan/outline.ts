import type { LineOutcome } from '../../../../shared/agenda/reading/reading.ts'
import type { ZonedSpan } from '../clock/timing.ts'
import { kindOf } from '../kinds.ts'
import type { Track } from '../slips/fromTable.ts'
import type { Piece } from '../slips/pieces.ts'
import { isTimed, type Slip } from '../slips/slip.ts'
import { AttachedLines, turnsIn } from './attachedLines.ts'
import { contains, isFull, isOverDeeper, listedUnder, sameLength } from './blockMembership.ts'
import type { DaySheet } from './daySheet.ts'
import {
  type DayHeading,
  dayOf,
  isForEveryRoom,
  isGeneric,
  isSession,
  roomHeading,
} from './headings.ts'
import { nodeOf, type OutlineNode } from './outlineNode.ts'
import { isProse } from './region.ts'
import { Sheets } from './sheets.ts'

/** Which of the spans of a slip is in the home zone. */
export type HomeSpan = (spans: readonly ZonedSpan[]) => ZonedSpan | null

const BEGINS = /^(?:beginn|start|begin|début|inizio|inicio|开始|開始)\b/i

/** Is told what lines became that are part of no entry. */
export type Took = (lines: readonly number[], became: LineOutcome) => void

/** Puts slips together: entries under blocks, blocks under headings, all on the sheet of their day and room. */
export class Outline {
  readonly #home: HomeSpan
  readonly #took: Took
  readonly #sheets = new Sheets()
  #section: OutlineNode | null = null
  #block: OutlineNode | null = null
  #attached = new AttachedLines()
  #tracked = false
  #byDepth = false
  #next: Slip | null = null

  constructor(home: HomeSpan, took: Took) {
    this.#home = home
    this.#took = took
  }

  /** The sheets so far, one for each day and room. */
  get sheets(): readonly DaySheet[] {
    return this.#sheets.all
  }

  /** Takes the next piece of the source. */
  add({ slip, track }: Piece, next: Slip | null): void {
    this.#next = next
    if (track !== null) this.#inTrack(slip, track)
    else if (this.#tracked && slip.origin === 'row' && isTimed(slip)) this.#common(slip)
    else if (!this.#heading(slip)) this.#entry(slip)
  }

  /** A row for every column of entries. */
  #common(slip: Slip): void {
    this.#open(this.#sheets.day, null, slip)
    this.#entry(slip)
    this.#sheets.leave()
  }

  #inTrack(slip: Slip, track: Track): void {
    const { day, room } = this.#sheets
    this.#tracked = true
    const own = track.isDay ? dayOf(track.heading) : day
    this.#open(own, track.isDay ? room : track.heading, slip)
    this.#entry(slip)
    this.#sheets.leave(day, room)
  }

  #open(day: DayHeading | null, room: string | null, slip: Slip): void {
    this.#begin(this.#sheets.open(day, room, slip))
  }

  /** From here on entries stand on this sheet, under no heading of the one before. */
  #begin(sheet: DaySheet): void {
    this.#section = null
    this.#block = sheet.entries.at(-1) ?? null
    this.#attached = new AttachedLines()
  }

  /** A day, a room, a session's heading: whether the slip was one. */
  #heading(slip: Slip): boolean {
    if (this.#attached.waits(slip)) return false
    const day = slip.origin === 'row' ? null : dayOf(slip.raw)
    if (day !== null && (slip.spans.length === 0 || dayOf(slip.title) !== null)) {
      this.#begin(this.#sheets.openDay(day, roomHeading(slip), slip))
      this.#took(slip.lines, 'date')
      return true
    }
    if (isTimed(slip) && slip.origin !== 'heading') return false
    return this.#roomHeading(slip) || this.#sectionHeading(slip)
  }

  #roomHeading(slip: Slip): boolean {
    if (slip.origin === 'row' || slip.spans.length > 0) return false
    const everyone = isForEveryRoom(slip)
    const room = roomHeading(slip)
    const known = this.#sheets.room !== null
    if (everyone) this.#begin(this.#sheets.openCommon(slip))
    else if (room !== null && (known || !this.#attached.takeRoom(slip, room)))
      this.#open(this.#sheets.day, room, slip)
    if (everyone || room !== null) this.#took(slip.lines, 'room')
    return everyone || room !== null
  }

  #sectionHeading(slip: Slip): boolean {
    const { raw, title, origin } = slip
    if (isGeneric(raw)) {
      this.#took(slip.lines, 'head')
      return true
    }
    const kind = kindOf(title)
    if (kind === 'break' || (kind === 'qa' && origin === 'row')) return false
    const isMarked = origin === 'heading' && slip.people.length + raw.length > 0 && !isProse(raw)
    const isNamed =
      isMarked || (origin === 'row' ? isSessionRow(slip) : isSession(raw) && !isTimed(slip))
    if (!isNamed && !isOverDeeper(slip, this.#next, this.#block)) return false
    const section = nodeOf(slip, 'heading')
    if (title === '') section.title = raw
    this.#byDepth = !isNamed
    this.#sheets.now().entries.push(section)
    this.#section = section
    this.#block = section
    this.#attached.begin(section)
    return true
  }

  #entry(slip: Slip): void {
    if (this.#continuesTime(slip) || this.#edge(slip)) return
    const isSized =
      (slip.stated !== null || slip.listed) && slip.title.length + slip.people.length > 0
    if (slip.spans.length > 0) this.#timed(slip)
    else if (isSized || this.#isTurns(slip)) this.#sized(slip)
    else if (slip.origin === 'row' && !slip.under && slip.title !== '') this.#top(slip)
    else this.#detail(slip)
  }

  /** `4 mins each: Jane Doe, John Roe`: turns that are an entry, where they are not those of the entry above. */
  #isTurns(slip: Slip): boolean {
    if (turnsIn(slip) < 2 || slip.origin === 'row' || this.#attached.takesTurns(slip)) return false
    const above = this.#block
    const open = above !== null && above.spans.length > 0 && above.stated === null
    return slip.title === '' || !open || above.people.length > 0
  }

  /** A row whose time cell only continues the cell above: the same time in another zone, its length. */
  #continuesTime(slip: Slip): boolean {
    const block = this.#block
    const [first, second] = block?.spans ?? []
    const [more, another] = slip.spans
    if (block === null || first === undefined || second !== undefined || another !== undefined)
      return false
    if (slip.origin !== 'row' || block.slip.table !== slip.table || block.made !== 'time')
      return false
    if (more === undefined || more.zones.length === 0 || block.children.length > 0) return false
    if (!sameLength(first.span, more.span)) return false
    block.spans = [first, more]
    block.lines.push(...slip.lines)
    block.stated ??= slip.inTitle === slip.stated ? null : slip.stated
    if (slip.title !== '' || slip.people.length > 0)
      this.#entry({ ...slip, spans: [], stated: slip.inTitle, under: true })
    return true
  }

  /** A time alone on its line: the end of the whole (`bis 16:00 Uhr`), or over other times its start (`Beginn: 08:30 Uhr`). */
  #edge(slip: Slip): boolean {
    const [span] = slip.spans
    if (span === undefined || slip.title !== '' || slip.people.length > 0) return false
    const isEnd = span.span.start === null
    const isOverTimes = this.#next !== null && isTimed(this.#next) && slip.spans.length === 1
    if (!isEnd && !(isOverTimes && BEGINS.test(slip.raw))) return false
    const { starts, stops } = this.#sheets.now()
    const edges = isEnd ? stops : starts
    edges.push(...slip.spans)
    this.#took(slip.lines, isEnd ? 'stop' : 'start')
    return true
  }

  #timed(slip: Slip): void {
    if (slip.apart) this.#section = null
    const block = this.#block
    const span = this.#home(slip.spans)
    const over = block === null || block.made !== 'time' ? null : this.#home(block.spans)
    if (block !== null && span !== null && over !== null && contains(over.span, span.span, slip))
      this.#child(block, slip)
    else this.#top(slip)
  }

  #top(slip: Slip): void {
    if (this.#byDepth && slip.depth <= (this.#section?.slip.depth ?? 0)) this.#section = null
    const entry = nodeOf(slip, 'time')
    const parent = this.#section
    if (parent === null) this.#sheets.now().entries.push(entry)
    else parent.children.push(entry)
    this.#block = entry
    this.#attached.begin(entry)
  }

  #child(block: OutlineNode, slip: Slip): void {
    const entry = nodeOf(slip, slip.spans.length > 0 ? 'time' : 'place')
    block.children.push(entry)
    this.#attached.begin(entry, block)
  }

  #sized(slip: Slip): void {
    const block = this.#block
    if (block !== null && this.#under(block, slip)) this.#child(block, slip)
    else this.#top(slip)
  }

  /** Whether an entry that has only a length stands under a block: by its place on the page. */
  #under(block: OutlineNode, slip: Slip): boolean {
    if (block.kind === 'break' || isFull(block)) return false
    if (block.made === 'heading')
      return !this.#byDepth && block.children.at(-1)?.made !== 'time' && this.#section === block
    if (slip.under) return true
    if (block.slip.origin === 'row' && slip.origin === 'row') return false
    return slip.depth > block.slip.depth || listedUnder(block, slip)
  }

  #detail(slip: Slip): void {
    const block = this.#block
    const { title, people, cases } = slip
    if (block !== null && slip.under && isAboutTurn(block, slip)) {
      block.points.push(title, ...slip.points)
      block.lines.push(...slip.lines)
      return
    }
    if (block !== null && slip.under && block.kind !== 'break' && title.length + cases.length > 0) {
      this.#child(block, slip)
      return
    }
    if (this.#attached.add(slip)) return
    const sheet = this.#sheets.now()
    const isChairs =
      title === '' && people.length > 0 && people.every(({ role }) => role === 'moderator')
    const lines = isChairs ? sheet.chairs : sheet.strays
    lines.push(slip)
  }
}

/** Whether a row under another names a session. */
function isSessionRow({ title, stated, under, cases }: Slip): boolean {
  return under && isSession(title) && stated === null && cases.length === 0
}

/** Whether a row has only words about the turn of somebody above it. */
function isAboutTurn({ made, people, children }: OutlineNode, slip: Slip): boolean {
  if (made !== 'time' || people.length === 0 || children.length > 0) return false
  const isPlain = slip.people.length === 0 && slip.stated === null && slip.cases.length === 0
  return isPlain && slip.origin === 'row' && slip.title !== ''
}
