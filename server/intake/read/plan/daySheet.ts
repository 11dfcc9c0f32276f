import type { ReadPlace } from '../../../../shared/agenda/reading/reading.ts'
import type { ParsedLine } from '../lines/parsedLine.ts'
import type { ZonedTimeRange } from '../times/timing.ts'
import type { DayHeading } from './headings.ts'
import type { OutlineNode } from './outlineNode.ts'

/** The entries of one day, in one room where the source has several, while they are put together. */
export type DaySheet = {
  readonly day: DayHeading | null
  readonly room: string | null
  readonly title: string
  /** It is for every room of its day. */
  readonly common: boolean
  readonly line: number | null
  readonly entries: OutlineNode[]
  /** Times that the heading of the day gives for the whole of it. */
  readonly timeRanges: readonly ZonedTimeRange[]
  /** Starts that are alone on a line (`Beginn: 8.30 Uhr`). */
  readonly starts: ZonedTimeRange[]
  /** Ends that are alone on a line (`bis 16:00 Uhr`). */
  readonly stops: ZonedTimeRange[]
  /** Lines before its first entry that name who chairs all of it. */
  readonly chairs: ParsedLine[]
  /** Lines of the agenda that are part of no entry. */
  readonly unplacedLines: ParsedLine[]
}

/** Returns a sheet without entries. */
export function sheetOf(
  day: DayHeading | null,
  room: string | null,
  more: Partial<Pick<DaySheet, 'title' | 'line' | 'timeRanges'>> = {},
): DaySheet {
  const lists = { entries: [], starts: [], stops: [], chairs: [], unplacedLines: [] }
  return { day, room, title: '', common: false, line: null, timeRanges: [], ...more, ...lists }
}

/** The sheets of a source while it is read, and the one that receives entries. */
export class Sheets {
  readonly all: DaySheet[] = []
  day: DayHeading | null = null
  room: string | null = null
  #sheet: DaySheet | null = null
  #dayLine: number | null = null

  /** Returns the sheet that receives entries. */
  get current(): DaySheet {
    this.#sheet ??= this.all.at(-1) ?? this.#add(sheetOf(this.day, this.room))
    return this.#sheet
  }

  /** Opens the sheet of a day and a room, again where it was open before. */
  open(day: DayHeading | null, room: string | null, parsedLine: ParsedLine): DaySheet {
    const known = this.all.find((sheet) => sheet.day?.label === day?.label && sheet.room === room)
    this.leave(day, room)
    this.#sheet = known ?? null
    return (
      known ?? this.#add(sheetOf(day, room, { line: this.#dayLine ?? parsedLine.lines[0] ?? null }))
    )
  }

  /** Opens a day by its heading, with the room it names. */
  openDay(day: DayHeading, room: string | null, { lines, timeRanges }: ParsedLine): DaySheet {
    const [line = null] = lines
    this.#dayLine = line
    this.leave(day, room)
    return this.#add(sheetOf(day, room, { line, title: day.title, timeRanges }))
  }

  /** Opens what is for every room of the day; the entries so far without a room are too. */
  openCommon(parsedLine: ParsedLine): DaySheet {
    const own = this.open(this.day, null, parsedLine)
    this.#sheet = { ...own, common: true }
    this.all[this.all.indexOf(own)] = this.#sheet
    return this.#sheet
  }

  /** Returns to a day and a room after an entry on another sheet. */
  leave(day = this.day, room = this.room): void {
    this.day = day
    this.room = room
    this.#sheet = null
  }

  #add(sheet: DaySheet): DaySheet {
    this.all.push(sheet)
    this.#sheet = sheet
    return sheet
  }
}

/** Records the agenda of each day; a day of several agendas, as for its rooms, belongs to none of them alone. */
export function placeDays(sheets: readonly DaySheet[], places: Map<object, ReadPlace>): void {
  if (sheets.length < 2) return
  for (const [agenda, { day }] of sheets.entries()) {
    const isOwn = sheets.filter((other) => other.day === day).length === 1
    if (day !== null && isOwn) places.set(day, { agenda, segment: null, item: null })
  }
}
