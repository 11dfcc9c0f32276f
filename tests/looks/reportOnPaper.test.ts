import { expect, it } from 'vitest'
import { reportShow } from '../support/reportShow.ts'
import { reportPrinter } from './support/reportOnPaper.ts'

/** The founding dialogue on a bad day, opened again after its end. */
const reopened = () =>
  reportShow()
    .at('17:33')
    .does('reopen')
    .at('17:33:30')
    .does('goTo', 'closing-item')
    .at('17:34:20')
    .does('endShow')

const print = reportPrinter(reopened)

it.concurrent.each([
  ['Letter', 'en', [612, 792]],
  ['A4', 'zh', [596, 843]],
] as const)(
  'R14: the report of the founding show is one page of %s, %s',
  async (paper, lang, size) => {
    const { small, ...on } = await print(lang, paper)
    expect(on).toEqual({ pages: 1, size })
    expect(small).toEqual([])
  },
)
