import type { LinkId, SeriesId, ShowId } from '../../shared/agenda/ids.ts'
import type { Agenda } from '../../shared/agenda/model.ts'
import { slackOf } from '../../shared/agenda/slack.ts'
import { SERVER } from '../../shared/run/actors.ts'
import { create } from '../../shared/run/create.ts'
import type { ShowEvent } from '../../shared/run/events.ts'
import type { Grant } from '../../shared/run/grant.ts'
import type { MadeBy } from '../../shared/run/state.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { REAL_TIME, type ShowClock } from '../../shared/time/showClock.ts'
import type { Appended, Store } from '../store/port.ts'

/** Who made a show, and by which command: its log keeps both, and a command that is given again is known by its id. */
export type Maker = { readonly actor: LinkId; readonly commandId: string }

/** A show to make: its links are ready, and its agenda is published from the start unless it is to stay a draft. */
export type NewShow = {
  readonly show: ShowId
  readonly agenda: Agenda
  readonly links: ReadonlyArray<{ readonly link: LinkId; readonly grant: Grant }>
  readonly wall: Instant
  /** The clock of a rehearsal; a real show (null) runs on real time. */
  readonly rehearsal: ShowClock | null
  readonly draft?: true
  /** The shows it belongs with. */
  readonly series?: SeriesId | undefined
  /** The show whose plan it rehearses. */
  readonly rehearses?: ShowId
  /** The link that makes this rehearsal. */
  readonly madeBy?: MadeBy
  /** The server itself where it is left out. */
  readonly maker?: Maker
}

/** Makes a show in one append: it is there whole, or not at all; `conflict` where its id is taken. */
export function makeShow(store: Store, made: NewShow): Promise<Appended> {
  const { show, wall } = made
  const maker = made.maker ?? { commandId: `made/${show}`, actor: SERVER }
  const author = { ...maker, role: 'owner' }
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

function publishedAtOnce(agenda: Agenda): ShowEvent {
  const slack = Object.fromEntries(agenda.segments.map((segment) => [segment.id, slackOf(segment)]))
  // Publishing here is part of making the show, and no step that a moderator could take back.
  return { type: 'agendaPublished', v: 1, agenda, slack }
}

function eventsOf(made: NewShow): readonly ShowEvent[] {
  const { show, agenda, links, rehearsal, draft, series, rehearses, madeBy } = made
  const belongs = {
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
      ...belongs,
    }),
    ...(draft ? [] : [publishedAtOnce(agenda)]),
    ...links.map(({ link, grant }): ShowEvent => ({ type: 'linkMade', v: 1, link, grant })),
  ]
}
