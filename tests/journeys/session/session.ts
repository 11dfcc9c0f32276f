import { setTimeout as wait } from 'node:timers/promises'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { type DatabaseCable, layWire } from '../../support/nodes/databaseCable.ts'
import { present } from '../../support/present.ts'
import { inSync } from '../support/company.ts'
import type { House } from '../support/house.ts'
import type { Screen } from '../support/screen.ts'
import { compare, jumps, minuteText } from './agreement.ts'
import { secondAt } from './clockWords.ts'
import { Course } from './course.ts'
import { collect, type SessionPage, type Sight } from './page.ts'
import { CLOCK, openRehearsal } from './rehearsal.ts'
import type { Sheet } from './script.ts'
import { personOf, type SeatName, type Seats, takeSeats } from './seats.ts'
import { type ShowClockHand, takeClock } from './showClock.ts'

/** How many times as fast as real time the clock runs where it runs. */
const RATE = 30

/** How long pages may take to come together after something happened, and after what they are looked at again, in ms. */
const AGREE_MOST = 8_000
const LOOK_AGAIN = 100

/** So many contradictions say enough. */
const MOST_FAULTS = 100

/** How a session is held: on which agenda, by which sheet, and how its minutes pass. */
export type Setting = {
  readonly agenda: Agenda
  readonly sheet: Sheet
  /** In every so many minutes the clock runs through the minute, many times as fast as real time; else it is set forward. */
  readonly runsEvery: number
}

type Tells = (course: Course) => void

/** A session with all its pages, and what the story knows of it. */
export class Session {
  readonly sheet: Sheet
  readonly course: Course
  readonly house: House
  /** The wire of the stage. */
  readonly cable: DatabaseCable
  readonly clock: ShowClockHand
  readonly seats: Seats
  /** Everything that was found wrong so far: when, after what, on which page, in which words. */
  readonly found: string[] = []
  /** How often all pages were compared. */
  looks = 0
  readonly #setting: Setting
  #movedAt = 0
  #before: readonly Sight[] = []

  constructor(
    setting: Setting,
    parts: Pick<Session, 'course' | 'house' | 'cable' | 'clock' | 'seats'>,
  ) {
    this.#setting = setting
    this.sheet = setting.sheet
    this.course = parts.course
    this.house = parts.house
    this.cable = parts.cable
    this.clock = parts.clock
    this.seats = parts.seats
  }

  get pages(): readonly SessionPage[] {
    return Object.values(this.seats)
  }

  /** Somebody's page. */
  at(seat: SeatName): Screen {
    return present(this.seats[seat]).screen
  }

  /** The id of somebody, and their Chinese name where they have one. */
  person(name: string): string {
    return personOf(this.#setting.agenda, name).id
  }
  chineseName(name: string): string {
    return personOf(this.#setting.agenda, name).name['zh-Hans'] ?? name
  }

  /** All pages say that they are in sync; a planner's says nothing where all is well. */
  inSync(): Promise<void> {
    const telling = this.pages.filter(({ seat }) => seat.role !== 'planner')
    return inSync(
      telling.map(({ screen }) => screen),
      20_000,
    )
  }

  /** All pages are collected and compared until they agree, with one another and with the course; what does not come is noted. */
  async agrees(what: string, isPassing = false): Promise<void> {
    const latest = performance.now() + AGREE_MOST
    let sights = await collect(this.pages)
    let wrong = compare(sights, this.course)
    // Pages come together a moment after the server has answered.
    while (wrong.length > 0 && performance.now() < latest) {
      await wait(LOOK_AGAIN)
      sights = await collect(this.pages)
      wrong = compare(sights, this.course)
    }
    this.looks += 1
    const moment = `${minuteText(this.course)}, ${what}`
    // What happens may move them; time that passes may not.
    const jumped = isPassing ? jumps(this.#before, sights) : []
    for (const fault of [...wrong, ...jumped]) this.found.push(`${moment}: ${fault}`)
    this.#before = sights
    if (this.found.length > MOST_FAULTS) throw new Error('so many contradictions say enough')
  }

  /** Lets the show go on to a clock time at home, HH:MM:SS; everything is compared in every minute on the way, and then. */
  async until(time: string): Promise<void> {
    const target = secondAt(this.#setting.agenda, time)
    // After the end no clock can be moved.
    if (target === this.course.now) return
    const next = Math.floor(this.course.now / 60) * 60 + 60
    // In each minute at another second, so that rounding is seen from all sides.
    for (let minute = next; minute + 60 <= target; minute += 60) {
      await this.#goesTo(minute + (((minute / 60) * 17) % 60), 'in passing')
    }
    await this.#goesTo(target, 'on the way')
  }

  /** Something is done on a page, and told to the course; then all pages agree. */
  async happens(what: string, act: () => Promise<unknown>, tells: Tells): Promise<void> {
    await act()
    tells(this.course)
    await this.agrees(what)
  }

  /** The same of a move, which is not made before a second has passed since the last (R2b). */
  async moves(what: string, act: () => Promise<unknown>, tells: Tells): Promise<void> {
    await this.clock.secondSince(this.#movedAt)
    await this.happens(what, act, tells)
    this.#movedAt = Date.now()
  }

  /** So many ms pass by the clock of the wall, and the show's clock goes on as fast; then it stands. */
  async passes(ms: number): Promise<void> {
    await this.clock.goesOn()
    await this.clock.passes(ms)
    this.course.standsAt(await this.clock.stands(Math.ceil(this.clock.now()) + 1))
  }

  async close(): Promise<void> {
    this.clock.leave()
    await this.house.close()
    await this.cable.close()
  }

  async #goesTo(second: number, what: string): Promise<void> {
    // What ends by itself does so at a second that the story knows.
    const { endsAt } = this.course
    const comes = endsAt !== null && endsAt <= second
    const runs = !comes && Math.floor(second / 60) % this.#setting.runsEvery === 0
    if (runs) await this.clock.runs(RATE, second)
    this.course.standsAt(await this.clock.stands(second))
    const came = this.course.comesToEnd()
    await this.agrees(what, true)
    // The server ends it a moment after its clock was set, and no later than all pages show it.
    if (came) this.#movedAt = Date.now()
  }
}

/** Opens everybody's page; whatever becomes of it, nothing is left open where it fails. */
export async function openSession(setting: Setting): Promise<Session> {
  const { agenda, sheet } = setting
  const course = new Course(agenda, secondAt(agenda, sheet.from))
  const { house, linkOf } = await openRehearsal(agenda, course.now)
  const cable = await layWire(() => house.port)
  try {
    const places = { seats: sheet.seats, linkOf, stagePort: cable.port }
    const seats = await takeSeats(house, agenda, sheet.cast, places)
    for (const { seat } of Object.values(seats))
      if (seat.person !== null) course.marks(seat.person, 'here')
    const clock = await takeClock(house, linkOf(CLOCK))
    const session = new Session(setting, { course, house, cable, clock, seats })
    await session.inSync()
    return session
  } catch (error) {
    await house.close()
    await cable.close()
    throw error
  }
}
