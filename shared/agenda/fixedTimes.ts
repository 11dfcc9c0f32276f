import type { Agenda, HardStop, Segment } from './model.ts'

/** The times of an agenda that are fixed, and so move together (R11). */
export type FixedTimes = {
  readonly hardStop: HardStop | null
  readonly segments: readonly Pick<Segment, 'id' | 'start' | 'mustEndBy'>[]
}

/** The fixed times of an agenda, segment by segment. */
export function fixedTimes({ hardStop, segments }: Agenda): FixedTimes {
  return {
    hardStop,
    segments: segments.map(({ id, start, mustEndBy }) => ({ id, start, mustEndBy })),
  }
}
