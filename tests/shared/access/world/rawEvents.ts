import type { EventType, ShowEvent } from '../../../../shared/run/events.ts'
import { flatItems, itemOn, itemStatus } from '../../../../shared/run/lookup.ts'
import { plus } from '../../../../shared/time/instant.ts'
import { item, PEOPLE, person } from './agenda.ts'
import { LINKS } from './audiences.ts'
import type { Moment } from './commands.ts'

/** Types of events with private content that no command writes, but that a log may contain. */
export type RawType = Extract<
  EventType,
  | 'itemInserted'
  | 'itemRemoved'
  | 'personAdded'
  | 'personRemoved'
  | 'agendaPublished'
  | 'agendaUnpublished'
  | 'takenLowered'
  | 'goOnSet'
  | 'cameToEnd'
  | 'swapAgreed'
  | 'boothHandedOver'
>

function waitingItem({ state, picks }: Moment): string {
  const agenda = state.published?.agenda ?? state.draft?.agenda
  const waiting = agenda
    ? flatItems(agenda).filter((one) => itemStatus(state.run, one.item.id) === 'waiting')
    : []
  return picks.oneOf(waiting)?.item.id ?? 'none'
}

const THIRD = { link: 'third', person: null, name: LINKS['third']?.name ?? null }

/** What follows in a booth in which a swap is asked for; where it is in none, a booth is left. */
function agreed({ state: { run }, picks }: Moment, event: (booth: string) => ShowEvent): ShowEvent {
  const asked = Object.entries(run.booths).filter(([, { request }]) => request !== null)
  const booth = picks.oneOf(asked)?.[0]
  return booth === undefined ? { type: 'boothLeft', v: 1, booth: 'en-zh' } : event(booth)
}

/** Events straight into the log: items with notes put in and taken out, people with a pronunciation likewise. */
export const RAW: Readonly<Record<RawType, (moment: Moment) => ShowEvent>> = {
  itemInserted: (m) => ({
    type: 'itemInserted',
    v: 1,
    side: m.picks.oneOf(['draft', 'published'] as const) ?? 'draft',
    segment: m.picks.oneOf(['opening', 'talks', 'panel']) ?? 'talks',
    after: null,
    item: item(`raw-${m.n}`, 3, m.picks.someOf(PEOPLE), { addedLive: true }),
  }),
  itemRemoved: (m) => ({
    type: 'itemRemoved',
    v: 1,
    side: m.picks.oneOf(['draft', 'published'] as const) ?? 'draft',
    item: waitingItem(m),
  }),
  // The same person leaves and joins again while on items, so that somebody shares an item with them.
  personAdded: (m) => ({
    type: 'personAdded',
    v: 1,
    side: m.picks.oneOf(['draft', 'published'] as const) ?? 'draft',
    person: person(m.picks.below(2) === 0 ? 'ana' : `raw-${m.n}`),
  }),
  personRemoved: (m) => ({
    type: 'personRemoved',
    v: 1,
    side: m.picks.oneOf(['draft', 'published'] as const) ?? 'draft',
    person: m.picks.oneOf(PEOPLE) ?? 'ana',
  }),
  goOnSet: ({ state, picks }) => ({
    type: 'goOnSet',
    v: 1,
    segment: picks.oneOf(state.published?.agenda.segments ?? [])?.id ?? 'opening',
    at: picks.oneOf([null, plus(state.clock.at, 3_600_000)]),
  }),
  cameToEnd: ({ state }) => ({
    type: 'cameToEnd',
    v: 1,
    item: itemOn(state.run.position) ?? 'none',
  }),
  // Agreed by a colleague whose name is private, and come about.
  swapAgreed: (m) => agreed(m, (booth) => ({ type: 'swapAgreed', v: 1, booth, successor: THIRD })),
  boothHandedOver: (m) => agreed(m, (booth) => ({ type: 'boothHandedOver', v: 1, booth })),
  takenLowered: (m) => ({ type: 'takenLowered', v: 1, item: waitingItem(m), taken: 0 }),
  agendaUnpublished: () => ({ type: 'agendaUnpublished', v: 1 }),
  agendaPublished: ({ state, n, picks }) => {
    const agenda = state.published?.agenda ?? state.draft?.agenda
    const segments = agenda?.segments.map((segment) => ({
      ...segment,
      items: segment.items.map((one) =>
        picks.below(3) === 0 ? item(one.id, 3, picks.someOf(PEOPLE)) : one,
      ),
    }))
    return agenda === undefined || segments === undefined
      ? { type: 'agendaUnpublished', v: 1 }
      : {
          type: 'agendaPublished',
          v: 1,
          agenda: { ...agenda, segments, title: { en: `Dialogue ${n}` } },
          slack: state.published?.slack ?? {},
        }
  },
}
