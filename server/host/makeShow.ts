import type { LinkId, SeriesId, ShowId } from '../../shared/agenda/ids.ts'
import type { Agenda } from '../../shared/agenda/model.ts'
import { slackOf } from '../../shared/agenda/plan.ts'
import { SERVER } from '../../shared/run/actors.ts'
import { create } from '../../shared/run/decide.ts'
import type { Grant } from '../../shared/run/grant.ts'
import type { MadeBy, ShowEvent } from '../../shared/run/state.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { REAL_TIME, type ShowClock } from '../../shared/time/showClock.ts'
import type { AppendResult, Store } from '../store/port.ts'

/** The creator of a show, and the id of the command. */
export type Maker = { readonly actor: LinkId; readonly commandId: string }

/** A show to create. Its agenda is published at once, unless `draft`. */
export type NewShow = {
  readonly show: ShowId
  readonly agenda: Agenda
  readonly links: ReadonlyArray<{ readonly link: LinkId; readonly grant: Grant }>
  readonly wall: Instant
  /** The clock of a rehearsal; null for a real show. */
  readonly rehearsal: ShowClock | null
  readonly draft?: true
  readonly series?: SeriesId | undefined
  readonly rehearses?: ShowId
  readonly madeBy?: MadeBy
  /** The server itself if omitted. */
  readonly maker?: Maker
}

/** Creates a show in one append; resolves to `conflict` if its id exists. */
export function makeShow(store: Store, newShow: NewShow): Promise<AppendResult> {
  const { show, wall } = newShow
  const maker = newShow.maker ?? { commandId: `made/${show}`, actor: SERVER }
  const envelope = { ...maker, role: 'owner', show, at: wall, wall }
  return store.append(
    eventsOf(newShow).map((event, index) => ({ ...envelope, seq: index + 1, event })),
  )
}

function publication(agenda: Agenda): ShowEvent {
  const slack = Object.fromEntries(agenda.segments.map((segment) => [segment.id, slackOf(segment)]))
  // Publishing here is part of the creation, and cannot be undone.
  return { type: 'agendaPublished', v: 1, agenda, slack }
}

function eventsOf(newShow: NewShow): readonly ShowEvent[] {
  const { show, agenda, links, rehearsal, draft, series, rehearses, madeBy } = newShow
  const origin = {
    ...(series === undefined ? {} : { series }),
    ...(rehearses === undefined ? {} : { rehearses }),
    ...(madeBy === undefined ? {} : { madeBy }),
  }
  return [
    create({
      show,
      agenda,
      rehearsal: rehearsal !== null,
      clock: rehearsal ?? REAL_TIME,
      ...origin,
    }),
    ...(draft ? [] : [publication(agenda)]),
    ...links.map(({ link, grant }): ShowEvent => ({ type: 'linkMade', v: 1, link, grant })),
  ]
}
