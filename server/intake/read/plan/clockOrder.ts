import type { Findings } from '../findings.ts'
import type { Clock } from '../times/clockTime.ts'
import type { TimeRange } from '../times/timeRange.ts'
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

const WRITTEN_PM = /p\.?\s?m\b|下午|晚|noon|nachm|abends/i

/** Every entry of a sheet, blocks before what is under them. */
function inOrder(entries: readonly OutlineNode[]): OutlineNode[] {
  return entries.flatMap((entry) => [entry, ...inOrder(entry.children)])
}

/** Turns the clock times of a day, in their order, into minutes after its first midnight. */
export class ClockOrder {
  readonly #home: HomeTimeRange
  readonly #findings: Findings
  readonly #afternoons: readonly number[]
  #uses24 = false
  /** Whether all times are in the afternoon, though none of them states so. */
  #isAfternoon = false
  /** The start before. */
  #at: number | null = null

  /** `afternoons`: the times after noon that the source names around its agenda. */
  constructor(home: HomeTimeRange, findings: Findings, afternoons: readonly number[]) {
    this.#home = home
    this.#afternoons = afternoons
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
        !WRITTEN_PM.test(entry.parsedLine.raw),
    )
    this.#isAfternoon = this.#areAfternoon(timed.map(({ timeRange }) => timeRange))
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
    const own = clock.minutes === DAY && (before ?? 0) < NOON ? 0 : clock.minutes
    const start = this.#isAfternoon ? own + NOON : this.#after(own, clock.firm, before)
    const written = hhmm(own)
    const line = entry.lines[0] ?? null
    if (start === null) {
      const facts = { written, before: hhmm(before ?? 0) }
      this.#findings.note('backwards', line, facts, { about: entry })
      return own
    }
    const taken = hhmm(start)
    const more = { assumed: taken, about: entry }
    if (start === own + NOON) this.#findings.note('afternoon', line, { written, taken }, more)
    else if (start !== own && before !== null && before % DAY > start % DAY && start < DAY + NIGHT)
      this.#findings.note('past-midnight', line, { written }, more)
    this.#at = start
    return start
  }

  /** The first time from `before` on that a clock time can mean; null if there is none. */
  #after(own: number, firm: boolean, before: number | null): number | null {
    if (before === null || own >= before) return own
    if (!firm && !this.#uses24 && own + NOON >= before && own + NOON < DAY) return own + NOON
    const isNight = before >= DAY || (before >= EVENING && own < NIGHT)
    return isNight && own + DAY >= before ? own + DAY : null
  }

  #end(end: Clock, entry: OutlineNode): number | null {
    const { start } = entry
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
