import fc from 'fast-check'
import { expect, test } from 'vitest'
import { displayedFacts } from '../../shared/report/displayedFacts.ts'
import type { ReportFacts } from '../../shared/report/report.ts'
import { reportSumsOf } from '../../shared/report/reportSums.ts'
import { liveItemId } from '../../shared/run/lookup.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { instant, MINUTE } from '../../shared/time/instant.ts'
import type { Case } from '../support/given.ts'
import { pinned } from '../support/pinned.ts'
import { reportFacts } from '../support/reportFacts.ts'
import { plan } from '../support/simulator.ts'
import { worldOf } from '../support/worldOf.ts'
import { live } from './agreement.ts'
import { randomAgenda, randomStory } from './randomShow.ts'

/** What one second of a show was: an item on or paused, a wait, closed, or nothing yet. */
type Label = `item ${string}` | `pause ${string}` | 'standby' | 'closed' | 'nothing'

/** How it stood when a step was made: which second, and what was before it. */
type Before = { readonly second: number; readonly label: Label; readonly lived: readonly Label[] }

function labelOf({ run }: ShowState): Label {
  const { status } = run.position
  if (status === 'planned') return 'nothing'
  if (status === 'standby') return status
  if (status === 'ended') return 'closed'
  return `${status === 'live' ? 'item' : 'pause'} ${liveItemId(run.position) ?? ''}`
}

/**
 * A show lived through second by second, with nothing of the report's own: each second is labelled by what stood while it passed.
 * A move that is taken back is forgotten, and what was on before it has gone on ever since (R8c).
 */
class LivedThrough {
  #lived: Label[] = []
  #label: Label = 'nothing'
  #second: number | null = null
  #undone = new Set<string>()
  readonly #before = new Map<string, Before>()

  /** Looks at the show: the same second again where something was pressed. */
  look(show: Case): void {
    const second = show.now / 1_000
    const { steps } = show.state
    if (this.#second !== null) this.#pass(second - this.#second, this.#label)
    this.#second = second
    const label = labelOf(show.state)
    const back = steps.filter(({ id, undone }) => undone && !this.#undone.has(id))
    if (back.length > 0) this.#takeBack(back.map(({ id }) => id))
    else this.#keep(steps.at(-1)?.id ?? '', label)
    this.#label = label
  }

  /** How many of the seconds between these two, of the epoch, were so. */
  count(label: string, from: number, to: number): number {
    const first = (this.#second ?? 0) - this.#lived.length
    return this.#lived.slice(from - first, to - first).filter((one) => one === label).length
  }

  #pass(seconds: number, label: Label): void {
    for (let n = 0; n < seconds; n++) this.#lived.push(label)
  }

  #keep(step: string, label: Label): void {
    if (this.#before.has(step) || label === this.#label) return
    this.#before.set(step, {
      second: this.#second ?? 0,
      label: this.#label,
      lived: [...this.#lived],
    })
  }

  #takeBack(steps: readonly string[]): void {
    for (const step of steps) this.#undone.add(step)
    const moves = steps.flatMap((step) => this.#before.get(step) ?? [])
    const [first] = moves.toSorted((a, b) => a.second - b.second || a.lived.length - b.lived.length)
    if (first === undefined) return
    this.#lived = [...first.lived]
    this.#pass((this.#second ?? 0) - first.second, first.label)
  }
}

const seconds = (ms: number) => ms / 1_000

/** The lengths of some times in all, in seconds. */
const total = (all: ReadonlyArray<{ readonly from: number; readonly to: number }>): number =>
  seconds(all.reduce((sum, { from, to }) => sum + to - from, 0))

/** Each row's time against the seconds in which it was on, and waits, pauses and closed time against theirs. */
function agreesWithSeconds(facts: ReportFacts, lived: LivedThrough): void {
  const [from, to] = [seconds(facts.began), seconds(facts.ended)]
  const of = (label: string) => lived.count(label, from, to)
  for (const { item, used, paused } of facts.rows) {
    expect([item, seconds(used), seconds(paused)]).toEqual([
      item,
      of(`item ${item}`),
      of(`pause ${item}`),
    ])
  }
  expect(total(facts.waits)).toBe(of('standby'))
  expect(total(facts.closed)).toBe(of('closed'))
}

/** The drift from the end that the simulator plans to the one that was, step by step. */
function driftAddsUp(facts: ReportFacts, { state, asPublished, now }: Case): void {
  const { drift, totals } = reportSumsOf(facts)
  const moved = drift.parts.reduce((sum, { by }) => sum + by, 0)
  expect(drift.plannedEnd + moved).toBe(facts.ended)
  expect(seconds(totals.waiting)).toBe(total(facts.waits))
  const { starts } = plan(worldOf(state, asPublished, now))
  const last = facts.rows.at(-1)
  const planned = last === undefined || last.addedLive ? 0 : seconds(last.planned)
  expect(seconds(drift.plannedEnd)).toBe((starts.get(last?.item ?? '') ?? 0) + planned)
}

/** What is shown, in whole seconds, adds up too. */
function shownAddsUp(facts: ReportFacts): void {
  const shown = displayedFacts(facts)
  const { totals, drift } = reportSumsOf(shown)
  for (const { planned, granted, taken, allotted, used, spoke } of shown.rows) {
    expect(planned + granted - taken).toBe(allotted)
    if (spoke.length > 0) expect(spoke.reduce((sum, part) => sum + part, 0)).toBe(used)
  }
  expect(totals.planned + totals.granted - totals.taken).toBe(totals.allotted)
  expect(totals.waiting).toBeGreaterThanOrEqual(0)
  const moved = drift.parts.reduce((sum, { by }) => sum + by, 0)
  expect(drift.plannedEnd + moved).toBe(drift.ended)
}

function toTheEnd(show: Case): ReportFacts | null {
  show.now = instant(show.now + MINUTE)
  const { status } = show.state.run.position
  if (status !== 'planned' && status !== 'ended') show.does('endShow')
  return reportFacts(show.log)
}

test('R14: random shows, lived through second by second: what was used, waited, paused and closed is what passed, and the drift adds up', () => {
  let told = 0
  const property = fc.property(randomAgenda, randomStory, (agenda, story) => {
    const lived = new LivedThrough()
    const seen: Case[] = []
    live(agenda, story, (show) => {
      seen[0] = show
      lived.look(show)
    })
    for (const show of seen) {
      const facts = toTheEnd(show)
      lived.look(show)
      if (facts === null) continue
      told += 1
      agreesWithSeconds(facts, lived)
      driftAddsUp(facts, show)
      shownAddsUp(facts)
    }
  })
  const examples = pinned(fc.tuple(randomAgenda, randomStory), 40)
  fc.assert(property, { numRuns: 50, examples })
  expect(told).toBeGreaterThan(30)
})

test('R14c: random shows, lived through second by second: to the millisecond; and what is shown adds up in whole seconds', () => {
  const jitter = fc.array(fc.nat(999), { minLength: 40, maxLength: 40 })
  const property = fc.property(randomAgenda, randomStory, jitter, (agenda, story, parts) => {
    const seen: Case[] = []
    const moments = story.map((one, n) => ({
      ...one,
      seconds: one.seconds + (parts[n] ?? 0) / 1_000,
    }))
    live(agenda, moments, (show) => {
      seen[0] = show
    })
    for (const show of seen) {
      const facts = toTheEnd(show)
      if (facts === null) continue
      const { totals } = reportSumsOf(facts)
      const waited = facts.waits.reduce((sum, { from, to }) => sum + to - from, 0)
      expect(totals.waiting).toBe(waited)
      expect(totals.items + waited + totals.paused).toBe(totals.elapsed - totals.elsewhere)
      shownAddsUp(facts)
    }
  })
  fc.assert(property, { numRuns: 50 })
})
