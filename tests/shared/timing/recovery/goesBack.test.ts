import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Item } from '../../../../shared/agenda/model.ts'
import { allottedOf, flatItems, itemStatus } from '../../../../shared/run/lookup.ts'
import { MINUTE, plus } from '../../../../shared/time/instant.ts'
import { timeline } from '../../../../shared/timing/timeline.ts'
import type { Case } from '../../../support/given.ts'
import { carryingOut, recoveryAt } from '../../../support/landing.ts'
import { runs } from '../../../support/runs.ts'
import { anySmallShow, onAir, type SmallShow, smallItem } from './smallShows.ts'

/** How many random shows are tried. */
const SHOWS = 150

/** A small show that lost time and then won some: half-minutes taken of each item, which of them were dropped, how long the second item ran before its turn, and how early the first ends. */
type Losses = {
  readonly small: SmallShow
  readonly taken: readonly number[]
  readonly dropped: readonly boolean[]
  readonly ran: number
  readonly early: number
}

const ofEach = <Value>(value: fc.Arbitrary<Value>) =>
  fc.array(value, { minLength: 4, maxLength: 4 })

const anyLosses: fc.Arbitrary<Losses> = fc.record({
  small: anySmallShow,
  taken: ofEach(fc.integer({ min: 0, max: 4 })),
  dropped: ofEach(fc.boolean()),
  ran: fc.integer({ min: 0, max: 6 }),
  early: fc.integer({ min: 0, max: 8 }),
})

const halfMinutes = (count: number): number => (count * MINUTE) / 2

/** The show after all that, while its first item is live. */
function afterLosses({ small, taken, dropped, ran, early }: Losses): Case {
  const show = onAir({ ...small, late: 0 })
  const planned = show.now
  show.now = plus(show.instantOf('10:00'), MINUTE)
  if (ran > 0) {
    show.does('next')
    show.now = plus(show.now, halfMinutes(ran))
    show.does('previous')
  }
  taken.forEach((count, n) => void (count > 0 && show.tries('takeTime', `i${n}`, count / 2)))
  dropped.forEach((isDropped, n) => void (isDropped && show.tries('drop', `i${n}`)))
  show.now = plus(planned, -halfMinutes(early))
  return show
}

/** Whether half a minute for an item that lost time, or a dropped item, can go back by itself with all stops kept. */
function goesBack(show: Case, item: Item): boolean {
  const { run } = show.state
  const isDropped = itemStatus(run, item.id) === 'dropped'
  const lost = itemStatus(run, item.id) === 'waiting' && allottedOf(run, item) < item.planned
  if (!isDropped && !lost) return false
  if (isDropped) show.does('restore', item.id)
  else show.does('giveTime', item.id, 0.5)
  const isKept = recoveryAt(show).missed === 0
  show.does('undo')
  return isKept
}

/** Everything that can go back by itself. */
function whatGoesBack(show: Case): readonly string[] {
  const { agenda } = show.state.published ?? { agenda: show.asPublished }
  const behind = flatItems(agenda).flatMap(({ item }) => (item.id === 'first' ? [] : [item]))
  return behind.filter((item) => goesBack(show, item)).map(({ id }) => id)
}

/** An item that ran over what was left of it before its turn: time that goes back to it moves no end. */
const RAN_OVER: Losses = {
  small: { items: [smallItem({ length: 6 })], late: 0, spare: 0, movable: 0 },
  taken: [3, 0, 0, 0],
  dropped: [false, false, false, false],
  ran: 6,
  early: 0,
}

/** A break that was shortened and then dropped. */
const DROPPED_BREAK: Losses = {
  small: {
    items: [smallItem({ length: 6, isBreak: true, rank: 1 })],
    late: 0,
    spare: 0,
    movable: 0,
  },
  taken: [2, 0, 0, 0],
  dropped: [true, false, false, false],
  ran: 0,
  early: 0,
}

test('V4: time that was won goes back for as long as the stops are kept, and the show ends when the option states', () => {
  fc.assert(
    fc.property(anyLosses, (losses) => {
      const show = afterLosses(losses)
      const { missed, timeToReturn, options } = recoveryAt(show)
      fc.pre(missed === 0)
      const back = timeToReturn?.givesBack ?? null
      expect(options).toEqual(back === null ? [] : [back])
      if (back === null) {
        expect(whatGoesBack(show)).toEqual([])
        return
      }
      const changed = [...back.cuts.map(({ item }) => item), ...back.restores]
      expect(new Set(changed).size).toBe(changed.length)
      show.does(carryingOut(back))
      expect(timeline(show.state, show.now)?.projectedEnd).toBe(back.end)
      expect(recoveryAt(show).missed).toBe(0)
      // What was shortened and then dropped returns at its shortened length.
      expect(whatGoesBack(show).filter((id) => !back.restores.includes(id))).toEqual([])
    }),
    { numRuns: runs(60, SHOWS), examples: [[RAN_OVER], [DROPPED_BREAK]] },
  )
})
