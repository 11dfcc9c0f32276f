import type { LinkId } from '../../agenda/ids.ts'

/** Who is connected now: screens open by link; links with none are left out. Sent to moderators and owners only. */
export type Presence = {
  readonly open: Readonly<Record<LinkId, number>>
  /** Links with a screen of which a part failed, until it is loaded again; left out while there is none. */
  readonly failed?: readonly LinkId[]
}
