import type { LinkId } from '../../agenda/ids.ts'
import type { Recorded } from '../../run/events.ts'
import type { Grant } from '../../run/grant.ts'
import type { ShowState } from '../../run/state.ts'

/** Where a screen stands after joining: what it lacked as events, or the whole as a snapshot. `boot` names the server's process, `clock` what that stamps by: all servers on one database go by one clock. */
export type Joined = {
  readonly link: LinkId
  readonly grant: Grant
  readonly boot: string
  readonly clock: string
  /** Server time when this was sent, in ms. */
  readonly sent: number
  readonly seq: number
} & (
  | { readonly type: 'snapshot'; readonly state: ShowState }
  | { readonly type: 'events'; readonly events: readonly Recorded[] }
)
