import { it, onTestFinished } from 'vitest'
import { shortAgenda } from './agendas.ts'
import { openSession } from './session.ts'
import { BRIEF } from './sheets.ts'

it('a brief session: no page says what is not so, through a mistaken Next, a kill, an end and another', async () => {
  const session = await openSession(shortAgenda(), BRIEF)
  onTestFinished(() => session.close())
  await session.play(15)
}, 140_000)
