import { afterAll, beforeAll, expect, it } from 'vitest'
import { shortAgenda } from './agendas.ts'
import { BRIEF, play } from './script.ts'
import { openSession, type Session } from './session.ts'

let session: Session

beforeAll(async () => {
  session = await openSession({ agenda: shortAgenda(), sheet: BRIEF, runsEvery: 100 })
}, 60_000)
afterAll(() => session?.close())

it('a brief session: no page says what is not so, through a mistaken Next, a kill, an end and another', async () => {
  await play(session)
  expect(session.looks).toBeGreaterThan(15)
})
