import { expect, onTestFinished, test } from 'vitest'
import { connectOn } from '../../../client/live/live.ts'
import { BROWSER_TIME, type LocalTime } from '../../../client/live/localTime.ts'
import { openSocketTransport } from '../../../client/live/transport/socketTransport.ts'
import { tokenOf } from '../../../server/access/token.ts'
import { systemClock } from '../../../server/host/serverClock.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { MINUTE, SECOND } from '../../../shared/time/instant.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { HEARING_START } from '../../support/hearing.ts'
import { LINKS_KEY } from '../../support/linksKey.ts'
import { joinAs } from '../../support/screen.ts'
import { SHOW, startServer } from '../../support/server.ts'
import { until } from '../../support/until.ts'

test('a screen shows the right time on a server whose machine was suspended for ten minutes', async () => {
  let suspended = 0
  const clock = systemClock({
    wall: () => Date.now() + suspended,
    monotonic: () => performance.now(),
    sinceBoot: () => performance.now() + suspended,
  })
  const server = await startServer({ clock })
  onTestFinished(() => server.stop())
  /** The screen's machine runs on meanwhile. */
  const time: LocalTime = {
    ...BROWSER_TIME,
    now: () => performance.now() + suspended,
    wall: () => Date.now() + suspended,
    onVisible: () => () => undefined,
    hidden: () => false,
  }
  let exchanges = 0
  const live = connectOn(
    {
      url: server.url,
      handshake: {
        as: 'link',
        protocol: PROTOCOL,
        show: SHOW,
        link: 'moderator',
        token: tokenOf(LINKS_KEY, SHOW, 'moderator', 0),
      },
      open: (options, receiver) => {
        const transport = openSocketTransport(options, receiver)
        return {
          ...transport,
          send: (name, message, answered) =>
            transport.send(name, message, (answer) => {
              answered(answer)
              if (name === 'time') exchanges += 1
            }),
        }
      },
    },
    time,
  )
  onTestFinished(live.close)
  const isInSync = () => live.store.getState().connection.status === 'in-sync'
  await until(() => isInSync() && exchanges > 3, 'a screen in sync')
  suspended = 10 * MINUTE
  const before = exchanges
  await until(() => isInSync() && exchanges > before + 3, 'a screen that knows the time again')
  expect(Math.abs((live.serverNow() ?? 0) - (Date.now() + suspended))).toBeLessThan(SECOND)
})

/** What a screen is told of the time by a server that may be so many ms off; null: it goes by its own clock alone. */
async function timeFrom(error: number | null) {
  const clock = Object.assign(new FakeClock(), { error: () => error })
  const server = await startServer({ clock })
  onTestFinished(server.stop)
  return (await joinAs(server, 'stage')).ask('time', {})
}

test('a server sends with the time the possible error of the shared clock', async () => {
  expect(await timeFrom(23.4)).toEqual({ received: HEARING_START, sent: HEARING_START, error: 24 })
  expect(await timeFrom(null)).toEqual({ received: HEARING_START, sent: HEARING_START })
})
