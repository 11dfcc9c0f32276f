import { expect, it } from 'vitest'
import { given, unpublished } from '../support/given.ts'
import { hearing, SECRETS } from '../support/hearing.ts'
import { founding } from '../support/shows.ts'
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

it('a draft says on every page that it is one', async () => {
  const { papers, text } = await printer.print(unpublished(founding()), 'run')
  expect(text.match(/Draft, printed 21 Jun, 14:00 Beijing/g)).toHaveLength(papers)
  expect(text).not.toContain('Published')
})

it('cards are a quarter to a whole page high, and two to four stand on most pages', async () => {
  const { papers } = await printer.print(given(founding()), 'cards')
  const cards = founding().people.length
  expect(cards / papers).toBeGreaterThanOrEqual(2)
  expect(cards / papers).toBeLessThanOrEqual(4)
})
