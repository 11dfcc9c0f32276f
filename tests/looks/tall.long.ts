import { expect, it } from 'vitest'
import type { Agenda } from '../../shared/agenda/model.ts'
import { given } from '../support/given.ts'
import { founding, withItem } from '../support/shows.ts'
import { openPrinter } from './support/printer.ts'

const printer = openPrinter()

/** The founding agenda whose second talk has more to say of itself than a sheet of paper holds. */
function verbose(): Agenda {
  const points = Array.from({ length: 30 }, (_, n) => ({
    en: `Point ${n + 1}: ${'word '.repeat(90)}end`,
  }))
  return withItem(founding(), 'talk-wende', { talkingPoints: points })
}

it.concurrent.each([
  { sheet: 'booth', paper: 'A4' },
  { sheet: 'cards', paper: 'A4' },
  { sheet: 'cards', paper: 'Letter' },
] as const)('nothing of a text higher than a page is cut, $sheet on $paper', async (look) => {
  const [printed] = await printer.print(given(verbose()), [look.sheet], look)
  expect(printed?.size).toEqual(look.paper === 'A4' ? [595, 842] : [612, 792])
  expect(printed?.text).toContain('Point 30:')
  expect(printed?.faults).toEqual([])
})
