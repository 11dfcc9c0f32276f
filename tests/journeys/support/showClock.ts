import { setTimeout as wait } from 'node:timers/promises'
import type { Agenda } from '../../../shared/agenda/model.ts'
import type { Command } from '../../../shared/run/command.ts'
import { type Instant, instant, SECOND } from '../../../shared/time/instant.ts'
import { showTime } from '../../../shared/time/showClock.ts'
import { present } from '../../support/present.ts'
import { joinAs, type Screen } from '../../support/screen.ts'
import { until } from '../../support/until.ts'
import type { House } from './house.ts'

/** The hand on a rehearsal's clock. */
export type ShowClockHand = {
  /** Lets the clock run so many times as fast as real time until shortly before a second of the show. */
  runs(rate: number, until: number): Promise<void>
  /** The clock stands at a second of the show; gives the second, a later one where that had passed. */
  stands(at: number): Promise<number>
  /** Lets the clock run on as real time does. */
  goesOn(): Promise<void>
  /** The second of the show. */
  now(): number
  /** Waits until a second has passed since a moment of this machine (R2b). */
  secondSince(moment: number): Promise<void>
  /** Gives a command that has no button of its own in the story; the agenda since. */
  gives(command: Command): Promise<Agenda>
  /** Comes back after the server was away. */
  comesBack(): Promise<void>
  leave(): void
}

/** How long before its aim a running clock is stopped, in show seconds: what is left is set forward. */
const BEFORE = 12

/** Takes the clock in hand by a moderator's link. */
export async function takeClock(house: House, link: string): Promise<ShowClockHand> {
  const [show = '', id = '', token = ''] = new URL(link).hash.slice(1).split('.')
  const join = () => joinAs({ url: house.server().url, show, token: async () => token }, id)
  let screen: Screen = await join()
  const set = async (rate: number, paused: boolean, forwardTo: Instant | null) => {
    const answer = await screen.give({ type: 'setClock', rate, paused, forwardTo })
    if (!('seq' in answer)) return answer
    await screen.reached(answer.seq)
    return null
  }
  return {
    async runs(rate, aim) {
      await set(rate, false, null)
      const wall = () => (aim - BEFORE - showTime(screen.state.clock, Date.now()) / SECOND) / rate
      await wait(Math.max(0, wall() * SECOND))
    },
    async stands(at) {
      const { rate } = screen.state.clock
      for (let second = at; ; second += 1) {
        if ((await set(rate, true, instant(second * SECOND))) === null) return second
        if (second > at + 600) throw new Error('the clock does not stand')
      }
    },
    async goesOn() {
      await set(1, false, null)
    },
    now: () => showTime(screen.state.clock, Date.now()) / SECOND,
    secondSince: (moment) => wait(Math.max(0, moment + SECOND - Date.now())),
    async gives(command) {
      const answer = await screen.give(command)
      if (!('seq' in answer)) throw new Error(`refused: ${JSON.stringify(answer)}`)
      await screen.reached(answer.seq)
      return present(screen.state.published?.agenda)
    },
    async comesBack() {
      screen.leave()
      screen = await join()
      await until(() => screen.wire.connected)
    },
    leave: () => screen.leave(),
  }
}
