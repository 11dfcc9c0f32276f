import type { Agenda } from '../../../shared/agenda/model.ts'
import { present } from '../../support/present.ts'
import type { House } from '../support/house.ts'
import type { Screen } from '../support/screen.ts'
import type { Seat, SessionPage } from './page.ts'
import { SECOND_DESK } from './rehearsal.ts'

/** Who speaks at a page of their own, by name. */
export type Cast = { readonly first: string; readonly second: string; readonly twice: string }

/** Everybody's page: eleven of all roles. */
export const EVERYBODY = [
  'desk',
  'secondDesk',
  'timekeeper',
  'booth',
  'planner',
  'first',
  'second',
  'twice',
  'chinese',
  'abroad',
  'stage',
] as const

export type SeatName = (typeof EVERYBODY)[number]

/** The pages that are open. */
export type Seats = Readonly<Partial<Record<SeatName, SessionPage>>>

/** How many pages are opened at once. */
const AT_ONCE = 4

/** Somebody on an agenda, by a name of theirs. */
export const personOf = ({ people }: Agenda, name: string): Agenda['people'][number] =>
  present(people.find((one) => Object.values(one.name).includes(name)))

type Chair = Partial<Seat> & {
  readonly name: string
  readonly link: string
  readonly role: Seat['role']
  readonly phone?: boolean
  /** Another port than the server's own: a wire that can be cut. */
  readonly port?: number
}

/** Opens these pages; what the stage hears goes through a wire at this port. */
export async function takeSeats(
  house: House,
  agenda: Agenda,
  { cast: { first, second, twice }, seats }: { cast: Cast; seats: readonly SeatName[] },
  { linkOf, stagePort }: { linkOf: (link: string) => string; stagePort: number },
): Promise<Seats> {
  const [home = 'UTC', away = home] = agenda.zones
  const speaks = (name: string) => {
    const { id } = personOf(agenda, name)
    return { name, role: 'speaker', person: id, link: id } as const
  }
  const audience = { role: 'audience', link: 'audience' } as const
  const chairs: Readonly<Record<SeatName, Chair>> = {
    desk: { name: 'desk', role: 'moderator', link: 'moderator' },
    secondDesk: { name: 'second desk', role: 'moderator', link: SECOND_DESK, lang: 'zh' },
    timekeeper: { name: 'timekeeper', role: 'timekeeper', link: 'timekeeper' },
    booth: { name: 'booth', role: 'interpreter', link: 'interpreter' },
    planner: { name: 'planner', role: 'planner', link: 'planner' },
    first: speaks(first),
    second: { ...speaks(second), phone: true },
    twice: { ...speaks(twice), lang: 'zh' },
    chinese: { ...audience, name: 'audience in Chinese', lang: 'zh' },
    abroad: { ...audience, name: 'audience abroad', zone: away, phone: true },
    stage: { name: 'stage', role: 'stage', link: 'stage', port: stagePort },
  }
  const sit = async (seat: SeatName): Promise<[SeatName, SessionPage]> => {
    const { name, link, role, person = null, lang = 'en', ...chair } = chairs[seat]
    const { zone = home, phone = false, port } = chair
    const url = new URL(linkOf(link))
    if (port !== undefined) url.port = String(port)
    const locale = lang === 'zh' ? 'zh-CN' : 'en-GB'
    const screen: Screen = await house.open({ name, link: url.href, zone, locale, phone })
    return [seat, { seat: { name, role, person, lang, zone }, screen }]
  }
  const taken: [SeatName, SessionPage][] = []
  // A few at a time: a machine that opens all at once opens none in time.
  for (let from = 0; from < seats.length; from += AT_ONCE)
    taken.push(...(await Promise.all(seats.slice(from, from + AT_ONCE).map(sit))))
  return Object.fromEntries(taken)
}
