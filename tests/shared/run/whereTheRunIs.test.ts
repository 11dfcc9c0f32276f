import { describe, expect, test } from 'vitest'
import { pinOf } from '../../../shared/run/breakToClockTime.ts'
import { spotFault } from '../../../shared/run/decide/guards.ts'
import {
  allottedAt,
  allottedOf,
  allottedWith,
  countsUp,
  findItem,
  flatItems,
  hasNoLength,
  itemOn,
  itemStatus,
  lastEnd,
  lastReached,
  lastReachedIndex,
  nextWaiting,
  personOf,
  placeOf,
  spentOf,
  untilWith,
} from '../../../shared/run/lookup.ts'
import type { Position } from '../../../shared/run/state.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { type Case, given } from '../../support/given.ts'
import { showOf } from '../../support/shows.ts'
import { agenda, segmentId, show } from './planUndone.ts'

/** The show while `a` is live, since 15:00. */
const on = () => show().begins('15:00')

/** What the run has reached, by each way of asking. */
function at({ state: { run } }: Case) {
  const { position } = run
  return [
    itemOn(position),
    placeOf(position),
    lastReached(position),
    lastReachedIndex(agenda, position),
  ]
}

describe('where the run is', () => {
  test('is told in every position', () => {
    const one = show().at('15:00')
    expect(at(one)).toEqual([null, null, null, -1])
    expect(at(one.does('startShow'))).toEqual([null, { at: 'standby', after: null }, null, -1])
    expect(at(one.does('goTo', 'b'))).toEqual(['b', { at: 'item', item: 'b' }, 'b', 1])
    expect(at(one.at('15:01').does('pause'))).toEqual(['b', { at: 'item', item: 'b' }, 'b', 1])
    expect(at(one.does('finish'))).toEqual([null, { at: 'standby', after: 'b' }, 'b', 1])
    expect(at(one.at('15:02').does('endShow'))).toEqual([null, null, 'b', 1])
    const gone: Position = { status: 'standby', after: 'gone', since: one.now }
    expect(lastReachedIndex(agenda, gone)).toBe(-1)
  })

  test('knows when the last item ended, or else since when nothing is on', () => {
    const one = on()
    expect(lastEnd(one.state.run)).toBeNull()
    expect(lastEnd(show().state.run)).toBeNull()
    expect(lastEnd(one.at('15:05').does('finish').state.run)).toBe(one.instantOf('15:05'))
    const { run } = one.at('15:07').does('endShow').state
    expect(lastEnd(run)).toBe(one.instantOf('15:05'))
    const since = one.instantOf('15:09')
    const standby: Position = { status: 'standby', after: 'b', since }
    const ended: Position = { status: 'ended', after: 'b', at: since }
    for (const position of [standby, ended]) expect(lastEnd({ ...run, position })).toBe(since)
    expect(lastEnd({ ...run, position: { ...standby, after: null } })).toBeNull()
  })

  test('says what an item is and has used, and what comes next', () => {
    const one = on().at('15:04')
    const { run } = one.state
    expect([spentOf(run, 'a', one.now), spentOf(run, 'b', one.now)]).toEqual([4 * MINUTE, 0])
    expect([itemStatus(run, 'a'), itemStatus(run, 'b')]).toEqual(['live', 'waiting'])
    const paused = one.does('pause').at('15:06').state.run
    expect([itemStatus(paused, 'a'), itemStatus(paused, 'b')]).toEqual(['paused', 'waiting'])
    expect([spentOf(paused, 'a', one.now), spentOf(paused, 'b', one.now)]).toEqual([4 * MINUTE, 0])
    expect(nextWaiting(agenda, paused)).toBe('b')
    expect(nextWaiting(agenda, one.does('drop', 'b').state.run)).toBe('c')
    expect(nextWaiting(agenda, one.does('goTo', 'd').state.run)).toBeNull()
  })
})

describe('what stands in an agenda', () => {
  test('is found by its id', () => {
    expect(flatItems(agenda).map(({ item, index }) => `${item.id}${index}`)).toEqual([
      'a0',
      'b1',
      'c2',
      'd3',
    ])
    expect(findItem(agenda, 'c')).toMatchObject({ index: 2, segment: { id: segmentId(2) } })
    expect([findItem(agenda, 'x'), personOf(agenda, 'x')]).toEqual([null, null])
  })

  test('has spots behind what the run has reached, and none before it', () => {
    const { position } = on().does('goTo', 'b').state.run
    const spot = (n: 1 | 2, after: string | null) =>
      spotFault(agenda, position, { segment: segmentId(n), after })
    expect([spot(1, 'b'), spot(2, null), spot(2, 'd')]).toEqual([null, null, null])
    const passed = { reason: 'spot-passed' }
    expect([spot(1, null), spot(1, 'a')]).toMatchObject([passed, passed])
    expect(spot(1, 'c')).toEqual({ reason: 'unknown-item', item: 'c' })
    const nowhere = spotFault(agenda, position, { segment: 'x', after: null })
    expect(nowhere).toEqual({ reason: 'unknown-segment', segment: 'x' })
  })

  test('starts no earlier than its clock time, or the one set in its place (T1c)', () => {
    const [first] = agenda.segments
    if (first === undefined) throw new Error('there is one')
    const own = first.start.type === 'notBefore' ? first.start.at : null
    const { now } = show()
    expect(pinOf(first, { goOn: {} })).toBe(own)
    expect(pinOf(first, { goOn: { [first.id]: now } })).toBe(now)
    expect(pinOf({ ...first, start: { type: 'follows' } }, { goOn: {} })).toBeNull()
  })
})

describe('R5: what an item is allotted', () => {
  const lasting = () => given(showOf('15:00 a 10 until 15:20, b 10, c 0'))
  const item = (id: string) => lasting().row(id).item

  test('is never less than nothing', () => {
    const by = (granted: number, taken: number) =>
      allottedWith({ granted: granted * MINUTE, taken: taken * MINUTE }, item('b')) / MINUTE
    expect([by(0, 0), by(3, 0), by(3, 4), by(0, 11)]).toEqual([10, 13, 9, 0])
  })

  test('lasts until a clock time, moved by what was given and taken, while it is on (R13)', () => {
    const by = { granted: 3 * MINUTE, taken: MINUTE }
    const one = lasting()
    expect(untilWith(by, item('a'))).toBe(one.instantOf('15:22'))
    expect(untilWith(by, item('b'))).toBeNull()
    const { run } = one.state
    expect(allottedAt(run, item('a'), one.instantOf('15:05'))).toBe(10 * MINUTE)
    const live = one.begins('15:00').at('15:04').state.run
    expect(allottedAt(live, item('a'), one.now)).toBe(20 * MINUTE)
    expect(allottedAt(live, item('b'), one.now)).toBe(10 * MINUTE)
    expect(allottedOf(live, item('a'))).toBe(20 * MINUTE)
    const paused = one.does('pause').at('15:10').state.run
    expect(allottedAt(paused, item('a'), one.now)).toBe(14 * MINUTE)
    expect(allottedAt(paused, item('a'), one.instantOf('15:30'))).toBe(0)
    expect(allottedOf(paused, item('a'))).toBe(20 * MINUTE)
  })

  test('counts up where it has no length of its own', () => {
    expect([hasNoLength(item('c'), 0), hasNoLength(item('c'), MINUTE)]).toEqual([true, false])
    expect([hasNoLength(item('b'), 0), hasNoLength({ ...item('a'), planned: 0 }, 0)]).toEqual([
      false,
      false,
    ])
    const one = lasting()
    expect(countsUp(one.state.run, item('c'))).toBe(true)
    expect(countsUp(one.does('giveTime', 'c', 1).state.run, item('c'))).toBe(false)
  })
})
