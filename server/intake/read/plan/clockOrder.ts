import type { Findings } from '../findings.ts'
import { normalizeSigns } from '../text/normalize.ts'
import type { Clock } from '../times/clockTime.ts'
import { type TimeRange, timeRangeAt } from '../times/timeRange.ts'
import { hhmm } from './hhmm.ts'
import type { HomeTimeRange } from './outline.ts'
import type { OutlineNode } from './outlineNode.ts'

const NOON = 12 * 60
const DAY = 24 * 60
const EVENING = 17 * 60
const MORNING = 7 * 60
/** How long after midnight a day may continue. */
const NIGHT = 6 * 60
/** The greatest length of an entry if am and pm are guessed: a working day. */
const LONG_DAY = 10 * 60

/** A time in the other half of the day is taken within so many minutes even where a source writes all hours of a day. */
const SOON = 2 * 60

const WRITTEN_HALF = /[ap]\.?\s?m\b|[上中下]午|晚|早|noon|nachm|vorm|abends/i
/** What a source writes before the start of its show in offsets from it: `0:00 = 7.30 pm`. */
const ZERO = /(?<![\d:.])0?0[:.]00(?:\s?h)?\s?=\s?(?=\d)/i

/** Every entry of a sheet, blocks before what is under them. */
function inOrder(entries: readonly OutlineNode[]): OutlineNode[] {
  return entries.flatMap((entry) => [entry, ...inOrder(entry.children)])
}

/** Returns the time that lines give for the offset 0:00; null where none does. */
export function zeroIn(lines: readonly string[]): number | null {
  for (const line of lines) {
    const [zero = '', ...rest] = line.length > 400 ? [] : normalizeSigns(line).split(ZERO)
    const time = rest.length === 0 ? null : timeRangeAt(rest[0] ?? '', 0, 'line')
    if (zero !== line && time?.timeRange.start) return time.timeRange.start.minutes
  }
  return null
}

/** Turns the clock times of a day, in their order, into minutes after its first midnight. */
export class ClockOrder {
  readonly #home: HomeTimeRange
  readonly #findings: Findings
  readonly #afternoons: readonly number[]
  readonly #begin: number
  #uses24 = false
  /** Whether all times are in the afternoon, though none of them states so. */
  #isAfternoon = false
  /** The time of the offset 0:00, if the times of the sheet are offsets. */
  #zero = 0
  /** The start before. */
  #at: number | null = null

  /** `afternoons`: the times after noon that the source names around its agenda; `begin`: the stated start of the show. */
  constructor(
    home: HomeTimeRange,
    findings: Findings,
    afternoons: readonly number[],
    begin: number | null,
  ) {
    this.#home = home
    this.#afternoons = afternoons
    this.#begin = begin ?? 0
    this.#findings = findings
  }

  /** Sets the start and end of each entry that has them in the source. */
  run(entries: readonly OutlineNode[]): void {
    const timed = inOrder(entries).flatMap((entry) => {
      const timeRange = this.#home(entry.timeRanges)?.timeRange
      return timeRange === undefined ? [] : [{ entry, timeRange }]
    })
    const isLate = (clock: Clock | null) => clock !== null && clock.minutes > NOON + 59
    this.#uses24 = timed.some(
      ({ entry, timeRange }) =>
        (isLate(timeRange.start) || isLate(timeRange.end)) &&
        !WRITTEN_HALF.test(entry.parsedLine.raw),
    )
    this.#isAfternoon = this.#areAfternoon(timed.map(({ timeRange }) => timeRange))
    const starts = timed.flatMap(({ timeRange }) => timeRange.start?.minutes ?? [])
    const areOffsets = starts.length > 1 && starts[0] === 0 && Math.max(...starts) < NIGHT
    if (areOffsets && this.#begin >= NIGHT) this.#zero = this.#begin
    for (const { entry, timeRange } of timed) {
      if (timeRange.start !== null) {
        entry.start = this.#start(timeRange.start, entry)
        entry.startWritten = true
      }
      if (timeRange.end !== null) entry.end = this.#end(timeRange.end, entry)
    }
  }

  /** Whether times without am or pm, all from 1 to 9 o'clock, are an afternoon's; or begin when the source says that it begins. */
  #areAfternoon(timeRanges: readonly TimeRange[]): boolean {
    const clocks = timeRanges
      .flatMap(({ start, end }) => [start, end])
      .filter((clock) => clock !== null)
    const [first] = clocks
    if (first === undefined || this.#uses24 || clocks.some(({ firm }) => firm)) return false
    const areIn = (from: number, to: number) =>
      clocks.every(({ minutes }) => minutes >= from && minutes < to)
    if (this.#afternoons.includes(first.minutes + NOON) && areIn(first.minutes, NOON)) return true
    return first.minutes < MORNING && areIn(60, 9 * 60 + 1)
  }

  #start(clock: Clock, entry: OutlineNode): number {
    const before = this.#at
    const own = this.#zero + (clock.minutes === DAY && (before ?? 0) < NOON ? 0 : clock.minutes)
    const isOpen = !clock.firm || !WRITTEN_HALF.test(entry.parsedLine.raw)
    const start = this.#isAfternoon ? own + NOON : this.#after(own, clock.firm, before, isOpen)
    const written = hhmm(own)
    const line = entry.lines[0] ?? null
    if (start === null) {
      const facts = { written, before: hhmm(before ?? 0) }
      this.#findings.note('backwards', line, facts, { about: entry })
      return own
    }
    const taken = hhmm(start)
    const more = { assumed: taken, about: entry }
    if (this.#zero > 0)
      this.#findings.note('from-zero', line, { written: hhmm(clock.minutes), taken }, more)
    else if (start === own + NOON) this.#findings.note('afternoon', line, { written, taken }, more)
    else if (start !== own && before !== null && before % DAY > start % DAY && start < DAY + NIGHT)
      this.#findings.note('past-midnight', line, { written }, more)
    this.#at = start
    return start
  }

  /** The first time from `before` on that a clock time can mean; null if there is none. */
  #after(own: number, firm: boolean, before: number | null, isOpen = !firm): number | null {
    if (before === null || own >= before) return own
    const late = own + NOON
    const isNear = (!firm && !this.#uses24) || (isOpen && own >= 60 && late - before <= SOON)
    if (isNear && late >= before && late < DAY) return late
    const isNight = before >= DAY || (before >= EVENING && own < NIGHT)
    return isNight && own + DAY >= before ? own + DAY : null
  }

  #end(end: Clock, entry: OutlineNode): number | null {
    const { start } = entry
    if (this.#zero > 0) return this.#zero + end.minutes
    if (this.#isAfternoon && !end.firm) return end.minutes + NOON
    if (start === null) return this.#after(end.minutes, end.firm, this.#at) ?? end.minutes
    const found = endAfter(end, start)
    const facts = { start: hhmm(start), end: hhmm(end.minutes) }
    if (found === null)
      this.#findings.note('end-before-start', entry.lines[0] ?? null, facts, { about: entry })
    return found
  }
}

function endAfter({ minutes, firm }: Clock, start: number): number | null {
  const midnight = Math.floor(start / DAY) * DAY
  const own = minutes + midnight
  if (own >= start) return own
  if (!firm && own + NOON > start && own + NOON - start <= LONG_DAY) return own + NOON
  return start - midnight >= EVENING && minutes <= NIGHT + 120 ? own + DAY : null
}
