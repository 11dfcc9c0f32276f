import { isClosedRehearsal } from '../../shared/access/closedRehearsal.ts'
import { boothLabel, boothsOf } from '../../shared/agenda/booths.ts'
import type { LinkId } from '../../shared/agenda/ids.ts'
import { memoize } from '../../shared/agenda/memoize.ts'
import type { Agenda, Person } from '../../shared/agenda/model.ts'
import { type Plan, planOf } from '../../shared/agenda/plan.ts'
import type { Presence } from '../../shared/protocol/down/down.ts'
import type {
  OwnedLink,
  OwnedPerson,
  OwnedShow,
  UnreadableShow,
} from '../../shared/protocol/down/shows.ts'
import { ANYONE } from '../../shared/run/actors.ts'
import type { Link } from '../../shared/run/grant.ts'
import { flatItems, personOf } from '../../shared/run/lookup.ts'
import { namedRoles } from '../../shared/run/namedRoles.ts'
import { showsNames } from '../../shared/run/reportShare.ts'
import { has } from '../../shared/run/roles.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { newestSharedStep } from '../../shared/run/step.ts'
import { type Instant, instant } from '../../shared/time/instant.ts'
import { turnsOf } from '../../shared/timing/turns.ts'
import { warningsOf } from '../../shared/timing/warnings/warnings.ts'
import type { SideRows } from '../host/sideTable.ts'
import { linkPath } from './token.ts'

/** Returns shows as the owner of the server sees them. A show whose state is damaged is listed as unreadable. */
export function listedShows(
  key: Buffer,
  states: readonly ShowState[],
  extrasOf: (state: ShowState) => Parameters<typeof ownedShow>[2] = () => ({}),
): { readonly shows: readonly OwnedShow[]; readonly unreadable: readonly UnreadableShow[] } {
  const shows: OwnedShow[] = []
  const unreadable: UnreadableShow[] = []
  const byShow = new Map(states.map((state) => [state.show, state]))
  const isClosed = (state: ShowState) => isClosedRehearsal(state, (id) => byShow.get(id) ?? null)
  const makers = states.flatMap((state) =>
    state.madeBy === undefined || isClosed(state) ? [] : [state.madeBy],
  )
  for (const state of states) {
    try {
      const rehearsalsOf = (link: LinkId) =>
        makers.filter((maker) => maker.show === state.show && maker.link === link).length
      const extras = { ...extrasOf(state), closed: isClosed(state), rehearsalsOf }
      const show = ownedShow(key, state, extras)
      if (show !== null) shows.push(show)
    } catch {
      unreadable.push({ show: state.show, why: 'damaged', seq: null })
    }
  }
  return { shows, unreadable }
}

const NO_SIDE_ROWS: SideRows = { contacts: {}, opened: {}, webhooks: [] }

/** Data about a show that is not in its log; `open` is the number of screens of each link. */
type ShowExtras = {
  readonly open?: Presence['open']
  readonly sideRows?: SideRows
  readonly closed?: boolean
  /** Returns how many open rehearsals a link made. */
  readonly rehearsalsOf?: (link: LinkId) => number
  readonly deletion?: Instant | undefined
}

/** The warnings about an agenda, cached, as the list is requested often. */
const warningsOnce = memoize((agenda: Agenda) => warningsOf(agenda, null))

type AgendaContext = {
  readonly agenda: Agenda
  readonly plan: Plan
  readonly roles: ReturnType<typeof namedRoles>
}

/** Returns a show with all its links as the owner of the server sees it; null if it has no agenda. */
export function ownedShow(
  key: Buffer,
  state: ShowState,
  extras: ShowExtras = {},
): OwnedShow | null {
  const { open = {}, sideRows = NO_SIDE_ROWS, closed = false, deletion } = extras
  const agenda = state.published?.agenda ?? state.draft?.agenda
  if (agenda === undefined) return null
  const context = { agenda, plan: planOf(agenda), roles: namedRoles(agenda) }
  // Only its maker may use the first link of a rehearsal; if the maker is not known, all links are listed (P14).
  const listedLinks = closed ? [] : state.links.slice(state.madeBy === undefined ? 0 : 1)
  const ownedLinks = listedLinks.map((link) => ({
    ...ownedLink(state, link, context, sideRows),
    path: linkPath(key, state.show, link),
    open: open[link.id] ?? 0,
    opened: sideRows.opened[link.id] ?? null,
    rehearsals: extras.rehearsalsOf?.(link.id) ?? 0,
  }))
  return {
    show: state.show,
    title: agenda.title,
    languages: agenda.languages,
    zones: agenda.zones,
    startsAt: context.plan.segments.values().next().value?.start ?? instant(0),
    status: state.published === null ? 'draft' : state.run.position.status,
    rehearsal: state.rehearsal,
    series: state.series ?? null,
    public: state.public,
    archived: state.archived,
    closed,
    deletion,
    draft: state.draft && {
      revision: state.draft.revision,
      step: newestSharedStep(state.steps)?.id ?? null,
      items: flatItems(state.draft.agenda).length,
      warnings: warningsOnce(state.draft.agenda).length,
    },
    people: agenda.people.map((person) => ownedPerson(person, sideRows, context)),
    booths: boothsOf(agenda).map(({ id, name }) => ({ id, name })),
    links: ownedLinks.filter(({ grant }) => !has(grant, 'forPrograms')),
    webhooks: sideRows.webhooks,
    integrations: ownedLinks.filter(
      ({ grant }) => has(grant, 'forPrograms') && !has(grant, 'feed'),
    ),
    calendars: ownedLinks.filter(({ grant }) => has(grant, 'feed')),
    anyone: open[ANYONE] ?? 0,
  }
}

function ownedPerson(
  { id, name, address, affiliation, speaks, zone }: Person,
  { contacts }: SideRows,
  { roles }: AgendaContext,
): OwnedPerson {
  return {
    id,
    name,
    address: address ?? null,
    affiliation,
    speaks,
    zone: zone ?? null,
    contact: contacts[id] ?? null,
    named: roles.get(id) ?? [],
  }
}

function ownedLink(
  state: ShowState,
  { id, grant, revoked, by }: Link,
  context: AgendaContext,
  sideRows: SideRows,
): Omit<OwnedLink, 'path' | 'open' | 'opened' | 'rehearsals'> {
  const agendas = [context.agenda, state.draft?.agenda].filter((one) => one !== undefined)
  const person = agendas.flatMap((agenda) => personOf(agenda, grant.person ?? '') ?? []).at(0)
  return {
    link: id,
    grant,
    names: showsNames(state.shares, id),
    person: person === undefined ? null : ownedPerson(person, sideRows, context),
    booth: grant.booth === null ? null : boothLabel(context.agenda, grant.booth),
    turns: turnsOf(context.agenda, context.plan, grant.person),
    revoked,
    by: by ?? null,
  }
}
