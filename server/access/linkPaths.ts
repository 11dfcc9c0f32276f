import { audienceOf } from '../../shared/access/audience.ts'
import { peopleBeyondReach, seesLinkAddress } from '../../shared/access/linkVisibility.ts'
import { visibleState } from '../../shared/access/visible.ts'
import type { LinkPaths } from '../../shared/protocol/down/linkPaths.ts'
import type { Grant } from '../../shared/run/grant.ts'
import type { ShowState } from '../../shared/run/state.ts'
import type { SideRows } from '../host/sideTable.ts'
import { linkPath } from './token.ts'

/** Returns the paths and opening times of the links that a viewer may hand out, and the contacts that the viewer may see. Tokens are computed here: neither state nor log contains them. */
export function linkPaths(
  key: Buffer,
  state: ShowState,
  viewer: Grant,
  { contacts, opened }: SideRows,
): LinkPaths {
  const visible = visibleState(state, audienceOf(viewer))
  const links = visible.links.filter(
    ({ grant, revoked }) => !revoked && seesLinkAddress(viewer.roles, grant),
  )
  const outOfReach = peopleBeyondReach(viewer.roles, state.links)
  const people = [visible.draft, visible.published].flatMap((plan) => plan?.agenda.people ?? [])
  const reachable = people.filter(({ id }) => !outOfReach.has(id))
  const ids = new Set(links.map(({ id }) => id))
  const openedLinks = Object.entries(opened).filter(([link]) => ids.has(link))
  return {
    contacts: Object.fromEntries(reachable.map(({ id }) => [id, contacts[id] ?? null])),
    opened: Object.fromEntries(openedLinks),
    paths: Object.fromEntries(links.map((link) => [link.id, linkPath(key, state.show, link)])),
  }
}
