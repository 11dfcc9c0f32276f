import { afterAll, beforeAll, it } from 'vitest'
import { shortAgenda } from './agendas.ts'
import { openSession, type Session } from './session.ts'
import { BRIEF } from './sheets.ts'

let session: Session
beforeAll(async () => {
  session = await openSession(shortAgenda(), BRIEF)
}, 60_000)
afterAll(() => session?.close())

it('a brief session: no page says what is not so, through a mistaken Next, a kill, an end and another', () =>
  session.play(15))
