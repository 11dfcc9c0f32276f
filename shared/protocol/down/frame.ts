import type { Recorded } from '../../run/events.ts'
import type { ShowState } from '../../run/state.ts'

/** Events for one audience: `prev` is the last seq it was sent before; `sent` is server time in ms. */
export type Frame = {
  readonly prev: number
  readonly seq: number
  readonly sent: number
  readonly events: readonly Recorded[]
}

/** The whole visible state at `seq`, for an audience whose view an event changed. */
export type Resync = { readonly seq: number; readonly sent: number; readonly state: ShowState }
