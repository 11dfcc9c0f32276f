import { expect } from 'vitest'
import type { Agenda } from '../../shared/agenda/model.ts'
import { itemStatus, spentOf } from '../../shared/run/lookup.ts'
import type { ItemStatus } from '../../shared/run/refusal.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { clockText } from '../../shared/time/format.ts'
import { type Instant, MINUTE, minuteFloor } from '../../shared/time/instant.ts'
import { countdown, countdownDigits } from '../../shared/timing/countdown.ts'
import { driftMinutes, landingOf, publicStart } from '../../shared/timing/moment.ts'
import type { RowStatus, Timeline } from '../../shared/timing/row.ts'
import { timeline } from '../../shared/timing/timeline.ts'
import { present } from './present.ts'
import { forecast, lastStart } from './simulator.ts'
import { worldOf } from './worldOf.ts'

type Times = Readonly<Record<string, string>>

/** What can be expected of a show at a moment. Projections are held against the naive simulator too, in whole seconds. */
export abstract class Expectations {
  abstract readonly state: ShowState
  abstract readonly now: Instant
  abstract readonly asPublished: Agenda
  abstract instantOf(time: string): Instant

  timeline(): Timeline {
    return present(timeline(this.state, this.now))
  }

  row(item: string) {
    return present(this.timeline().rows.find(({ item: { id } }) => id === item))
  }

  statusOf(item: string): ItemStatus {
    return itemStatus(this.state.run, item)
  }

  isOn(item: string): boolean {
    return ['live', 'paused'].includes(this.statusOf(item))
  }

  /** When what is on has used its time. */
  endOfTurn(): Instant {
    return this.timeline().on?.projected?.end ?? this.now
  }

  /** What these rows are. */
  has(rows: Readonly<Record<string, RowStatus>>): this {
    for (const [item, status] of Object.entries(rows))
      expect(`${item} ${this.row(item).status}`).toBe(`${item} ${status}`)
    return this
  }

  /** The run stands between items, after this one (null: before the first). */
  standsBy(after: string | null): this {
    expect(this.state.run.position).toMatchObject({ status: 'standby', after })
    return this
  }

  /** Projected starts as displayed, or to the second where one is given. */
  starts(times: Times): this {
    const simulated = this.#simulated()
    for (const [item, time] of Object.entries(times)) {
      const start = present(this.row(item).projected?.start)
      expect(`${item} ${this.#shown(start, time)}`).toBe(`${item} ${time}`)
      if (simulated !== null) expect(simulated.starts.get(item)).toBe(start / 1_000)
    }
    return this
  }

  /** These items are out of the projection. */
  leavesOut(...items: readonly string[]): this {
    for (const item of items) expect(this.row(item).projected).toBeNull()
    return this
  }

  /** Planned starts. */
  plans(times: Times): this {
    for (const [item, time] of Object.entries(times))
      expect(`${item} ${this.#shown(this.row(item).planned.start, time)}`).toBe(`${item} ${time}`)
    return this
  }

  /** The projected end as displayed, and the minutes to spare (negative: over). */
  ends(time: string, spare: number | null): this {
    const line = this.timeline()
    const { end, minutes } = landingOf(this.state, line)
    expect([clockText(end, this.#zone()), minutes]).toEqual([time, spare])
    const simulated = this.#simulated()
    if (simulated !== null) expect(simulated.end).toBe(line.projectedEnd / 1_000)
    return this
  }

  /** Drift as displayed, in minutes. */
  drifts(minutes: number): this {
    expect(driftMinutes(this.timeline())).toBe(minutes)
    return this
  }

  /** Latest starts with everything at its allotted length. */
  latest(times: Readonly<Record<string, string | null>>): this {
    return this.#latest(times, 'allotted')
  }

  /** Latest starts with everything at its least. */
  latestLeast(times: Readonly<Record<string, string | null>>): this {
    return this.#latest(times, 'least')
  }

  /** The digits on every screen. */
  shows(digits: string): this {
    expect(countdownDigits(countdown(this.state, this.now))).toBe(digits)
    return this
  }

  /** The phase of what is on. */
  isIn(phase: 'calm' | 'amber' | 'red' | 'over'): this {
    expect(countdown(this.state, this.now)).toMatchObject({ phase })
    return this
  }

  /** What an item has used, in minutes. */
  spent(item: string, minutes: number): this {
    expect(spentOf(this.state.run, item, this.now) / MINUTE).toBe(minutes)
    return this
  }

  /** The start the audience is told, `~` before it where it is about. */
  tells(times: Times): this {
    for (const [item, time] of Object.entries(times)) {
      const { at, about } = publicStart(this.timeline(), this.row(item))
      expect(`${about ? '~' : ''}${clockText(at, this.#zone())}`).toBe(time)
    }
    return this
  }

  /** A projected start as read in some zone. */
  reads(item: string, zone: string, time: string): this {
    const start = this.row(item).projected?.start
    expect(start === undefined ? null : clockText(minuteFloor(start), zone)).toBe(time)
    return this
  }

  #latest(times: Readonly<Record<string, string | null>>, at: 'allotted' | 'least'): this {
    const world = this.#whole() ? worldOf(this.state, this.asPublished, this.now) : null
    for (const [item, time] of Object.entries(times)) {
      const row = this.row(item)
      const found = at === 'allotted' ? row.latest : row.latestLeast
      const shown = typeof found === 'number' ? clockText(minuteFloor(found), this.#zone()) : found
      expect(`${item} ${shown}`).toBe(`${item} ${time}`)
      if (world !== null)
        expect(lastStart(world, item, at)).toBe(typeof found === 'number' ? found / 1_000 : found)
    }
    return this
  }

  #zone(): string {
    return this.asPublished.zones[0] ?? 'UTC'
  }

  #shown(at: Instant, like: string): string {
    if (!/:\d\d:/.test(like)) return clockText(minuteFloor(at), this.#zone())
    return at === this.instantOf(like)
      ? like
      : `not ${like} but ${at - this.instantOf(like)} ms off`
  }

  #whole(): boolean {
    return this.now % 1_000 === 0
  }

  #simulated() {
    const comparable = this.#whole() && this.state.run.position.status !== 'ended'
    return comparable ? forecast(worldOf(this.state, this.asPublished, this.now)) : null
  }
}
