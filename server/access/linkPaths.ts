import { audienceOf } from '../../shared/access/audience.ts'
import { beyondReach, seesLinkAddress } from '../../shared/access/linkVisibility.ts'
import { visibleState } from '../../shared/access/visible.ts'
import type { LinkPaths } from '../../shared/protocol/down/linkPaths.ts'
import type { Grant } from '../../shared/run/grant.ts'
import type { ShowState } from '../../shared/run/state.ts'
import type { SideRows } from '../host/sideTable.ts'
import { linkPath } from './token.ts'

/** The links of a show that somebody with this grant may hand out, with their tokens: these are in no state and no log. */
export function linkPaths(
  key: Buffer,
  state: ShowState,
  asks: Grant,
  { contacts, opened }: SideRows,
): LinkPaths {
  const seen = visibleState(state, audienceOf(asks))
  const told = seen.links.filter(
    ({ grant, revoked }) => !revoked && seesLinkAddress(asks.roles, grant),
  )
  const beyond = beyondReach(asks.roles, state.links)
  const people = [seen.draft, seen.published].flatMap((plan) => plan?.agenda.people ?? [])
  const reached = people.filter(({ id }) => !beyond.has(id))
  const ids = new Set(told.map(({ id }) => id))
  const known = Object.entries(opened).filter(([link]) => ids.has(link))
  return {
    contacts: Object.fromEntries(reached.map(({ id }) => [id, contacts[id] ?? null])),
    opened: Object.fromEntries(known),
    paths: Object.fromEntries(told.map((link) => [link.id, linkPath(key, state.show, link)])),
  }
}
