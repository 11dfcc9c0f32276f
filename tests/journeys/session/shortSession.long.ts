import { afterAll, beforeAll, expect, it } from 'vitest'
import { shortAgenda } from './agendas.ts'
import { play, SHORT } from './script.ts'
import { openSession, type Session } from './session.ts'

let session: Session

beforeAll(async () => {
  session = await openSession({ agenda: shortAgenda(), sheet: SHORT, runsEvery: 10 })
}, 120_000)
afterAll(() => session?.close())

it('a short session of all roles: no page says what is not so, in any minute of it', async () => {
  await play(session)
  expect(session.looks).toBeGreaterThan(40)
}, 240_000)
