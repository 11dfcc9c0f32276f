import type { Slip } from '../slips/slip.ts'
import { type DaySheet, sheetOf } from './daySheet.ts'
import type { DayHeading } from './headings.ts'

/** The sheets of a source while it is read, and the one that entries now stand on. */
export class Sheets {
  readonly all: DaySheet[] = []
  #day: DayHeading | null = null
  #room: string | null = null
  #sheet: DaySheet | null = null
  #dayLine: number | null = null

  /** The day that was opened last. */
  get day(): DayHeading | null {
    return this.#day
  }

  /** The room that was opened last. */
  get room(): string | null {
    return this.#room
  }

  /** The sheet entries stand on. */
  now(): DaySheet {
    this.#sheet ??= this.all.at(-1) ?? null
    return this.#sheet ?? this.#add(sheetOf(this.#day, this.#room))
  }

  /** Opens the sheet of a day and a room, again where it was open before. */
  open(day: DayHeading | null, room: string | null, slip: Slip): DaySheet {
    const known = this.all.find((sheet) => sheet.day?.label === day?.label && sheet.room === room)
    this.#day = day
    this.#room = room
    this.#sheet = known ?? null
    return known ?? this.#add(sheetOf(day, room, { line: this.#dayLine ?? slip.lines[0] ?? null }))
  }

  /** Opens a day by its heading, with the room it names. */
  openDay(day: DayHeading, room: string | null, slip: Slip): DaySheet {
    const line = slip.lines[0] ?? null
    this.#dayLine = line
    this.#day = day
    this.#room = room
    return this.#add(sheetOf(day, room, { line, title: day.title, spans: slip.spans }))
  }

  /** Opens what is for every room of the day; what was on the sheet of no room so far is too. */
  openCommon(slip: Slip): DaySheet {
    const own = this.open(this.#day, null, slip)
    const sheet: DaySheet = { ...own, common: true }
    this.all[this.all.indexOf(own)] = sheet
    this.#sheet = sheet
    return sheet
  }

  /** Leaves the sheet after an entry of its own, back to the day and room from before. */
  leave(day = this.#day, room = this.#room): void {
    this.#day = day
    this.#room = room
    this.#sheet = null
  }

  #add(sheet: DaySheet): DaySheet {
    this.all.push(sheet)
    this.#sheet = sheet
    return sheet
  }
}
