import type { Clock } from '../clock/clockTime.ts'
import type { Span } from '../clock/span.ts'
import type { Findings } from '../findings.ts'
import { hhmm } from './hhmm.ts'
import type { HomeSpan } from './outline.ts'
import type { PlanEntry } from './planEntry.ts'

const NOON = 12 * 60
const DAY = 24 * 60
const EVENING = 17 * 60
const MORNING = 7 * 60
/** How far after midnight a day may still go on. */
const NIGHT = 6 * 60
/** The longest an entry can be by a guess of am and pm: a working day. */
const LONG_DAY = 10 * 60

const WRITTEN_PM = /p\.?\s?m\b|下午|晚|noon|nachm|abends/i

/** Every entry of a sheet, blocks before what is under them. */
function inOrder(entries: readonly PlanEntry[]): PlanEntry[] {
  return entries.flatMap((entry) => [entry, ...inOrder(entry.children)])
}

/** Turns the clock times of a day, in their order, into minutes after its first midnight. */
export class Clockwork {
  readonly #home: HomeSpan
  readonly #findings: Findings
  readonly #afternoons: readonly number[]
  #uses24 = false
  #at: number | null = null
  #before = ''

  /** `afternoons`: the times after noon that the source names around its agenda. */
  constructor(home: HomeSpan, findings: Findings, afternoons: readonly number[]) {
    this.#home = home
    this.#afternoons = afternoons
    this.#findings = findings
  }

  /** Sets the start and end of each entry that has them in the source. */
  run(entries: readonly PlanEntry[]): void {
    const timed = inOrder(entries).flatMap((entry) => {
      const span = this.#home(entry.spans)?.span
      return span === undefined ? [] : [{ entry, span }]
    })
    this.#uses24 = timed.some(({ entry, span }) =>
      [span.start, span.end].some(
        (clock) => clock !== null && clock.minutes > NOON + 59 && !WRITTEN_PM.test(entry.slip.raw),
      ),
    )
    const lift = this.#firstLift(timed.map(({ span }) => span))
    for (const { entry, span } of timed) this.#place(entry, span, lift)
  }

  /** An agenda all of whose times lie between 1 and 8 o'clock without am or pm is an afternoon's, and one that the source says begins then. */
  #firstLift(spans: readonly Span[]): boolean {
    const clocks = spans.flatMap(({ start, end }) => [start, end]).filter((clock) => clock !== null)
    const [first] = clocks
    if (first === undefined || this.#uses24 || clocks.some(({ firm }) => firm)) return false
    const said = this.#afternoons.includes(first.minutes + NOON)
    if (said && clocks.every(({ minutes }) => minutes >= first.minutes && minutes < NOON))
      return true
    return (
      first.minutes >= 60 &&
      first.minutes < MORNING &&
      clocks.every(({ minutes }) => minutes <= 9 * 60 && minutes >= 60)
    )
  }

  #place(entry: PlanEntry, span: Span, lift: boolean): void {
    const [line = null] = entry.lines
    if (span.start !== null) {
      entry.start = this.#start(span.start, lift, entry, line)
      entry.startWritten = true
    }
    if (span.end !== null) this.#end(entry, span, lift, line)
  }

  #start(clock: Clock, lift: boolean, entry: PlanEntry, line: number | null): number {
    const own = clock.minutes === DAY && (this.#at ?? 0) < NOON ? 0 : clock.minutes
    const before = this.#at
    const after = lift ? own + NOON : this.#after(own, clock.firm, before)
    if (after === null) {
      this.#findings.note(
        'backwards',
        line,
        { written: hhmm(own), before: this.#before },
        { about: entry },
      )
      return own
    }
    if (after !== own) this.#say(own, after, entry, line)
    this.#at = after
    this.#before = hhmm(after)
    return after
  }

  #say(own: number, after: number, entry: PlanEntry, line: number | null): void {
    if (after === own + NOON) {
      this.#findings.note(
        'afternoon',
        line,
        { written: hhmm(own), taken: hhmm(after) },
        { assumed: hhmm(after), about: entry },
      )
    } else if ((this.#before > hhmm(after) || this.#before === '') && after < DAY + NIGHT) {
      this.#findings.note(
        'past-midnight',
        line,
        { written: hhmm(own) },
        { assumed: hhmm(after), about: entry },
      )
    }
  }

  /** The first time from `before` on that a clock time can mean, or null where none can. */
  #after(own: number, firm: boolean, before: number | null): number | null {
    if (before === null || own >= before) return own
    if (!firm && !this.#uses24 && own + NOON >= before && own + NOON < DAY) return own + NOON
    if (own + DAY >= before && (before >= DAY || (before >= EVENING && own < NIGHT)))
      return own + DAY
    return null
  }

  #end(entry: PlanEntry, span: Span, lift: boolean, line: number | null): void {
    const end = span.end
    if (end === null) return
    const start = entry.start
    if (start === null) {
      entry.end = lift
        ? end.minutes + NOON
        : (this.#after(end.minutes, end.firm, this.#at) ?? end.minutes)
      return
    }
    const found = lift && !end.firm ? end.minutes + NOON : endAfter(end, start)
    if (found === null) {
      const facts = { start: hhmm(start), end: hhmm(end.minutes) }
      this.#findings.note('end-before-start', line, facts, { about: entry })
    }
    entry.end = found
  }
}

function endAfter(end: Clock, start: number): number | null {
  const days = Math.floor(start / DAY) * DAY
  const own = end.minutes + days
  if (own >= start) return own
  if (!end.firm && own + NOON > start && own + NOON - start <= LONG_DAY) return own + NOON
  return start - days >= EVENING && end.minutes <= NIGHT + 120 ? own + DAY : null
}
