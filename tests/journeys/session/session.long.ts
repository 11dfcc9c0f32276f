import { it, onTestFinished } from 'vitest'
import { shortAgenda, wholeAgenda } from './agendas.ts'
import { openSession } from './session.ts'
import { SHORT, WHOLE } from './sheets.ts'

it.each([
  ['a short session of all roles', shortAgenda, SHORT, 40],
  ['the founding session of 150 minutes', wholeAgenda, WHOLE, 190],
] as const)(
  '%s: no page says what is not so, in any minute of it',
  async (_, agenda, sheet, looks) => {
    const session = await openSession(agenda(), sheet)
    onTestFinished(() => session.close())
    await session.play(looks)
  },
  3_000_000,
)
