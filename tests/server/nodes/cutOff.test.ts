import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { printStoreLines } from '../../../server/cli/firstLines.ts'
import { serve } from '../../../server/cli/serve.ts'
import { RETRY_INTERVAL } from '../../../server/store/guardedStore.ts'
import { SECOND } from '../../../shared/time/instant.ts'
import { configOf } from '../../support/configOf.ts'
import { addressOf, databaseForEach, hasPostgres } from '../../support/database.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { HEARING_START } from '../../support/hearing.ts'
import { layCable, layWire } from '../../support/nodes/databaseCable.ts'
import { serverOn } from '../../support/nodes/serverOn.ts'
import { connectRaw, handshakeOf, joinAs } from '../../support/screen.ts'
import { folderForEach } from '../../support/tempFolder.ts'
import { until } from '../../support/until.ts'

const START = { type: 'next', from: { at: 'standby', after: null } } as const

describe.skipIf(!hasPostgres)('a server that is cut from the database', () => {
  const { address, url } = databaseForEach()

  /** A cable to the database, and its address at the near end. */
  async function cableTo() {
    const { port, ...cable } = await layWire(() => Number(new URL(url()).port))
    onTestFinished(cable.close)
    const at = addressOf(url().replace(/127[.\d:]+/, `127.0.0.1:${port}`))
    return { cable, at }
  }

  /** Why somebody with this handshake is not let in. */
  async function refusalOf(url: string, key: Parameters<typeof connectRaw>[1]): Promise<string> {
    const { wire } = connectRaw(url, key)
    const refused = await new Promise<Error>((resolve) => wire.once('connect_error', resolve))
    wire.disconnect()
    return refused.message
  }

  test('reports it, answers no command by guess, and catches up afterwards', async () => {
    const clock = new FakeClock()
    const { cable, at } = await cableTo()
    const [first, second] = [await serverOn(address(), { clock }), await serverOn(at, { clock }, 1)]
    const [desk, other] = [await joinAs(first, 'moderator'), await joinAs(second, 'moderator-2')]
    const received: unknown[] = []
    other.wire.on('writing', ({ failingSince }) => received.push(failingSince))
    cable.cut()
    expect((await fetch(`${second.url}/readyz`)).status).toBe(503)
    const id = crypto.randomUUID()
    expect(await other.give({ type: 'startShow' }, id)).toMatchObject({ problem: 'failed' })
    expect(await other.ask('outcome', { ids: [id] })).toMatchObject({ problem: 'failed' })
    await until(() => received.length === 1, 'the trouble')
    await desk.does({ type: 'startShow' })
    cable.mend()
    // The first connections after the cut may still fail. Virtual time waits for them: after 7 s of it without the log, the server
    // disconnects its screens.
    await until(
      () =>
        second.store
          .testWrite()
          .then(() => true)
          .catch(() => false),
      'the database',
    )
    clock.advance(RETRY_INTERVAL)
    await until(() => received.length === 2, 'the end of it')
    expect(received).toEqual([HEARING_START, null])
    await other.reached(desk.seq)
    expect(other.state).toEqual(desk.state)
    expect(await other.ask('outcome', { ids: [id] })).toEqual({ [id]: { outcome: 'unknown' } })
    await other.does(START)
  })

  describe.each(['cut', 'hang'] as const)('by a %s', (fault) => {
    test('disconnects its screens within ten seconds and lets nobody in, until it has read the log again', async () => {
      const clock = new FakeClock()
      const { cable, at } = await cableTo()
      const server = await serverOn(at, { clock }, 1)
      const desk = await joinAs(server, 'moderator')
      const stage = await joinAs(server, 'stage')
      const key = await handshakeOf(server, 'stage')
      const count = () => desk.sent.heartbeats.length
      const secondsPass = async (seconds: number) => {
        for (let passed = 0; passed < seconds; passed += 1) {
          clock.advance(SECOND)
          // What is asked over a line that hangs is answered by nothing but time.
          if (!cable.isHung()) await server.hosts.whenIdle()
        }
      }
      await secondsPass(8)
      await until(() => count() === 4, 'beats')
      cable[fault]()
      // For as long as a database may take to start again.
      await secondsPass(6)
      await until(() => count() === 6, 'the last beats')
      const open = () => [desk, stage].filter(({ wire }) => wire.connected).length
      expect(open()).toBe(2)
      await secondsPass(3)
      await until(() => open() === 0, 'the end of both connections')
      if (fault === 'cut') expect(await refusalOf(server.url, key)).toBe('failed')
      expect(count()).toBe(6)
      cable.mend()
      await until(async () => {
        await secondsPass(RETRY_INTERVAL / SECOND)
        return (await fetch(`${server.url}/readyz`)).ok
      }, 'the end of it')
      const again = await joinAs(server, 'stage')
      expect(again.state.run).toEqual(desk.state.run)
    })
  })
})

/** Has a store that is away tried again at once, and not after two seconds. */
function triedAgainSoon(): void {
  const real = globalThis.setTimeout
  const soon = ((task: () => void, delay?: number) =>
    real(task, delay === RETRY_INTERVAL ? 10 : delay)) as typeof setTimeout
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(soon)
  onTestFinished(() => void vi.restoreAllMocks())
}

describe.skipIf(!hasPostgres)('a node that lost its database right after it started', () => {
  const { url } = databaseForEach()
  const folder = folderForEach()

  test('continues to serve, and prints its links once the database answers', async () => {
    triedAgainSoon()
    const cable = await layCable(url())
    const address = url().replace(/127[.\d:]+/, new URL(cable.url).host)
    const config = { ROSTRUM_DATABASE: address, ROSTRUM_LOG_LEVEL: 'silent' }
    let printed = ''
    const onLine = (text: string) => {
      printed += text
      if (text.includes('is running at')) cable.cut()
    }
    const given = configOf(join(folder(), 'first'), config)
    const running = await serve(given, '/nowhere', { print: onLine, attended: true })
    onTestFinished(() => running.stop())
    expect(printed).toContain('The links will be printed once the database answers again.\n')
    expect(printed).not.toContain('#owner.')
    expect((await fetch(`http://127.0.0.1:${running.port}/livez`)).status).toBe(200)
    cable.mend()
    await until(() => printed.includes('Every other link: '), 'its links')
    for (const once of ['The links will be printed', '#owner.', '#dialogue.moderator.'])
      expect(printed.split(once)).toHaveLength(2)
  })
})

test('a line of the start that fails is reported, and its substitute printed', async () => {
  const printed: string[] = []
  const errors: unknown[] = []
  const broken = new Error('broken')
  await printStoreLines([async () => 'first', () => Promise.reject(broken), async () => 'last'], {
    store: { failingSince: null, onChange: () => () => undefined },
    print: (text) => printed.push(text),
    reportError: (error) => errors.push(error),
    delayText: 'later',
    failureText: 'instead',
  })
  expect([printed, errors]).toEqual([['first', 'instead'], [broken]])
})
