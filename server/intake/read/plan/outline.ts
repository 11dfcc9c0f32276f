import type { LineOutcome } from '../../../../shared/agenda/reading/reading.ts'
import { kindOf } from '../kinds.ts'
import { isTimed, type ParsedLine } from '../lines/parsedLine.ts'
import type { ZonedTimeRange } from '../times/timing.ts'
import { AttachedLines, turnsIn } from './attachedLines.ts'
import { contains, sameLength, takesSized } from './blockMembership.ts'
import { type DaySheet, Sheets } from './daySheet.ts'
import { dayOf, isForEveryRoom, isGeneric, isSession, roomHeading } from './headings.ts'
import { nodeOf, type OutlineNode } from './outlineNode.ts'
import { isProse } from './region.ts'

/** Returns the time range of a parsed line that is in the home zone. */
export type HomeTimeRange = (timeRanges: readonly ZonedTimeRange[]) => ZonedTimeRange | null

/** The number of the first entry of a list. */
const FIRST = /^\D{0,8}1(?!\d|[.:]\d)/
const BEGINS = /^(?:beginn|start|begin|début|inizio|inicio|开始|開始)\b/i

/** Records the outcome of lines that are part of no entry. */
export type RecordLines = (lines: readonly number[], became: LineOutcome) => void

/** Builds the tree of each day and room: headings, the entries under them, and the parts of entries. */
export class Outline {
  readonly #home: HomeTimeRange
  readonly #record: RecordLines
  readonly #sheets = new Sheets()
  /** The open entries, each under the one before it. */
  #path: OutlineNode[] = []
  #attached = new AttachedLines()
  #hasTracks = false
  #next: ParsedLine | null = null

  constructor(home: HomeTimeRange, record: RecordLines) {
    this.#home = home
    this.#record = record
  }

  /** Returns the sheets so far, one for each day and room. */
  get sheets(): readonly DaySheet[] {
    return this.#sheets.all
  }

  /** Adds the next fragment of the source. */
  add(parsedLine: ParsedLine, next: ParsedLine | null): void {
    const { day, room } = this.#sheets
    const { track } = parsedLine
    this.#next = next
    this.#hasTracks ||= track !== null
    const isCommon = this.#hasTracks && parsedLine.origin === 'row' && isTimed(parsedLine)
    if (track === null && !isCommon) {
      if (!this.#heading(parsedLine)) this.#entry(parsedLine)
      return
    }
    if (track === null) this.#open(this.#sheets.open(day, null, parsedLine))
    else if (track.isDay) this.#open(this.#sheets.open(dayOf(track.heading), room, parsedLine))
    else this.#open(this.#sheets.open(day, track.heading, parsedLine))
    this.#entry(parsedLine)
    if (track === null) this.#sheets.leave()
    else this.#sheets.leave(day, room)
  }

  /** Continues on another sheet, under no heading of the one before. */
  #open(sheet: DaySheet): void {
    this.#path = sheet.entries.slice(-1)
    this.#attached = new AttachedLines()
  }

  /** Opens the day, the room or the session of a heading; false if the parsed line is none. */
  #heading(parsedLine: ParsedLine): boolean {
    if (this.#attached.waits(parsedLine)) return false
    const day = parsedLine.origin === 'row' ? null : dayOf(parsedLine.raw)
    if (day !== null && (parsedLine.timeRanges.length === 0 || dayOf(parsedLine.title) !== null)) {
      this.#open(this.#sheets.openDay(day, roomHeading(parsedLine), parsedLine))
      this.#record(parsedLine.lines, 'date')
      return true
    }
    if (isTimed(parsedLine) && parsedLine.origin !== 'heading') return false
    return this.#roomHeading(parsedLine) || this.#sectionHeading(parsedLine)
  }

  #roomHeading(parsedLine: ParsedLine): boolean {
    if (parsedLine.origin === 'row' || parsedLine.timeRanges.length > 0) return false
    const room = roomHeading(parsedLine)
    const isForAll = isForEveryRoom(parsedLine)
    if (!isForAll && (room === null || this.#roomOfEntry(parsedLine, room))) return room !== null
    if (isForAll) this.#open(this.#sheets.openCommon(parsedLine))
    else this.#open(this.#sheets.open(this.#sheets.day, room, parsedLine))
    this.#record(parsedLine.lines, 'room')
    return true
  }

  /** Gives a room to the entry above if no entries follow it, or it is deeper; it is that of a part if the entry has points. */
  #roomOfEntry({ gap, origin, depth, raw, lines }: ParsedLine, room: string): boolean {
    const last = this.#path.at(-1)
    if (last === undefined || last.nodeKind === 'heading' || gap || origin !== 'text') return false
    const isNextTimed = this.#next === null || isTimed(this.#next)
    if (depth <= last.parsedLine.depth && isNextTimed) return false
    if (last.points.length === 0 && last.room === null) last.room = room
    else last.points.push(raw)
    last.lines.push(...lines)
    return true
  }

  #sectionHeading(parsedLine: ParsedLine): boolean {
    const { raw, title, origin } = parsedLine
    if (isGeneric(raw) && !parsedLine.listed) {
      this.#record(parsedLine.lines, 'head')
      return true
    }
    const kind = kindOf(title)
    if (kind === 'break' || (kind === 'qa' && origin === 'row')) return false
    const isItem = parsedLine.listed && (this.#next?.depth ?? 0) <= parsedLine.depth
    if (isItem || !isSectionName(parsedLine)) return false
    const section = nodeOf(parsedLine, 'heading')
    if (title === '') section.title = raw
    this.#sheets.current.entries.push(section)
    this.#path = [section]
    this.#attached.begin(section)
    return true
  }

  /** Returns the heading that contains the next entries, if it is open. */
  get #section(): OutlineNode | null {
    const [first] = this.#path
    return first?.nodeKind === 'heading' ? first : null
  }

  /** Returns the last entry that is part of no other; a heading without entries counts as one. */
  get #block(): OutlineNode | null {
    const [first, second] = this.#path
    return (first?.nodeKind === 'heading' && second?.nodeKind === 'time' ? second : first) ?? null
  }

  #entry(parsedLine: ParsedLine): void {
    if (this.#continuesTime(parsedLine) || this.#isEdge(parsedLine)) return
    const isNamed = parsedLine.title.length + parsedLine.people.length > 0
    const isSized = (parsedLine.statedLength !== null || parsedLine.listed) && isNamed
    if (parsedLine.timeRanges.length > 0) this.#timed(parsedLine)
    else if (isSized || this.#hasTurns(parsedLine)) this.#sized(parsedLine)
    else if (parsedLine.origin === 'row' && !parsedLine.under && parsedLine.title !== '')
      this.#top(parsedLine)
    else this.#detail(parsedLine)
  }

  /** Whether the turns on a line (`4 mins each: Jane Doe, John Roe`) are an entry, and not those of the entry above. */
  #hasTurns(parsedLine: ParsedLine): boolean {
    const isOther = parsedLine.origin === 'row' || this.#attached.takesTurns(parsedLine)
    if (turnsIn(parsedLine) < 2 || isOther) return false
    const above = this.#block
    const isOpen = above !== null && above.timeRanges.length > 0 && above.statedLength === null
    return parsedLine.title === '' || !isOpen || above.people.length > 0
  }

  /** Continues the time cell above with that of a row: the same time in another zone, or its length. */
  #continuesTime(parsedLine: ParsedLine): boolean {
    const block = this.#block
    const [first, second] = block?.timeRanges ?? []
    const [more, another] = parsedLine.timeRanges
    if (block?.nodeKind !== 'time' || block.children.length > 0 || parsedLine.origin !== 'row')
      return false
    if (block.parsedLine.table !== parsedLine.table || first === undefined || second !== undefined)
      return false
    if (more === undefined || another !== undefined || more.zones.length === 0) return false
    if (!sameLength(first.timeRange, more.timeRange)) return false
    block.timeRanges = [first, more]
    block.lines.push(...parsedLine.lines)
    block.statedLength ??=
      parsedLine.inTitle === parsedLine.statedLength ? null : parsedLine.statedLength
    if (parsedLine.title !== '' || parsedLine.people.length > 0)
      this.#entry({ ...parsedLine, timeRanges: [], statedLength: parsedLine.inTitle, under: true })
    return true
  }

  /** A time alone on its line: the end of the whole (`bis 16:00 Uhr`), or over other times its start (`Beginn: 08:30 Uhr`). */
  #isEdge({ timeRanges, title, people, raw, lines }: ParsedLine): boolean {
    const [timeRange] = timeRanges
    if (timeRange === undefined || title !== '' || people.length > 0) return false
    const isEnd = timeRange.timeRange.start === null
    const isOverTimes = this.#next !== null && isTimed(this.#next) && timeRanges.length === 1
    if (!isEnd && !(isOverTimes && BEGINS.test(raw))) return false
    const { starts, stops } = this.#sheets.current
    ;(isEnd ? stops : starts).push(...timeRanges)
    this.#record(lines, isEnd ? 'stop' : 'start')
    return true
  }

  #timed(parsedLine: ParsedLine): void {
    if (parsedLine.apart) this.#path = this.#path.filter(({ nodeKind }) => nodeKind !== 'heading')
    const timeRange = this.#home(parsedLine.timeRanges)
    const parent = this.#path.findLast((node) => {
      const over = node.nodeKind === 'time' ? this.#home(node.timeRanges) : null
      const rooms = new Set([node.parsedLine.room ?? parsedLine.room, parsedLine.room])
      return (
        timeRange !== null &&
        over !== null &&
        rooms.size === 1 &&
        contains(over.timeRange, timeRange.timeRange, parsedLine)
      )
    })
    if (parent === undefined) this.#top(parsedLine)
    else this.#child(parent, parsedLine)
  }

  #top(parsedLine: ParsedLine): void {
    const section = this.#section
    const entry = nodeOf(parsedLine, 'time')
    ;(section?.children ?? this.#sheets.current.entries).push(entry)
    this.#path = section === null ? [entry] : [section, entry]
    this.#attached.begin(entry)
  }

  #child(parent: OutlineNode, parsedLine: ParsedLine): void {
    const entry = nodeOf(parsedLine, parsedLine.timeRanges.length > 0 ? 'time' : 'place')
    parent.children.push(entry)
    this.#path = [...this.#path.slice(0, this.#path.indexOf(parent) + 1), entry]
    this.#attached.begin(entry, parent)
  }

  #sized(parsedLine: ParsedLine): void {
    const block = this.#block
    const inner = this.#path.slice(block === null ? 0 : this.#path.indexOf(block) + 1)
    const parent = inner.findLast((node) => isDeeperInList(node, parsedLine)) ?? block
    if (parent !== null && (parent !== block || this.#takes(parent, parsedLine)))
      this.#child(parent, parsedLine)
    else this.#top(parsedLine)
  }

  /** Whether an entry continues a list that began before a block without a number. */
  #continuesList({ listed, numbered, depth, raw }: ParsedLine, { parsedLine }: OutlineNode) {
    if (!listed || !numbered || parsedLine.numbered || FIRST.test(raw)) return false
    return this.#sheets.current.entries.some(
      ({ parsedLine: own }) => own.listed && own.numbered && own.depth >= depth,
    )
  }

  /** Whether a block contains an entry that has only a length. */
  #takes(block: OutlineNode, parsedLine: ParsedLine): boolean {
    if (this.#continuesList(parsedLine, block)) return false
    if (block.nodeKind !== 'heading') return takesSized(block, parsedLine)
    return block.children.at(-1)?.nodeKind !== 'time'
  }

  #detail(parsedLine: ParsedLine): void {
    const block = this.#block
    const { title, people, cases } = parsedLine
    if (
      block !== null &&
      parsedLine.under &&
      block.kind !== 'break' &&
      title.length + cases.length > 0
    )
      this.#child(block, parsedLine)
    else if (!this.#attached.add(parsedLine)) {
      const { chairs, unplacedLines } = this.#sheets.current
      const isChair = people.length > 0 && people.every(({ role }) => role === 'moderator')
      ;(title === '' && isChair ? chairs : unplacedLines).push(parsedLine)
    }
  }
}

/** Whether an entry is deeper in the list of another one, and not longer: a part of it. */
function isDeeperInList(
  { parsedLine: own, kind, statedLength }: OutlineNode,
  parsedLine: ParsedLine,
): boolean {
  const fits = statedLength === null || (parsedLine.statedLength?.ms ?? 0) <= statedLength.ms
  return kind !== 'break' && own.listed && parsedLine.listed && parsedLine.depth > own.depth && fits
}

/** Whether a line is a heading by its mark or its words; a row only under another row. */
function isSectionName(parsedLine: ParsedLine): boolean {
  const { raw, title, origin, statedLength, under, cases, people } = parsedLine
  if (origin === 'row')
    return under && isSession(title) && statedLength === null && cases.length === 0
  const isMarked = origin === 'heading' && people.length + raw.length > 0 && !isProse(raw)
  return isMarked || (isSession(raw) && !isTimed(parsedLine))
}
