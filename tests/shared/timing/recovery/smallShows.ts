import fc from 'fast-check'
import type { Agenda, Item, Person, Segment } from '../../../../shared/agenda/model.ts'
import { type Instant, MINUTE, minuteFloor, plus } from '../../../../shared/time/instant.ts'
import { type Case, given } from '../../../support/given.ts'
import { smallShow } from '../../../support/shows.ts'

/** What small shows are counted in, in ms. */
export const HALF_MINUTE = 30_000

/** One of the items behind the first: its length and least in half-minutes, its rank, who speaks in it, whether it is a break. */
type SmallItem = {
  readonly length: number
  readonly least: number
  readonly rank: number | null
  readonly people: readonly number[]
  readonly isBreak: boolean
}

/** A show of one long item and up to four short ones, of which some have a segment of their own, some of these with slack, a fixed start or an end to keep. */
export type SmallShow = {
  readonly items: readonly (SmallItem & {
    readonly opens: boolean
    readonly slack: number
    readonly pin: number | null
    readonly mustEnd: number | null
  })[]
  readonly late: number
  readonly spare: number
  /** By how many whole minutes the hard stop may be moved. */
  readonly movable: number
}

const item = fc.record({
  length: fc.integer({ min: 1, max: 6 }),
  least: fc.integer({ min: 0, max: 6 }),
  rank: fc.option(fc.integer({ min: 1, max: 2 }), { freq: 2 }),
  people: fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { maxLength: 2 }),
  isBreak: fc.boolean(),
  opens: fc.boolean(),
  slack: fc.integer({ min: 0, max: 3 }),
  pin: fc.option(fc.integer({ min: -1, max: 2 }), { freq: 2 }),
  mustEnd: fc.option(fc.integer({ min: 0, max: 1 }), { freq: 1 }),
})

/** One of the items of a small show: a talk of nobody that is protected, but for what is given. */
export function smallItem(
  some: Partial<SmallShow['items'][number]> & { readonly length: number },
): SmallShow['items'][number] {
  const none = { rank: null, people: [], isBreak: false, opens: false, pin: null, mustEnd: null }
  return { ...none, slack: 0, least: some.length, ...some }
}

/** Any small show, late by some half-minutes. */
export const anySmallShow: fc.Arbitrary<SmallShow> = fc.record({
  items: fc.array(item, { minLength: 1, maxLength: 4 }),
  late: fc.integer({ min: 1, max: 10 }),
  spare: fc.integer({ min: 0, max: 2 }),
  movable: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 3 })),
})

/** The minutes that its first item is to take. */
const FIRST = 10

function personOf(n: number): Person {
  const none = { title: null, affiliation: null, pronunciation: null }
  return { id: `p${n}`, name: { en: `P${n}` }, ...none, speaks: [] }
}

function itemOf(made: Item, small: SmallItem): Item {
  const planned = small.length * HALF_MINUTE
  return {
    ...made,
    planned,
    kind: small.isBreak ? 'break' : 'talk',
    slimming: { least: Math.min(small.least, small.length) * HALF_MINUTE, dropRank: small.rank },
    speakers: small.people.map((n) => ({ person: `p${n}`, role: 'speaker' as const })),
  }
}

/** A segment of its own for an item that is planned to start at a time. */
function segmentOf(
  bare: Segment,
  own: Item,
  small: SmallShow['items'][number],
  at: Instant,
): Segment {
  const pin = small.pin === null ? null : plus(at, small.pin * HALF_MINUTE)
  const end = plus(at, own.planned)
  return {
    ...bare,
    id: `s${own.id}`,
    start: pin === null ? { type: 'follows' } : { type: 'notBefore', at: pin },
    budget: own.planned + small.slack * HALF_MINUTE,
    mustEndBy: small.mustEnd === null ? null : plus(end, small.mustEnd * HALF_MINUTE),
    items: [own],
  }
}

function withBehind(segments: readonly Segment[], own: Item): Segment[] {
  const last = segments.at(-1)
  return last === undefined
    ? []
    : [...segments.slice(0, -1), { ...last, budget: null, items: [...last.items, own] }]
}

/** The show on air with its first item over by as much as it is late. */
export function onAir({ items, late, spare, movable }: SmallShow): Case {
  const bare = smallShow({ blocks: [{ notBefore: '10:00', items: { first: FIRST } }] })
  const [opening] = bare.segments
  const [made] = opening?.items ?? []
  if (opening === undefined || made === undefined) throw new Error('a show has an item')
  const start = given(bare).instantOf('10:00')
  let segments: Segment[] = [opening]
  let at = plus(start, FIRST * MINUTE)
  for (const [n, small] of items.entries()) {
    const own = itemOf({ ...made, id: `i${n}` }, small)
    segments = small.opens
      ? [...segments, segmentOf(opening, own, small, at)]
      : withBehind(segments, own)
    at = plus(at, own.planned)
  }
  const stop = plus(at, spare * HALF_MINUTE)
  const movableTo = movable === 0 ? null : plus(minuteFloor(stop), movable * MINUTE)
  const hardStop = { at: stop, movableTo }
  const agenda: Agenda = { ...bare, people: [0, 1, 2].map(personOf), hardStop, segments }
  const show = given(agenda).begins('10:00')
  show.now = plus(start, FIRST * MINUTE + late * HALF_MINUTE)
  return show
}
