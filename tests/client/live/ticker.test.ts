// @vitest-environment node
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createTicker } from '../../../client/live/ticker.ts'
import { HOUR, type Instant, instant } from '../../../shared/time/instant.ts'
import { virtualTime } from './virtualTime.ts'

/** A ticker whose show time is `offset` ms ahead of the local clock, as long as that is not changed. */
function tickerOn(offset: number) {
  const time = virtualTime()
  const shows = { offset, known: true }
  const ticks = createTicker(
    time,
    (due) => due - shows.offset,
    () => (shows.known ? instant(time.now() + shows.offset) : null),
  )
  const fired: string[] = []
  const watch = (name: string, due: Instant | null) =>
    ticks.callAt(due, () => fired.push(`${name} at ${time.now() + shows.offset}`))
  return { time, shows, ticks, fired, watch }
}

describe('boundaries', () => {
  test('that are due together fire from one timer, whatever order they came in', () => {
    const { time, fired, watch } = tickerOn(0)
    watch('minute', instant(60_000))
    watch('clock', instant(2_000))
    watch('digits', instant(2_000))
    expect(time.waiting()).toBe(1)
    time.pass(1_000)
    expect(fired).toEqual(['clock at 2000', 'digits at 2000'])
    time.pass(58_000)
    expect(fired.at(-1)).toBe('minute at 60000')
  })

  test('further away than a timer can wait fire at their moment', () => {
    const { time, fired, watch } = tickerOn(0)
    const due = instant(60 * 24 * HOUR)
    watch('opening', due)
    time.pass(due - time.now() - 1)
    expect(fired).toEqual([])
    time.pass(1)
    expect(fired).toEqual([`opening at ${due}`])
  })
  test('do not fire once disposed of, and the others fire', () => {
    const { time, fired, watch } = tickerOn(0)
    watch('before', instant(2_000))
    const dispose = watch('gone', instant(2_000))
    watch('behind', instant(2_000))
    watch('later', instant(3_000))
    dispose()
    time.pass(5_000)
    expect(fired).toEqual(['before at 2000', 'behind at 2000', 'later at 3000'])
  })

  test('do not fire once disposed of by one that is due with them', () => {
    const { time, ticks, fired, watch } = tickerOn(0)
    ticks.callAt(instant(2_000), () => dispose())
    const dispose = watch('gone', instant(2_000))
    time.pass(5_000)
    expect(fired).toEqual([])
  })
})

describe('a watcher that throws', () => {
  /** Watches `due` and throws as often as is said; errors are reported in turns of their own, which a test lets come. */
  function throwing({ ticks, time, fired }: ReturnType<typeof tickerOn>, due: number, times = 1) {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    let left = times
    return ticks.callAt(instant(due), () => {
      fired.push(`thrower at ${time.now()}`)
      left -= 1
      if (left >= 0) throw new Error('planted')
    })
  }

  test('keeps nothing from the others, is reported, and is called again a second later', () => {
    const on = tickerOn(0)
    throwing(on, 2_000, 2)
    on.watch('digits', instant(2_000))
    on.watch('clock', instant(3_000))
    on.time.pass(10_000)
    expect(on.fired).toEqual([
      'thrower at 2000',
      'digits at 2000',
      'clock at 3000',
      'thrower at 3000',
      'thrower at 4000',
    ])
    expect(vi.getTimerCount()).toBe(2)
    expect(() => vi.runAllTimers()).toThrow('planted')
    expect(on.time.waiting()).toBe(0)
  })

  test('is not called again once disposed of', () => {
    const on = tickerOn(0)
    const stop = throwing(on, 2_000, 9)
    on.time.pass(1_000)
    stop()
    on.time.pass(10_000)
    expect(on.fired).toEqual(['thrower at 2000'])
  })

  test('as the clock was set keeps nothing from the others either', () => {
    const on = tickerOn(0)
    throwing(on, 2_000)
    on.watch('digits', instant(2_000))
    on.ticks.fireAll()
    expect(on.fired).toEqual(['thrower at 1000', 'digits at 1000'])
    on.time.pass(1_000)
    expect(on.fired.at(-1)).toBe('thrower at 2000')
  })
})

describe('a clock that moves', () => {
  test('that is set fires everything, also what waits for it to be known', () => {
    const { shows, ticks, fired, watch } = tickerOn(0)
    shows.known = false
    watch('unknown', null)
    watch('second', instant(3_000))
    ticks.rearm()
    expect(fired).toEqual([])
    shows.known = true
    ticks.fireAll()
    expect(fired).toEqual(['unknown at 1000', 'second at 1000'])
    ticks.fireAll()
    expect(fired).toHaveLength(2)
  })

  test('that stands arms no timer', () => {
    const time = virtualTime()
    const ticks = createTicker(
      time,
      () => Number.POSITIVE_INFINITY,
      () => instant(time.now()),
    )
    ticks.callAt(instant(2_000), () => {})
    expect(time.waiting()).toBe(0)
  })

  test('timers that a browser holds back fire what is due as soon as they run', () => {
    const { time, fired, watch } = tickerOn(0)
    watch('first', instant(2_000))
    watch('second', instant(3_000))
    watch('third', instant(90_000))
    time.stall(6_000)
    expect(fired).toEqual(['first at 7000', 'second at 7000'])
  })
})
