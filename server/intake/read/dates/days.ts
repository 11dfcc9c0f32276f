import { daysBetween } from '../../../../shared/time/days.ts'
import { dateAfter } from '../../../../shared/time/zones.ts'
import type { FindingCode } from '../../findingWords.ts'
import { type Findings, QUOTE, type Subject } from '../findings.ts'
import type { DaySheet } from '../plan/daySheet.ts'
import type { EventDate } from './eventDate.ts'
import { type FoundDate, isoOf } from './foundDate.ts'

const WEEKDAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Resolves the days of a source to dates, and reports missing years and wrong weekdays. */
export class Days {
  readonly #event: EventDate | null
  readonly #years: readonly number[]
  readonly #findings: Findings

  constructor(event: EventDate | null, years: readonly number[], findings: Findings) {
    this.#event = event
    this.#years = years
    this.#findings = findings
  }

  /** Returns the date of each sheet; a wished date is that of the first. */
  of(sheets: readonly DaySheet[], wish: string | null): (string | null)[] {
    const own = sheets.map(({ day, line }) => {
      if (day?.date == null) return null
      return wish === null
        ? this.#resolve(day.date, { line, text: day.label, about: day })
        : isoOf(day.date.day)
    })
    if (wish !== null) return moved(sheets, own, wish)
    const event = this.#eventDay(sheets, own)
    return sheets.map(
      (sheet, at) => own[at] ?? (sheet.day?.date ? null : this.#counted(event, sheet)),
    )
  }

  /** Returns the date of the event, or of its first day. */
  #eventDay(sheets: readonly DaySheet[], own: readonly (string | null)[]): string | null {
    const event = this.#event
    if (event === null) return null
    const at = sheets.findIndex(({ line, day }) => line === event.line && day?.date != null)
    if (at >= 0) return own[at] ?? null
    const iso = this.#resolve(event.found, event)
    const facts = { text: event.text.slice(0, QUOTE).replace(/[.。]$/, '') }
    if (iso !== null && event.guessed)
      this.#findings.note('date-in-prose', event.line, facts, { assumed: iso })
    return iso
  }

  /** Returns a date; without a year, in the first year of the source in which its weekday is right. */
  #resolve(
    { day, weekday, unsure }: FoundDate,
    { line, text, about }: { line: number | null; text: string; about?: Subject },
  ): string | null {
    const note = (code: FindingCode, facts: Readonly<Record<string, string>>, assumed?: string) =>
      this.#findings.note(code, line, facts, { about, ...(assumed !== undefined && { assumed }) })
    const date = text.slice(0, 60)
    const isRight = (iso: string) => weekday === null || new Date(iso).getUTCDay() === weekday % 7
    const years = this.#years.flatMap((year) => isoOf({ ...day, year }) ?? [])
    const iso = isoOf(day) ?? years.find(isRight) ?? null
    if (iso === null) {
      const parts = { month: String(day.month), day: String(day.day) }
      const own = weekday === null ? parts : { ...parts, weekday: String(weekday) }
      note('no-year', { date: date || `${day.day}.${day.month}.`, ...own })
      return null
    }
    if (day.year === null) note('year-assumed', { date, taken: iso }, iso)
    if (unsure) note('day-or-month-first', { date, taken: iso }, iso)
    if (!isRight(iso)) note('wrong-weekday', { date: iso, weekday: WEEKDAYS[weekday ?? 0] ?? '' })
    return iso
  }

  /** Returns the date of `Day 2` of an event whose first day is known. */
  #counted(event: string | null, { day, line }: DaySheet): string | null {
    if (event === null || day === null) return event
    if (day.number === null) return null
    const iso = dateAfter(event, day.number - 1)
    const facts = { label: day.label, taken: iso }
    if (day.number > 1)
      this.#findings.note('day-counted', line, facts, { assumed: iso, about: day })
    return iso
  }
}

/** Returns the date of each sheet if the first one has the wished date. */
function moved(sheets: readonly DaySheet[], own: readonly (string | null)[], wish: string) {
  const labels = [...new Set(sheets.map(({ day }) => day?.label ?? ''))]
  return sheets.map(({ day }, at) => {
    const [first, date] = [own[0] ?? null, own[at] ?? null]
    const isKnown = first !== null && date !== null
    return dateAfter(wish, isKnown ? daysBetween(first, date) : labels.indexOf(day?.label ?? ''))
  })
}
