import { expect, onTestFinished, test } from 'vitest'
import { FakeClock } from '../../support/fakeClock.ts'
import { HEARING_START } from '../../support/hearing.ts'
import { joinAs } from '../../support/screen.ts'
import { startServer } from '../../support/server.ts'

/** What a screen is told of the time by a server that may be so many ms off; null: it goes by its own clock alone. */
async function told(error: number | null) {
  const clock = Object.assign(new FakeClock(HEARING_START), { error: () => error })
  const server = await startServer({ clock })
  onTestFinished(server.stop)
  return (await joinAs(server, 'stage')).ask('time', {})
}

test('a server says with the time how far it may itself be from the clock that others go by too', async () => {
  expect(await told(23.4)).toEqual({ received: HEARING_START, sent: HEARING_START, error: 24 })
  expect(await told(null)).toEqual({ received: HEARING_START, sent: HEARING_START })
})
