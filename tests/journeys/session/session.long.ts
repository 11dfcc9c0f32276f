import { afterAll, beforeAll, it } from 'vitest'
import { wholeAgenda } from './agendas.ts'
import { openSession, type Session } from './session.ts'
import { WHOLE } from './sheets.ts'

let session: Session
beforeAll(async () => {
  session = await openSession(wholeAgenda(), WHOLE)
}, 180_000)
afterAll(() => session?.close())

it(
  'the founding session of 150 minutes: no page says what is not so, in any minute of it',
  () => session.play(190),
  3_000_000,
)
