import { afterAll, beforeAll, it } from 'vitest'
import { shortAgenda } from './agendas.ts'
import { openSession, type Session } from './session.ts'
import { SHORT } from './sheets.ts'

let session: Session
beforeAll(async () => {
  session = await openSession(shortAgenda(), SHORT)
}, 120_000)
afterAll(() => session?.close())

it(
  'a short session of all roles: no page says what is not so, in any minute of it',
  () => session.play(40),
  240_000,
)
