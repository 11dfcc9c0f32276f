import type { LineOutcome } from '../../../../shared/agenda/reading/reading.ts'
import type { ZonedSpan } from '../clock/timing.ts'
import { kindOf } from '../kinds.ts'
import type { Piece } from '../slips/pieces.ts'
import { isTimed, type Slip } from '../slips/slip.ts'
import { AttachedLines, turnsIn } from './attachedLines.ts'
import { contains, sameLength, takesSized } from './blockMembership.ts'
import { type DaySheet, Sheets } from './daySheet.ts'
import { dayOf, isForEveryRoom, isGeneric, isSession, roomHeading } from './headings.ts'
import { nodeOf, type OutlineNode } from './outlineNode.ts'
import { isProse } from './region.ts'

/** Returns the span of a slip that is in the home zone. */
export type HomeSpan = (spans: readonly ZonedSpan[]) => ZonedSpan | null

const BEGINS = /^(?:beginn|start|begin|début|inizio|inicio|开始|開始)\b/i

/** Records the outcome of lines that are part of no entry. */
export type RecordLines = (lines: readonly number[], became: LineOutcome) => void

/** Builds the tree of each day and room: headings, the entries under them, and the parts of entries. */
export class Outline {
  readonly #home: HomeSpan
  readonly #record: RecordLines
  readonly #sheets = new Sheets()
  /** The open entries, each under the one before it. */
  #path: OutlineNode[] = []
  #attached = new AttachedLines()
  #hasTracks = false
  #next: Slip | null = null

  constructor(home: HomeSpan, record: RecordLines) {
    this.#home = home
    this.#record = record
  }

  /** Returns the sheets so far, one for each day and room. */
  get sheets(): readonly DaySheet[] {
    return this.#sheets.all
  }

  /** Adds the next piece of the source. */
  add({ slip, track }: Piece, next: Slip | null): void {
    const { day, room } = this.#sheets
    this.#next = next
    this.#hasTracks ||= track !== null
    const isCommon = this.#hasTracks && slip.origin === 'row' && isTimed(slip)
    if (track === null && !isCommon) {
      if (!this.#heading(slip)) this.#entry(slip)
      return
    }
    if (track === null) this.#open(this.#sheets.open(day, null, slip))
    else if (track.isDay) this.#open(this.#sheets.open(dayOf(track.heading), room, slip))
    else this.#open(this.#sheets.open(day, track.heading, slip))
    this.#entry(slip)
    if (track === null) this.#sheets.leave()
    else this.#sheets.leave(day, room)
  }

  /** Continues on another sheet, under no heading of the one before. */
  #open(sheet: DaySheet): void {
    this.#path = sheet.entries.slice(-1)
    this.#attached = new AttachedLines()
  }

  /** Opens the day, the room or the session of a heading; false if the slip is none. */
  #heading(slip: Slip): boolean {
    if (this.#attached.waits(slip)) return false
    const day = slip.origin === 'row' ? null : dayOf(slip.raw)
    if (day !== null && (slip.spans.length === 0 || dayOf(slip.title) !== null)) {
      this.#open(this.#sheets.openDay(day, roomHeading(slip), slip))
      this.#record(slip.lines, 'date')
      return true
    }
    if (isTimed(slip) && slip.origin !== 'heading') return false
    return this.#roomHeading(slip) || this.#sectionHeading(slip)
  }

  #roomHeading(slip: Slip): boolean {
    if (slip.origin === 'row' || slip.spans.length > 0) return false
    const room = roomHeading(slip)
    const isForAll = isForEveryRoom(slip)
    if (!isForAll && room === null) return false
    if (isForAll) this.#open(this.#sheets.openCommon(slip))
    else this.#open(this.#sheets.open(this.#sheets.day, room, slip))
    this.#record(slip.lines, 'room')
    return true
  }

  #sectionHeading(slip: Slip): boolean {
    const { raw, title, origin } = slip
    if (isGeneric(raw)) {
      this.#record(slip.lines, 'head')
      return true
    }
    const kind = kindOf(title)
    if (kind === 'break' || (kind === 'qa' && origin === 'row')) return false
    if (!isSectionName(slip)) return false
    const section = nodeOf(slip, 'heading')
    if (title === '') section.title = raw
    this.#sheets.current.entries.push(section)
    this.#path = [section]
    this.#attached.begin(section)
    return true
  }

  /** Returns the heading that contains the next entries, if it is open. */
  get #section(): OutlineNode | null {
    const [first] = this.#path
    return first?.made === 'heading' ? first : null
  }

  /** Returns the last entry that is part of no other; a heading without entries counts as one. */
  get #block(): OutlineNode | null {
    const [first, second] = this.#path
    return (first?.made === 'heading' && second?.made === 'time' ? second : first) ?? null
  }

  #entry(slip: Slip): void {
    if (this.#continuesTime(slip) || this.#isEdge(slip)) return
    const isNamed = slip.title.length + slip.people.length > 0
    const isSized = (slip.stated !== null || slip.listed) && isNamed
    if (slip.spans.length > 0) this.#timed(slip)
    else if (isSized || this.#hasTurns(slip)) this.#sized(slip)
    else if (slip.origin === 'row' && !slip.under && slip.title !== '') this.#top(slip)
    else this.#detail(slip)
  }

  /** Whether the turns on a line (`4 mins each: Jane Doe, John Roe`) are an entry, and not those of the entry above. */
  #hasTurns(slip: Slip): boolean {
    if (turnsIn(slip) < 2 || slip.origin === 'row' || this.#attached.takesTurns(slip)) return false
    const above = this.#block
    const isOpen = above !== null && above.spans.length > 0 && above.stated === null
    return slip.title === '' || !isOpen || above.people.length > 0
  }

  /** Continues the time cell above with that of a row: the same time in another zone, or its length. */
  #continuesTime(slip: Slip): boolean {
    const block = this.#block
    const [first, second] = block?.spans ?? []
    const [more, another] = slip.spans
    if (block?.made !== 'time' || block.children.length > 0 || slip.origin !== 'row') return false
    if (block.slip.table !== slip.table || first === undefined || second !== undefined) return false
    if (more === undefined || another !== undefined || more.zones.length === 0) return false
    if (!sameLength(first.span, more.span)) return false
    block.spans = [first, more]
    block.lines.push(...slip.lines)
    block.stated ??= slip.inTitle === slip.stated ? null : slip.stated
    if (slip.title !== '' || slip.people.length > 0)
      this.#entry({ ...slip, spans: [], stated: slip.inTitle, under: true })
    return true
  }

  /** A time alone on its line: the end of the whole (`bis 16:00 Uhr`), or over other times its start (`Beginn: 08:30 Uhr`). */
  #isEdge({ spans, title, people, raw, lines }: Slip): boolean {
    const [span] = spans
    if (span === undefined || title !== '' || people.length > 0) return false
    const isEnd = span.span.start === null
    const isOverTimes = this.#next !== null && isTimed(this.#next) && spans.length === 1
    if (!isEnd && !(isOverTimes && BEGINS.test(raw))) return false
    const { starts, stops } = this.#sheets.current
    ;(isEnd ? stops : starts).push(...spans)
    this.#record(lines, isEnd ? 'stop' : 'start')
    return true
  }

  #timed(slip: Slip): void {
    if (slip.apart) this.#path = this.#path.filter(({ made }) => made !== 'heading')
    const span = this.#home(slip.spans)
    const parent = this.#path.findLast((node) => {
      const over = node.made === 'time' ? this.#home(node.spans) : null
      return span !== null && over !== null && contains(over.span, span.span, slip)
    })
    if (parent === undefined) this.#top(slip)
    else this.#child(parent, slip)
  }

  #top(slip: Slip): void {
    const section = this.#section
    const entry = nodeOf(slip, 'time')
    ;(section?.children ?? this.#sheets.current.entries).push(entry)
    this.#path = section === null ? [entry] : [section, entry]
    this.#attached.begin(entry)
  }

  #child(parent: OutlineNode, slip: Slip): void {
    const entry = nodeOf(slip, slip.spans.length > 0 ? 'time' : 'place')
    parent.children.push(entry)
    this.#path = [...this.#path.slice(0, this.#path.indexOf(parent) + 1), entry]
    this.#attached.begin(entry, parent)
  }

  #sized(slip: Slip): void {
    const block = this.#block
    const inner = this.#path.slice(block === null ? 0 : this.#path.indexOf(block) + 1)
    const parent = inner.findLast((node) => isDeeperInList(node, slip)) ?? block
    if (parent !== null && (parent !== block || this.#takes(parent, slip)))
      this.#child(parent, slip)
    else this.#top(slip)
  }

  /** Whether a block contains an entry that has only a length. */
  #takes(block: OutlineNode, slip: Slip): boolean {
    if (block.made !== 'heading') return takesSized(block, slip)
    return block.children.at(-1)?.made !== 'time'
  }

  #detail(slip: Slip): void {
    const block = this.#block
    const { title, people, cases } = slip
    if (block !== null && slip.under && block.kind !== 'break' && title.length + cases.length > 0)
      this.#child(block, slip)
    else if (!this.#attached.add(slip)) {
      const { chairs, strays } = this.#sheets.current
      const isChair = people.length > 0 && people.every(({ role }) => role === 'moderator')
      ;(title === '' && isChair ? chairs : strays).push(slip)
    }
  }
}

/** Whether an entry is deeper in the list of another one, and not longer: a part of it. */
function isDeeperInList({ slip: own, kind, stated }: OutlineNode, slip: Slip): boolean {
  const fits = stated === null || (slip.stated?.ms ?? 0) <= stated.ms
  return kind !== 'break' && own.listed && slip.listed && slip.depth > own.depth && fits
}

/** Whether a line is a heading by its mark or its words; a row only under another row. */
function isSectionName(slip: Slip): boolean {
  const { raw, title, origin, stated, under, cases, people } = slip
  if (origin === 'row') return under && isSession(title) && stated === null && cases.length === 0
  const isMarked = origin === 'heading' && people.length + raw.length > 0 && !isProse(raw)
  return isMarked || (isSession(raw) && !isTimed(slip))
}
