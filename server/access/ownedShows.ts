import { boothCalled, boothsOf } from '../../shared/agenda/booths.ts'
import type { Agenda, Person } from '../../shared/agenda/model.ts'
import { oncePer } from '../../shared/agenda/oncePer.ts'
import { type Plan, planOf } from '../../shared/agenda/plan.ts'
import type { Presence } from '../../shared/protocol/down/down.ts'
import type { OwnedLink, OwnedPerson, OwnedShow } from '../../shared/protocol/down/shows.ts'
import { ANYONE } from '../../shared/run/actors.ts'
import type { Link } from '../../shared/run/grant.ts'
import { flatItems, personOf } from '../../shared/run/lookup.ts'
import { namedRoles } from '../../shared/run/namedRoles.ts'
import { opensNames } from '../../shared/run/reportShare.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { newestOnAir } from '../../shared/run/step.ts'
import { type Instant, instant } from '../../shared/time/instant.ts'
import { turnsOf } from '../../shared/timing/turns.ts'
import { warningsOf } from '../../shared/timing/warnings/warnings.ts'
import type { SideRows } from '../host/sideTable.ts'
import { linkPath } from './token.ts'

const NOTHING: SideRows = { contacts: {}, opened: {} }

/** What is known of a show beside its log: how many screens each link has open, and what is kept of it. */
type ShowExtras = {
  readonly open?: Presence['open']
  readonly beside?: SideRows
  /** Whether it is a closed rehearsal. */
  readonly closed?: boolean
}

/** The warnings about a plan, whenever it is; worked out once, as the list is asked for again and again. */
const warningsOnce = oncePer((agenda: Agenda) => warningsOf(agenda, null))

type Planned = {
  readonly agenda: Agenda
  readonly plan: Plan
  readonly roles: ReturnType<typeof namedRoles>
}

/** A show with all its links and how many screens each has open, as the server's owner sees it; null for one that has no agenda at all. */
export function ownedShow(
  key: Buffer,
  state: ShowState,
  { open = {}, beside = NOTHING, closed = false }: ShowExtras = {},
): OwnedShow | null {
  const agenda = state.published?.agenda ?? state.draft?.agenda
  if (agenda === undefined) return null
  const planned = { agenda, plan: planOf(agenda), roles: namedRoles(agenda) }
  return {
    show: state.show,
    title: agenda.title,
    languages: agenda.languages,
    zones: agenda.zones,
    startsAt: startOf(planned),
    status: state.published === null ? 'draft' : state.run.position.status,
    rehearsal: state.rehearsal,
    series: state.series ?? null,
    public: state.public,
    archived: state.archived,
    closed,
    draft: state.draft && {
      revision: state.draft.revision,
      step: newestOnAir(state.steps)?.id ?? null,
      items: flatItems(state.draft.agenda).length,
      warnings: warningsOnce(state.draft.agenda).length,
    },
    people: agenda.people.map((person) => named(person, beside, planned)),
    booths: boothsOf(agenda).map(({ id, name }) => ({ id, name })),
    links: (closed ? [] : linksWithPaths(state)).map((link) => ({
      ...ownedLink(state, link, planned, beside),
      path: linkPath(key, state.show, link),
      open: open[link.id] ?? 0,
      opened: beside.opened[link.id] ?? null,
    })),
    anyone: open[ANYONE] ?? 0,
  }
}

/** The link that a rehearsal was made with is its maker's alone, and ends with the maker's; where the maker is not known all are listed (P14). */
function linksWithPaths({ links, madeBy }: ShowState): readonly Link[] {
  return madeBy === undefined ? links : links.slice(1)
}

function startOf({ plan }: Planned): Instant {
  const [first] = plan.segments.values()
  return first?.start ?? instant(0)
}

function named(
  { id, name, address, affiliation, speaks, zone }: Person,
  { contacts }: SideRows,
  { roles }: Planned,
): OwnedPerson {
  const contact = contacts[id] ?? null
  return {
    id,
    name,
    address: address ?? null,
    affiliation,
    speaks,
    zone: zone ?? null,
    contact,
    named: roles.get(id) ?? [],
  }
}

function ownedLink(
  state: ShowState,
  { id, grant, revoked, by }: Link,
  planned: Planned,
  beside: SideRows,
): Omit<OwnedLink, 'path' | 'open' | 'opened'> {
  const agendas = [planned.agenda, state.draft?.agenda].filter((one) => one !== undefined)
  const known = agendas.flatMap((agenda) => personOf(agenda, grant.person ?? '') ?? []).at(0)
  return {
    link: id,
    grant,
    names: opensNames(state.shares, id),
    person: known === undefined ? null : named(known, beside, planned),
    booth: grant.booth === null ? null : boothCalled(planned.agenda, grant.booth),
    turns: turnsOf(planned.agenda, planned.plan, grant.person),
    revoked,
    by: by ?? null,
  }
}
