import type { Agenda } from '../../../shared/agenda/model.ts'
import type { House } from '../support/house.ts'
import type { Screen } from '../support/screen.ts'
import type { Seat, SessionPage } from './page.ts'
import { SECOND_DESK } from './rehearsal.ts'

/** Who speaks at a page of their own, by name. */
export type Cast = { readonly first: string; readonly second: string; readonly twice: string }

/** Everybody's page: eleven of all roles. */
export type Seats = Readonly<
  Record<
    | 'desk'
    | 'secondDesk'
    | 'timekeeper'
    | 'booth'
    | 'first'
    | 'second'
    | 'twice'
    | 'chinese'
    | 'abroad'
    | 'stage'
    | 'planner',
    SessionPage
  >
>

/** Somebody on an agenda, by a name of theirs. */
export function personOf({ people }: Agenda, name: string): Agenda['people'][number] {
  const found = people.find((one) => Object.values(one.name).includes(name))
  if (found === undefined) throw new Error(`nobody is called ${name}`)
  return found
}

type Chair = Partial<Omit<Seat, 'name'>> & {
  readonly link: string
  readonly role: Seat['role']
  readonly phone?: boolean
  /** Another port than the server's own: a wire that can be cut. */
  readonly port?: number
}

/** Opens every page; what the stage hears goes through a wire at this port. */
export async function takeSeats(
  house: House,
  agenda: Agenda,
  { first, second, twice }: Cast,
  { linkOf, stagePort }: { readonly linkOf: (link: string) => string; readonly stagePort: number },
): Promise<Seats> {
  const [home = 'UTC', away = home] = agenda.zones
  const speaks = (name: string) => {
    const { id } = personOf(agenda, name)
    return { role: 'speaker', person: id, link: id } as const
  }
  const sit = async (name: string, chair: Chair): Promise<SessionPage> => {
    const { link, role, person = null, lang = 'en', zone = home, phone = false, port } = chair
    const url = new URL(linkOf(link))
    if (port !== undefined) url.port = String(port)
    const locale = lang === 'zh' ? 'zh-CN' : 'en-GB'
    const screen: Screen = await house.open({ name, link: url.href, zone, locale, phone })
    return { seat: { name, role, person, lang, zone }, screen }
  }
  const working = {
    desk: sit('desk', { role: 'moderator', link: 'moderator' }),
    secondDesk: sit('second desk', { role: 'moderator', link: SECOND_DESK, lang: 'zh' }),
    timekeeper: sit('timekeeper', { role: 'timekeeper', link: 'timekeeper' }),
    booth: sit('booth', { role: 'interpreter', link: 'interpreter' }),
    planner: sit('planner', { role: 'planner', link: 'planner' }),
  }
  const speaking = {
    first: sit(first, speaks(first)),
    second: sit(second, { ...speaks(second), phone: true }),
    twice: sit(twice, { ...speaks(twice), lang: 'zh' }),
  }
  const audience = { role: 'audience', link: 'audience' } as const
  return {
    desk: await working.desk,
    secondDesk: await working.secondDesk,
    timekeeper: await working.timekeeper,
    booth: await working.booth,
    first: await speaking.first,
    second: await speaking.second,
    twice: await speaking.twice,
    chinese: await sit('audience in Chinese', { ...audience, lang: 'zh' }),
    abroad: await sit('audience abroad', { ...audience, zone: away, phone: true }),
    stage: await sit('stage', { role: 'stage', link: 'stage', port: stagePort }),
    planner: await working.planner,
  }
}
