import { linksKey } from '../../../server/access/linksKey.ts'
import { tokenOf } from '../../../server/access/token.ts'
import { BUNDLED_SHOW } from '../../../server/cli/bundledShow.ts'
import { makeShow } from '../../../server/host/makeShow.ts'
import { linksOf } from '../../../server/host/showLinks.ts'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import { instant } from '../../../shared/time/instant.ts'
import { type Cable, layCable } from '../support/cable.ts'
import { inStep } from '../support/company.ts'
import { type House, openHouse } from '../support/house.ts'
import type { Screen } from '../support/screen.ts'
import { compare, jumps, minuteText } from './agreement.ts'
import { Course } from './course.ts'
import { collect, type Seat, type SessionPage, type Sight } from './page.ts'
import type { Sheet } from './script.ts'
import { type ShowClockHand, takeClock } from './showClock.ts'

/** How many times as fast as real time the show goes from minute to minute. */
const RATE = 60

/** How long pages may take to come together after something happened, in ms. */
const AGREE_MOST = 3_000
const LOOK_AGAIN = 100

/** So many contradictions say enough. */
const MOST_FAULTS = 400

/** The link of a second moderator, and of whoever moves the clock. */
const SECOND = 'moderator-2'
const CLOCK = 'clock'

type Seats = {
  readonly desk: Screen
  readonly secondDesk: Screen
  readonly timekeeper: Screen
  readonly booth: Screen
  readonly first: Screen
  readonly second: Screen
  readonly twice: Screen
  readonly chinese: Screen
  readonly abroad: Screen
  readonly stage: Screen
  readonly planner: Screen
}

/** A session with all its pages, and what the story knows of it. */
export type Session = {
  readonly sheet: Sheet
  readonly course: Course
  readonly at: Seats
  readonly screens: readonly Screen[]
  /** Everything that was found wrong so far: when, after what, on which page, in which words. */
  readonly found: readonly string[]
  /** The id of somebody by their English name, and their name in another language. */
  person(name: string): string
  nameIn(name: string, lang: 'zh'): string
  /** Lets the show go on to a clock time at home, HH:MM:SS; everything is compared in every minute on the way, and then. */
  until(clock: string): Promise<void>
  /** Something is done, and told to the course; then all pages agree. */
  happens(what: string, act: () => Promise<void>, tells: (course: Course) => void): Promise<void>
  /** A move of the run: not before a second has passed since the last. */
  moves(what: string, act: () => Promise<void>, tells: (course: Course) => void): Promise<void>
  /** Pages collect and compare now, as they stand. */
  agrees(what: string): Promise<void>
  /** So many ms pass by the clock of the wall, and the show's clock goes on as fast; then it stands. */
  passes(ms: number): Promise<void>
  /** All pages say that they are in step. */
  allInStep(): Promise<void>
  /** The network of the stage is cut, and mended. */
  readonly cable: Cable
  readonly house: House
  readonly clock: ShowClockHand
  /** How often all pages were compared. */
  looks(): number
  close(): Promise<void>
}

/** How a session is held: on which agenda, from when on, and how its minutes pass. */
export type Setting = {
  readonly agenda: Agenda
  readonly sheet: Sheet
  /** Whether the clock runs from minute to minute, or is set forward. */
  readonly pace: 'runs' | 'steps'
}

const moderates: Grant = { roles: ['moderator'], person: null, booth: null }

function secondOf(agenda: Agenda, clock: string): number {
  const [first] = agenda.segments
  const start = first?.start.type === 'notBefore' ? first.start.at : 0
  const zone = agenda.zones[0] ?? 'UTC'
  const date = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(start)
  const asUtc = Date.parse(`${date}T${clock}Z`)
  const offset =
    Date.parse(`${new Date(start).toLocaleString('sv', { timeZone: zone }).replace(' ', 'T')}Z`) -
    start
  return (asUtc - offset) / 1_000
}

function personOf({ people }: Agenda, name: string) {
  const found = people.find((one) => Object.values(one.name).includes(name))
  if (found === undefined) throw new Error(`nobody is called ${name}`)
  return found
}

/** Makes the rehearsal in a data folder; gives the key of its links. */
async function prepare(folder: string, { agenda }: Setting, now: number): Promise<Buffer> {
  const store = new SqliteStore(folder)
  const key = await linksKey(folder, store)
  const at = instant(now * 1_000)
  await makeShow(store, {
    show: BUNDLED_SHOW,
    agenda,
    links: [
      ...linksOf(agenda),
      { link: SECOND, grant: moderates },
      { link: CLOCK, grant: moderates },
    ],
    wall: at,
    rehearsal: { anchor: at, at: instant(Date.now()), rate: RATE, paused: true },
  })
  await store.setFact('bundled-show', BUNDLED_SHOW)
  await store.close()
  return key
}

/** Opens everybody's page. */
export async function openSession(setting: Setting): Promise<Session> {
  const { agenda, sheet, pace } = setting
  const start = secondOf(agenda, sheet.from)
  const person = (name: string) => personOf(agenda, name).id
  const [firstOne, secondOne, twiceOne] = [
    sheet.cast.first,
    sheet.cast.second,
    sheet.cast.twice,
  ].map(person) as [string, string, string]
  let key = Buffer.alloc(0)
  const house = await openHouse(async (folder) => {
    key = Buffer.from(await prepare(folder, setting, start))
  })
  const course = new Course(agenda, start)
  const cable = await layCable(house.server().port)
  const pages: SessionPage[] = []
  const linkOf = (link: string) =>
    `${house.server().url}/#${BUNDLED_SHOW}.${link}.${tokenOf(key, BUNDLED_SHOW, link, 0)}`
  const [home = 'UTC', abroad = home] = agenda.zones
  const open = async (
    seat: Partial<Seat> & Pick<Seat, 'name' | 'role'>,
    link: string,
    more: { readonly phone?: boolean; readonly port?: number } = {},
  ) => {
    const { lang = 'en', zone = home, person = null } = seat
    const url = new URL(linkOf(link))
    if (more.port !== undefined) url.port = String(more.port)
    const screen = await house.open({
      name: seat.name,
      link: url.href,
      zone,
      locale: lang === 'zh' ? 'zh-CN' : 'en-GB',
      phone: more.phone ?? false,
    })
    pages.push({ seat: { ...seat, lang, zone, person }, screen })
    return screen
  }
  const speaks = (person: string) => ({ name: person, role: 'speaker', person }) as const
  const [desk, secondDesk, timekeeper, booth, first, second, twice] = await Promise.all([
    open({ name: 'desk', role: 'moderator' }, 'moderator'),
    open({ name: 'second desk', role: 'moderator', lang: 'zh' }, SECOND),
    open({ name: 'timekeeper', role: 'timekeeper' }, 'timekeeper'),
    open({ name: 'booth', role: 'interpreter' }, 'interpreter'),
    open(speaks(firstOne), firstOne),
    open(speaks(secondOne), secondOne, { phone: true }),
    open({ ...speaks(twiceOne), lang: 'zh' }, twiceOne),
  ])
  const [chinese, abroadPage, stage, planner] = await Promise.all([
    open({ name: 'audience in Chinese', role: 'audience', lang: 'zh' }, 'audience'),
    open({ name: 'audience abroad', role: 'audience', zone: abroad }, 'audience', { phone: true }),
    open({ name: 'stage', role: 'stage' }, 'stage', { port: cable.port }),
    open({ name: 'planner', role: 'planner' }, 'planner'),
  ])
  for (const one of [firstOne, secondOne, twiceOne]) course.marks(one, 'here')
  const at = {
    desk,
    secondDesk,
    timekeeper,
    booth,
    first,
    second,
    twice,
    chinese,
    abroad: abroadPage,
    stage,
    planner,
  }
  const allInStep = () =>
    inStep(
      pages.filter(({ seat }) => seat.role !== 'planner').map(({ screen }) => screen),
      20_000,
    )
  await allInStep()
  const clock = await takeClock(house, linkOf(CLOCK))
  const screens = pages.map(({ screen }) => screen)
  const found: string[] = []
  let looks = 0
  let movedAt = 0
  let before: readonly Sight[] = []

  async function agrees(what: string): Promise<void> {
    const latest = performance.now() + AGREE_MOST
    let sights = await collect(pages)
    let wrong = compare(sights, course)
    // Pages come together a moment after the server has answered.
    while (wrong.length > 0 && performance.now() < latest) {
      await screens[0]?.page.waitForTimeout(LOOK_AGAIN)
      sights = await collect(pages)
      wrong = compare(sights, course)
    }
    looks += 1
    const moment = `${minuteText(course)}, ${what}`
    found.push(...[...wrong, ...jumps(before, sights)].map((fault) => `${moment}: ${fault}`))
    before = sights
    if (found.length > MOST_FAULTS) throw new Error(found.join('\n'))
  }

  async function goesTo(second: number): Promise<void> {
    if (pace === 'runs') await clock.runs(RATE, second)
    course.standsAt(await clock.stands(second))
  }

  async function until(time: string): Promise<void> {
    const target = secondOf(agenda, time)
    // In each minute at another second, so that rounding is seen from all sides.
    for (let minute = Math.floor(course.now / 60) * 60 + 60; minute + 60 <= target; minute += 60) {
      await goesTo(minute + (((minute / 60) * 17) % 60))
      await agrees('in passing')
    }
    await goesTo(target)
    await agrees('on the way')
  }

  async function happens(what: string, act: () => Promise<void>, tells: (course: Course) => void) {
    await act()
    tells(course)
    await agrees(what)
  }

  async function moves(what: string, act: () => Promise<void>, tells: (course: Course) => void) {
    await clock.secondSince(movedAt)
    await happens(what, act, tells)
    movedAt = Date.now()
  }

  return {
    sheet,
    course,
    at,
    screens,
    found,
    person,
    nameIn(name) {
      const { name: names } = personOf(agenda, name)
      return names['zh-Hans'] ?? names['zh'] ?? name
    },
    allInStep,
    async passes(ms) {
      await clock.goesOn()
      await clock.passes(ms)
      course.standsAt(await clock.stands(Math.ceil(clock.now()) + 1))
    },
    until,
    happens,
    moves,
    agrees,
    cable,
    house,
    clock,
    looks: () => looks,
    async close() {
      clock.leave()
      await house.close()
      await cable.close()
    },
  }
}
