import { expect, it } from 'vitest'
import { reopenedShow } from '../support/reportShow.ts'
import { reportPrinter } from './support/reportOnPaper.ts'

// On a bad day, opened again after its end; other papers and languages in the long run.
const print = reportPrinter(reopenedShow)

it('R14: the report of the founding show is one page of A4, zh', async () => {
  const { small, ...on } = await print('zh', 'A4')
  expect(on).toEqual({ pages: 1, size: [596, 843] })
  expect(small).toEqual([])
})
