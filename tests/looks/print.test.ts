import { expect, it } from 'vitest'
import { given } from '../support/given.ts'
import { hearing, SECRETS } from '../support/hearing.ts'
import { lookAtSheets, openPrinter } from './support/lookAtSheets.ts'

const printer = openPrinter()

// A few of them; the rest is in the long run.
lookAtSheets(printer, (at) => at % 27 === 0)

it('nothing private is on the programme, nor on paper for those who may not have it', async () => {
  const show = given(hearing())
  const programme = await printer.print(show, 'programme')
  for (const secret of Object.values(SECRETS)) expect(programme.text).not.toContain(secret)
  expect(programme.text).not.toMatch(/slack|least|Latest|Stop |Notes/)
  const booth = await printer.print(show, 'booth')
  expect(booth.text).not.toContain(SECRETS.passcode)
  const cards = await printer.print(show, 'cards')
  expect(cards.text).toContain(SECRETS.passcode)
})
