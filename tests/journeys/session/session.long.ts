import { afterAll, beforeAll, expect, it } from 'vitest'
import { wholeAgenda } from './agendas.ts'
import { play, WHOLE } from './script.ts'
import { openSession, type Session } from './session.ts'

let session: Session

beforeAll(async () => {
  session = await openSession({ agenda: wholeAgenda(), sheet: WHOLE, runsEvery: 10 })
}, 180_000)
afterAll(() => session?.close())

it('the founding session of 150 minutes: no page says what is not so, in any minute of it', async () => {
  await play(session)
  expect(session.looks).toBeGreaterThan(190)
}, 3_000_000)
