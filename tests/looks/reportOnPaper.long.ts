import { describe, expect, it } from 'vitest'
import { instant } from '../../shared/time/instant.ts'
import { type Case, given } from '../support/given.ts'
import { reopenedShow, reportShow } from '../support/reportShow.ts'
import { sixtyItems } from './scenes/agendas.ts'
import { reportPrinter } from './support/reportOnPaper.ts'

/** A hearing of sixty statements, each a third longer or shorter than planned. */
function hearing(): Case {
  const agenda = sixtyItems()
  const show = given(agenda)
  const pass = (ms: number) => {
    show.now = instant(show.now + Math.round(ms))
  }
  const [first] = agenda.segments
  if (first?.start.type === 'notBefore') show.now = first.start.at
  show.does('startShow')
  const items = agenda.segments.flatMap((segment) => segment.items)
  for (const [n, { planned }] of items.entries()) {
    show.does('next')
    pass(planned * (n % 2 === 0 ? 1.3 : 0.7))
  }
  return show.does('endShow')
}

describe('the report of the founding show', () => {
  const print = reportPrinter(reportShow)
  it.each([
    ['A4', 'en'],
    ['Letter', 'zh'],
  ] as const)('R14: is one page of %s, %s', async (paper, lang) => {
    expect(await print(lang, paper)).toMatchObject({ pages: 1, small: [] })
  })
})

describe('the report of a show that was opened again after its end', () => {
  const print = reportPrinter(reopenedShow)
  it('R14: is one page of Letter, en', async () => {
    const { small, ...on } = await print('en', 'Letter')
    expect(on).toEqual({ pages: 1, size: [612, 792] })
    expect(small).toEqual([])
  })
})

describe('the report of sixty items', () => {
  const print = reportPrinter(hearing)
  it.each([
    ['A4', 'zh'],
    ['Letter', 'en'],
  ] as const)('R14: flows over few pages of %s, %s', async (paper, lang) => {
    const { pages, small } = await print(lang, paper)
    expect(pages).toBeGreaterThan(1)
    expect(pages).toBeLessThanOrEqual(3)
    expect(small).toEqual([])
  })
})
