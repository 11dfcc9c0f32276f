import type { Agenda } from '../../shared/agenda/model.ts'
import type { OwnedLink, OwnedShow } from '../../shared/protocol/down/shows.ts'
import type { Link } from '../../shared/run/grant.ts'
import { personOf } from '../../shared/run/lookup.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { type Instant, instant } from '../../shared/time/instant.ts'
import { planOf } from '../../shared/timing/plan.ts'
import { linkPath } from './token.ts'

/** A show with all its links, as the server's owner sees it; null for one that has no agenda at all. */
export function ownedShow(key: Buffer, state: ShowState): OwnedShow | null {
  const agenda = state.published?.agenda ?? state.draft?.agenda
  if (agenda === undefined) return null
  return {
    show: state.show,
    title: agenda.title,
    zones: agenda.zones,
    startsAt: startOf(agenda),
    status: state.published === null ? 'draft' : state.run.position.status,
    links: state.links.map((link) => ownedLink(key, state, link)),
  }
}

function startOf(agenda: Agenda): Instant {
  const [first] = planOf(agenda).segments.values()
  return first?.start ?? instant(0)
}

function ownedLink(key: Buffer, state: ShowState, link: Link): OwnedLink {
  const { person } = link.grant
  const agendas = [state.published?.agenda, state.draft?.agenda].filter((one) => one !== undefined)
  const known = agendas.flatMap((agenda) => personOf(agenda, person ?? '') ?? []).at(0)
  return {
    link: link.id,
    grant: link.grant,
    person: known === undefined ? null : { id: known.id, name: known.name },
    revoked: link.revoked,
    path: linkPath(key, state.show, link),
  }
}
