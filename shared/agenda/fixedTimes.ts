import type { Instant } from '../time/instant.ts'
import { untilOf } from './ends.ts'
import type { ItemId } from './ids.ts'
import type { Agenda, HardStop, Segment } from './model.ts'

/** The times of an agenda that are fixed, and so move together (R11). */
export type FixedTimes = {
  readonly hardStop: HardStop | null
  readonly segments: readonly Pick<Segment, 'id' | 'start' | 'mustEndBy'>[]
  /** Until when items last; absent where none lasts until a clock time. */
  readonly untils?: readonly { readonly item: ItemId; readonly until: Instant }[]
}

/** The fixed times of an agenda, segment by segment. */
export function fixedTimes({ hardStop, segments }: Agenda): FixedTimes {
  const untils = segments.flatMap(({ items }) =>
    items.flatMap((item) => {
      const until = untilOf(item)
      return until === null ? [] : [{ item: item.id, until }]
    }),
  )
  return {
    hardStop,
    segments: segments.map(({ id, start, mustEndBy }) => ({ id, start, mustEndBy })),
    ...(untils.length === 0 ? {} : { untils }),
  }
}
