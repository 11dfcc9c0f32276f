import fc from 'fast-check'
import type { Agenda, Kind } from '../../shared/agenda/model.ts'
import type { Press } from '../support/press.ts'
import { smallShow } from '../support/shows.ts'

/** One thing that happens: some seconds pass, then someone presses something, or nobody does. */
export type Happening = {
  readonly seconds: number
  readonly press: Exclude<Press[0], object> | 'nothing'
  readonly one: number
  readonly other: number
  readonly minutes: number
}

const KINDS: readonly Kind[] = [
  ...(['talk', 'talk', 'talk', 'qa', 'break', 'break', 'discussion', 'closing'] as const),
]

const length = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 8 }).map((fives) => fives * 300) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 900 }) },
  { weight: 1, arbitrary: fc.constant(0) },
)

const ends = fc.record({
  atEnd: fc.constantFrom('hold' as const, 'goOn' as const, 'standby' as const),
  /** Minutes from 15:00. */
  until: fc.option(fc.integer({ min: 5, max: 120 }), { freq: 4 }),
})

const item = fc.tuple(length, fc.constantFrom(...KINDS), ends)

const block = fc.record({
  first: item,
  /** None in a gap. */
  items: fc.oneof(
    { weight: 6, arbitrary: fc.array(item, { minLength: 1, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.array(item, { maxLength: 0 }) },
  ),
  pinned: fc.option(fc.integer({ min: 1, max: 120 })),
  extra: fc.option(fc.integer({ min: -300, max: 900 })),
  mustEndIn: fc.option(fc.integer({ min: 10, max: 150 }), { freq: 6 }),
})

function clock(minutes: number): string {
  const hour = String(15 + Math.floor(minutes / 60)).padStart(2, '0')
  return `${hour}:${String(minutes % 60).padStart(2, '0')}`
}

/** An agenda of 1 to 6 segments from 15:00 on, budgets over and under, some gaps, some pinned, some that must end. */
export const randomAgenda: fc.Arbitrary<Agenda> = fc
  .record({
    blocks: fc.array(block, { minLength: 1, maxLength: 6, size: 'max' }),
    stop: fc.option(fc.integer({ min: 30, max: 240 }), { freq: 4 }),
  })
  .map(({ blocks, stop }) => {
    let n = 0
    return smallShow({
      ...(stop === null ? {} : { stop: clock(stop) }),
      blocks: blocks.map(({ first, items: rest, pinned, extra, mustEndIn }, index) => {
        const items = index === 0 && rest.length === 0 ? [first] : rest
        const filled = items.reduce((sum, [seconds]) => sum + seconds, 0)
        const from = index === 0 ? 0 : pinned
        return {
          items: Object.fromEntries(
            items.map(([seconds, kind, { atEnd, until }]) => {
              const end = { atEnd, ...(until === null ? {} : { until: clock(until) }) }
              return [`item-${++n}`, [kind, seconds / 60, end] as const]
            }),
          ),
          ...(from === null ? {} : { notBefore: clock(from) }),
          ...(extra === null ? {} : { minutes: Math.max(0, filled + extra) / 60 }),
          ...(mustEndIn === null ? {} : { mustEndBy: clock(mustEndIn) }),
        }
      }),
    })
  })

const some = <const P extends Happening['press']>(weight: number, ...presses: P[]) => ({
  weight,
  arbitrary: fc.constantFrom<Happening['press'][]>(...presses),
})

const press = fc.oneof(
  some(10, 'next'),
  some(4, 'finish', 'endByItself', 'nothing'),
  some(
    12,
    ...(['previous', 'goTo', 'pause', 'giveTime', 'takeTime', 'drop', 'putNext'] as const),
    ...(['swap', 'moveBehind', 'moveFirst', 'insertBehind', 'editLength', 'undo'] as const),
  ),
  some(4, 'resume', 'restore', 'reopen'),
  some(1, 'endShow'),
)

const happening: fc.Arbitrary<Happening> = fc.record({
  seconds: fc.oneof(
    fc.integer({ min: 0, max: 20 }),
    fc.integer({ min: 0, max: 900 }),
    fc.constantFrom(0, 300, 600),
  ),
  press,
  one: fc.nat(23),
  other: fc.nat(23),
  minutes: fc.integer({ min: 1, max: 12 }),
})

/** What happens to a show: before Start, the start, and up to 25 things after it. */
export const randomStory: fc.Arbitrary<readonly Happening[]> = fc
  .record({
    early: fc.array(happening, { maxLength: 3 }),
    runNow: fc.boolean(),
    wait: fc.integer({ min: 0, max: 5_400 }),
    rest: fc.array(happening, { minLength: 8, maxLength: 25, size: 'max' }),
  })
  .map(({ early, runNow, wait, rest }) => {
    const plain = { one: 0, other: 0, minutes: 1 }
    return [
      ...early,
      { ...plain, seconds: 10, press: runNow ? ('runNow' as const) : ('nothing' as const) },
      { ...plain, seconds: wait, press: 'startShow' as const },
      ...rest,
    ]
  })
