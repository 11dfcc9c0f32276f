// @vitest-environment node
import { expect, test } from 'vitest'
import { createTicker } from '../../../client/live/ticker.ts'
import { HOUR, instant, MINUTE } from '../../../shared/time/instant.ts'
import { virtualTime } from './virtualTime.ts'

/** A ticker whose show time is the local clock's. */
function openTicker() {
  const time = virtualTime()
  const ticks = createTicker(
    time,
    (due) => due,
    () => instant(time.now()),
  )
  const fired: string[] = []
  const watch = (name: string, at: number) => ticks.callAt(instant(at), () => fired.push(name))
  return { time, fired, watch }
}

test('a boundary that is further away than a timer can wait fires at its moment', () => {
  const { time, fired, watch } = openTicker()
  const due = 60 * 24 * HOUR
  watch('opening', due)
  time.pass(due - time.now() - 1)
  expect(fired).toEqual([])
  time.pass(1)
  expect(fired).toEqual(['opening'])
})

test('who stops waiting for a boundary leaves the others that wait for it', () => {
  const { time, fired, watch } = openTicker()
  watch('stage', MINUTE)
  const stop = watch('card', MINUTE)
  watch('clock', MINUTE)
  stop()
  time.pass(MINUTE)
  expect(fired).toEqual(['stage', 'clock'])
})
