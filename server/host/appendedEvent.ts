import type { Recorded } from '../../shared/run/events.ts'
import type { ShowState } from '../../shared/run/state.ts'

/** An event with the state it met, which is what decides who may see it. */
export type AppendedEvent = { readonly recorded: Recorded; readonly before: ShowState }
