import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { connectOn, type Live } from '../../../client/live/live.ts'
import { NOTICE, SPREAD } from '../../../server/gateway/session/drain.ts'
import { audienceOf } from '../../../shared/access/audience.ts'
import { visibleState } from '../../../shared/access/visible.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { virtualTime } from '../../client/live/virtualTime.ts'
import { databaseForEach, hasPostgres } from '../../support/database.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { HEARING_START } from '../../support/hearing.ts'
import { layRoad, readyPort } from '../../support/nodes/road.ts'
import { serverOn } from '../../support/nodes/serverOn.ts'
import { joinAs } from '../../support/screen.ts'
import { SHOW, startServer } from '../../support/server.ts'
import { until } from '../../support/until.ts'

const SCREENS = 12

/** Whose screens there are besides the moderator's, over and again. */
const LINKS = ['stage', 'ada', 'audience', 'timekeeper', 'interpreter', 'bo', 'planner', 'guest']

/** How much time passes at once, in ms. */
const STEP = 100

describe.skipIf(!hasPostgres)('a server that is drained', () => {
  const { address } = databaseForEach()

  const node = (clock: FakeClock) => serverOn(address(), { clock, clockName: 'shared' })

  type Node = Awaited<ReturnType<typeof node>>

  /** Two, each of which knows of the other. */
  async function two() {
    const clock = new FakeClock()
    const [first, second] = [await node(clock), await node(clock)]
    while ((await second.store.serverCount()) < 2) await first.store.testWrite()
    return { clock, first, second }
  }

  /** Screens that come to the first of two servers that is ready, all on one time with these. */
  async function screensOf(first: Node, second: Node, clock: FakeClock) {
    const time = virtualTime()
    const cameAt: number[] = []
    const onRoad = () => void cameAt.push(clock.now() - HEARING_START)
    const balancer = await layRoad(() => readyPort([first.url, second.url]), onRoad)
    const open = async (link: string) => {
      const token = await first.token(link)
      const handshake = { as: 'link', protocol: PROTOCOL, show: SHOW, link, token } as const
      const live = connectOn({ url: balancer.url, handshake }, time)
      onTestFinished(live.close)
      const observed = { connection: new Set<string>(), pending: new Set<string>() }
      live.store.subscribe(({ connection, pending }) => {
        observed.connection.add(connection.status)
        for (const { state } of pending) observed.pending.add(state)
      })
      return { ...live, observed }
    }
    const others = Array.from({ length: SCREENS - 1 }, (_, n) => LINKS[n % LINKS.length] ?? '')
    const moderator = await open('moderator')
    const screens = [moderator, ...(await Promise.all(others.map(open)))]
    onTestFinished(balancer.close)
    await until(
      () => screens.every(({ store }) => store.getState().connection.status === 'in-sync'),
      'all screens',
    )
    for (const { observed } of screens) observed.connection.clear()
    const given: string[] = []
    const give = () => {
      const mark = given.length % 2 === 0 ? 'not-here' : 'here'
      given.push(moderator.give({ type: 'markAttendance', person: 'cem', mark }))
    }
    const { getState } = moderator.store
    /** Lets a moment pass for servers and screens alike, with a command before and one behind it; all is answered, and who moves is elsewhere, before the next. */
    const pass = async () => {
      give()
      clock.advance(STEP)
      time.pass(STEP)
      await wait(1)
      give()
      await until(
        () => getState().pending.length === 0 && balancer.open() === SCREENS,
        'what is under way',
      )
    }
    return { screens, moderator, given, cameAt, pass }
  }

  /** Waits until a screen knows all that its audience may of what a server knows. */
  async function sameAs({ hosts }: Node, { store }: Pick<Live, 'store'>): Promise<void> {
    const state = hosts.getLoaded(SHOW)?.state
    const grant = store.getState().you?.grant
    if (state === undefined || grant === undefined) throw new Error('not joined')
    const seen = JSON.stringify(visibleState(state, audienceOf(grant)))
    await until(() => JSON.stringify(store.getState().show) === seen, 'the same state')
  }

  test('has every screen on another in the end, none out of step, and no command is lost or given twice', async () => {
    const { clock, first, second } = await two()
    const { screens, moderator, given, cameAt, pass } = await screensOf(first, second, clock)
    cameAt.length = 0
    let isOver = false
    const drained = first.drain().then(() => {
      isOver = true
    })
    const away: number[] = []
    while (!isOver) {
      await pass()
      away.push(...screens.map(({ now }) => Math.abs((now() ?? Number.NaN) - clock.now())))
    }
    await drained
    await first.stop()

    const log = await second.store.eventsAfter(SHOW, 0)
    const written = log.map(({ commandId }) => commandId).filter((id) => given.includes(id))
    expect(written).toEqual(given)
    expect(moderator.store.getState().refused).toBeNull()
    expect([...moderator.observed.pending]).toEqual(['sent'])

    await Promise.all(screens.map((screen) => sameAs(second, screen)))
    const statuses = new Set(screens.flatMap(({ observed }) => [...observed.connection]))
    expect([...statuses]).toEqual(['in-sync'])
    expect(Math.max(...away)).toBeLessThanOrEqual(1)

    expect(cameAt).toHaveLength(SCREENS)
    // Any half of them takes half of the time.
    for (const [n, at] of cameAt.slice(SCREENS / 2).entries()) {
      const took = at - (cameAt[n] ?? Number.NaN)
      expect(Math.abs(took - SPREAD.least / 2)).toBeLessThanOrEqual(1.5 * STEP)
    }
  })

  test('notifies the balancer, and stops at once where it is stopped meanwhile', async () => {
    const { first, second } = await two()
    const ready = async ({ url }: Node) => (await fetch(`${url}/readyz`)).status
    let hasBegun = false
    const drained = first.drain(() => {
      hasBegun = true
    })
    await until(() => hasBegun, 'the drain')
    expect([await ready(first), await ready(second)]).toEqual([503, 200])
    await first.stop()
    await drained
  })

  test('has nobody move where no other serves, or all of them stop', async () => {
    const observed: string[] = []
    const alone = await startServer({ clock: new FakeClock() })
    await alone.drain(() => observed.push('alone'))
    await alone.stop()
    const { clock, first, second } = await two()
    const screen = await joinAs(first, 'stage')
    screen.wire.on('moving', () => observed.push('moving'))
    const drained = first.drain(() => observed.push('first'))
    await until(() => observed.length > 0, 'the drain')
    await second.drain(() => observed.push('second'))
    clock.advance(NOTICE)
    await drained
    await screen.ask('time', {})
    expect(observed).toEqual(['first'])
  })
})
