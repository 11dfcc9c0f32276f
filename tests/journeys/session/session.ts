import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'vitest'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { type DatabaseCable, layWire } from '../../support/nodes/databaseCable.ts'
import { present } from '../../support/present.ts'
import { inSync } from '../support/company.ts'
import type { House } from '../support/house.ts'
import type { Screen } from '../support/screen.ts'
import { compare, jumps, minuteText } from './agreement.ts'
import { secondAt } from './clockWords.ts'
import { Course } from './course.ts'
import { HAPPENINGS } from './happenings.ts'
import { collect, type SessionPage, type Sight } from './page.ts'
import { CLOCK, openRehearsal } from './rehearsal.ts'
import { personOf, type SeatName, type Seats, takeSeats } from './seats.ts'
import type { Sheet } from './sheets.ts'
import { type ShowClockHand, takeClock } from './showClock.ts'

/** How many times as fast as real time the clock runs where it runs. */
const RATE = 30

/** How long pages may take to agree after something happened, and after what they are read again, in ms. */
const AGREE_MOST = 8_000
const LOOK_AGAIN = 100

/** So many contradictions are enough. */
const MOST_FAULTS = 100

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
  readonly #agenda: Agenda
  #movedAt = 0
  #before: readonly Sight[] = []

  constructor(
    agenda: Agenda,
    parts: Pick<Session, 'sheet' | 'course' | 'house' | 'cable' | 'clock' | 'seats'>,
  ) {
    this.#agenda = agenda
    this.sheet = parts.sheet
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
  readonly at = (seat: SeatName): Screen => present(this.seats[seat]).screen

  readonly person = (name: string) => personOf(this.#agenda, name)

  /** Who does not come. */
  get absent() {
    const { id, name } = this.person(this.sheet.absent)
    return { id, en: name['en'] ?? '', zh: name['zh-Hans'] ?? name['en'] ?? '' }
  }

  /** All pages say that they are in sync; a planner's says nothing where all is well. */
  inSync(): Promise<void> {
    const shown = this.pages.filter(({ seat }) => seat.role !== 'planner')
    return inSync(
      shown.map(({ screen }) => screen),
      20_000,
    )
  }

  /** Plays the whole sheet; everything is compared in every minute and after everything that happens. */
  async play(looks: number): Promise<void> {
    await this.agrees('all pages open')
    try {
      for (const [clock, what] of this.sheet.happens) {
        await this.#until(clock)
        await HAPPENINGS[what](this)
      }
    } catch (error) {
      // What was seen before says more than where it stopped.
      throw new Error([...this.found, error].join('\n'), { cause: error })
    }
    expect([...this.found, ...this.house.faults()]).toEqual([])
    expect(this.looks).toBeGreaterThan(looks)
  }

  /** Compares all pages until they agree, with one another and with the course, and notes what does not come. */
  async agrees(what: string, isPassing = false): Promise<void> {
    const latest = performance.now() + AGREE_MOST
    let sights = await collect(this.pages)
    let wrong = compare(sights, this.course)
    // Pages agree a moment after the server has answered.
    while (wrong.length > 0 && performance.now() < latest) {
      await wait(LOOK_AGAIN)
      sights = await collect(this.pages)
      wrong = compare(sights, this.course)
    }
    this.looks += 1
    // What happens may move digits; time that passes may not.
    const jumped = isPassing ? jumps(this.#before, sights) : []
    const moment = `${minuteText(this.course)}, ${what}`
    this.found.push(...[...wrong, ...jumped].map((fault) => `${moment}: ${fault}`))
    this.#before = sights
    if (this.found.length > MOST_FAULTS) throw new Error('these contradictions are enough')
  }

  /** Something is done on a page, and noted in the course; then all pages agree. */
  async happens(
    what: string,
    act: () => Promise<unknown>,
    note: (course: Course) => void = (course) => course.notes(),
  ): Promise<void> {
    await act()
    note(this.course)
    await this.agrees(what)
  }

  /** The same of a move, which comes no sooner than a second after the last (R2b). */
  async moves(...happening: Parameters<Session['happens']>): Promise<void> {
    await this.clock.secondSince(this.#movedAt)
    await this.happens(...happening)
    this.#movedAt = Date.now()
  }

  /** So many ms of real time pass, and the show's clock goes on as fast; then it is stopped. */
  async passes(ms: number): Promise<void> {
    await this.clock.goesOn()
    await wait(ms)
    this.course.standsAt(await this.clock.stands(Math.ceil(this.clock.now()) + 1))
  }

  async close(): Promise<void> {
    this.clock.leave()
    await this.house.close()
    await this.cable.close()
  }

  /** Lets the show go on to a clock time at home, HH:MM:SS, and compares everything in every minute on the way. */
  async #until(time: string): Promise<void> {
    const target = secondAt(this.#agenda, time)
    // After the end no clock can be moved.
    if (target === this.course.now) return
    const next = Math.floor(this.course.now / 60) * 60 + 60
    // In each minute at another second, so that rounding is seen from all sides.
    for (let minute = next; minute + 60 <= target; minute += 60)
      await this.#goesTo(minute + (((minute / 60) * 17) % 60), 'in passing')
    await this.#goesTo(target, 'on the way')
  }

  async #goesTo(second: number, what: string): Promise<void> {
    // What ends by itself does so at a second that the story knows.
    const { endsAt } = this.course
    const ends = endsAt !== null && endsAt <= second
    const runs = !ends && Math.floor(second / 60) % this.sheet.runsEvery === 0
    if (runs) await this.clock.runs(RATE, second)
    this.course.standsAt(await this.clock.stands(second))
    const ended = this.course.comesToEnd()
    await this.agrees(what, true)
    // The server ends it a moment after its clock was set, and no later than all pages show it.
    if (ended) this.#movedAt = Date.now()
  }
}

/** Opens everybody's page; leaves nothing open where that fails. */
export async function openSession(agenda: Agenda, sheet: Sheet): Promise<Session> {
  const course = new Course(agenda, secondAt(agenda, sheet.from))
  const { house, linkOf } = await openRehearsal(agenda, course.now)
  const cable = await layWire(() => house.port)
  try {
    const seats = await takeSeats(house, agenda, sheet, { linkOf, stagePort: cable.port })
    for (const { seat } of Object.values(seats))
      if (seat.person !== null) course.marks(seat.person, 'here')
    const clock = await takeClock(house, linkOf(CLOCK))
    const session = new Session(agenda, { sheet, course, house, cable, clock, seats })
    await session.inSync()
    return session
  } catch (error) {
    await house.close()
    await cable.close()
    throw error
  }
}
