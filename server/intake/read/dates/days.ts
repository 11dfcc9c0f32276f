import { daysBetween } from '../../../../shared/time/days.ts'
import { dateAfter } from '../../../../shared/time/zones.ts'
import type { Findings, Subject } from '../findings.ts'
import type { DaySheet } from '../plan/daySheet.ts'
import type { EventDate } from './eventDate.ts'
import { type Day, type FoundDate, isoOf } from './foundDate.ts'

const WEEKDAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** The day of the week of a date, Monday being 1. */
function weekdayOn(iso: string): number {
  return new Date(`${iso}T12:00:00Z`).getUTCDay() || 7
}

/** Where a source says a day: its line, its words, and the day of which it says it, where it is not that of the whole. */
type Said = {
  readonly line: number | null
  readonly text: string
  readonly about?: Subject | undefined
}

/** What is known of a day without a year, in figures: by these a year is proposed. */
function noYear({ day, weekday }: FoundDate, text: string): Readonly<Record<string, string>> {
  const month = String(day.month)
  return {
    date: text.slice(0, 60) || `${day.day}.${month}.`,
    month,
    day: String(day.day),
    ...(weekday !== null && { weekday: String(weekday) }),
  }
}

/** Gives days of the calendar to what a source says of them, and notes what is open or does not agree. */
export class Days {
  readonly #event: EventDate | null
  readonly #years: readonly number[]
  readonly #findings: Findings

  constructor(event: EventDate | null, years: readonly number[], findings: Findings) {
    this.#event = event
    this.#years = years
    this.#findings = findings
  }

  /** The date of the whole event, or of its first day; where that is the line of a day, what was found of that. */
  #dateOfWhole(sheets: readonly DaySheet[], own: readonly (string | null)[]): string | null {
    const event = this.#event
    if (event === null) return null
    const at = sheets.findIndex(({ line, day }) => line === event.line && day?.date != null)
    if (at >= 0) return own[at] ?? null
    const iso = this.#iso(event.found, event)
    if (iso !== null && event.guessed)
      this.#findings.note(
        'date-in-prose',
        event.line,
        { text: event.text.slice(0, 120) },
        { assumed: iso },
      )
    return iso
  }

  #iso(found: FoundDate, { line, text, about }: Said): string | null {
    const iso = isoOf(found.day) ?? this.#withYear(found, { line, text, about })
    if (iso === null) return null
    if (found.unsure)
      this.#findings.note(
        'day-or-month-first',
        line,
        { date: text.slice(0, 60), taken: iso },
        { assumed: iso, about },
      )
    if (found.weekday !== null && weekdayOn(iso) !== found.weekday)
      this.#findings.note(
        'wrong-weekday',
        line,
        { date: iso, weekday: WEEKDAYS[found.weekday] ?? '' },
        { about },
      )
    return iso
  }

  /** A date without a year has that of the others in the source, where the day of the week agrees. */
  #withYear(found: FoundDate, { line, text, about }: Said): string | null {
    for (const year of this.#years) {
      const day: Day = { ...found.day, year }
      const iso = isoOf(day)
      if (iso === null || (found.weekday !== null && weekdayOn(iso) !== found.weekday)) continue
      this.#findings.note(
        'year-assumed',
        line,
        { date: text.slice(0, 60), taken: iso },
        { assumed: iso, about },
      )
      return iso
    }
    this.#findings.note('no-year', line, noYear(found, text), { about })
    return null
  }

  /** The date of each sheet; `wish` is that of the first. */
  of(sheets: readonly DaySheet[], wish: string | null): (string | null)[] {
    // Before the whole: what is said on a day is a finding of that day.
    const own = sheets.map((sheet) => this.#own(sheet, wish !== null))
    const event = wish === null ? this.#dateOfWhole(sheets, own) : null
    const [first] = own
    return sheets.map((sheet, index) => {
      const iso = own[index] ?? null
      if (wish !== null) return this.#moved(wish, first ?? null, iso, sheet, sheets)
      return iso ?? (sheet.day?.date ? null : this.#counted(event, sheet))
    })
  }

  #own(sheet: DaySheet, quiet: boolean): string | null {
    const date = sheet.day?.date ?? null
    if (date === null) return null
    if (quiet) return isoOf(date.day)
    const { line, day } = sheet
    return this.#iso(date, { line, text: day?.label ?? '', ...(day && { about: day }) })
  }

  #moved(
    wish: string,
    first: string | null,
    own: string | null,
    sheet: DaySheet,
    sheets: readonly DaySheet[],
  ): string {
    if (first !== null && own !== null) return dateAfter(wish, daysBetween(first, own))
    const labels = [...new Set(sheets.map(({ day }) => day?.label ?? ''))]
    return dateAfter(wish, labels.indexOf(sheet.day?.label ?? ''))
  }

  /** `Day 2` of an event whose first day is known. */
  #counted(event: string | null, sheet: DaySheet): string | null {
    if (event === null || sheet.day === null) return event
    const { number, label } = sheet.day
    if (number === null) return null
    const iso = dateAfter(event, number - 1)
    if (number > 1)
      this.#findings.note(
        'day-counted',
        sheet.line,
        { label, taken: iso },
        { assumed: iso, about: sheet.day },
      )
    return iso
  }
}
