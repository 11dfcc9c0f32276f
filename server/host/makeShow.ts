import type { LinkId, ShowId } from '../../shared/agenda/ids.ts'
import type { Agenda } from '../../shared/agenda/model.ts'
import { slackOf } from '../../shared/agenda/slack.ts'
import { create } from '../../shared/run/create.ts'
import type { ShowEvent } from '../../shared/run/events.ts'
import type { Grant } from '../../shared/run/grant.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { REAL_TIME, type ShowClock } from '../../shared/time/showClock.ts'
import type { Appended, Store } from '../store/port.ts'

/** A show to make: its agenda is published from the start, and its links are ready. */
export type NewShow = {
  readonly show: ShowId
  readonly agenda: Agenda
  readonly links: ReadonlyArray<{ readonly link: LinkId; readonly grant: Grant }>
  readonly wall: Instant
  /** The clock of a rehearsal; a real show (null) runs on real time. */
  readonly rehearsal: ShowClock | null
}

/** Makes a show in one append: it is there whole, or not at all; `conflict` where its id is taken. */
export function makeShow(store: Store, made: NewShow): Promise<Appended> {
  const { show, wall } = made
  const author = { commandId: `made/${show}`, actor: 'server', role: 'owner' }
  return store.append(
    eventsOf(made).map((event, index) => ({
      ...author,
      show,
      seq: index + 1,
      at: wall,
      wall,
      event,
    })),
  )
}

function eventsOf({ show, agenda, links, rehearsal }: NewShow): readonly ShowEvent[] {
  const slack = Object.fromEntries(agenda.segments.map((segment) => [segment.id, slackOf(segment)]))
  return [
    create({ show, agenda, rehearsal: rehearsal !== null, clock: rehearsal ?? REAL_TIME }),
    // Publishing here is part of making the show, and no step that a moderator could take back.
    { type: 'agendaPublished', v: 1, agenda, slack },
    ...links.map(({ link, grant }): ShowEvent => ({ type: 'linkMade', v: 1, link, grant })),
  ]
}
