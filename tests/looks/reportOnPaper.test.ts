import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instant } from '../../shared/time/instant.ts'
import { sharedBrowser } from '../support/browser/shared.ts'
import { type Case, given } from '../support/given.ts'
import { reopenedShow, reportShow } from '../support/reportShow.ts'
import { some } from '../support/runs.ts'
import { sixtyItems } from './scenes/agendas.ts'
import { facesReady } from './support/faces.ts'
import { pagesOf } from './support/printer.ts'
import { type SceneServer, serveScene } from './support/sceneServer.ts'

/** The smallest letters on paper, in points, and how many px of a screen a point is. */
const SMALLEST = 7.5
const POINT = 96 / 72

/** Runs in the page: what is written in smaller letters than these, in px. */
function smallerThan(least: number): readonly string[] {
  const isSaid = (node: Node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()
  return [...document.querySelectorAll('[data-testid=report] *')]
    .filter((one) => one.checkVisibility() && [...one.childNodes].some(isSaid))
    .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < least)
    .map((one) => `${one.textContent} in ${getComputedStyle(one).fontSize}`)
}

/** Prints the page; returns its pages, and what of it is smaller than may be read. */
async function printed(page: Page, format: 'A4' | 'Letter') {
  const pages = await pagesOf(page, { format })
  await page.emulateMedia({ media: 'print' })
  return {
    ...pages,
    // What is a hundredth smaller is rounded.
    small: await page.evaluate(smallerThan, (SMALLEST - 0.01) * POINT),
  }
}

/** A printer for the report of a show, as its moderator has it; it goes when the tests of the group are over. */
function reportPrinter(show: () => Case) {
  let server: SceneServer
  beforeAll(async () => {
    server = await serveScene(show(), [])
  })
  afterAll(() => server?.stop())
  return async (lang: 'en' | 'zh', format: 'A4' | 'Letter') => {
    const browser = await sharedBrowser()
    const context = await browser.newContext({ locale: lang === 'zh' ? 'zh-CN' : 'en-GB' })
    try {
      const page = await context.newPage()
      await page.goto(server.address('moderator').replace('/#', '/?report#'))
      await page.getByTestId('report').getByRole('heading', { level: 1 }).waitFor()
      await facesReady(page)
      return await printed(page, format)
    } finally {
      await context.close()
    }
  }
}

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

/** The pages of a report, at the most. */
const LOOKS = [
  ['that was opened again after its end', reopenedShow, 'zh', 'A4', 1],
  ['that was opened again after its end', reopenedShow, 'en', 'Letter', 1],
  ['that is the founding one', reportShow, 'en', 'A4', 1],
  ['that is the founding one', reportShow, 'zh', 'Letter', 1],
  ['of sixty items', hearing, 'zh', 'A4', 3],
  ['of sixty items', hearing, 'en', 'Letter', 3],
] as const

// A bad day; the others, on other papers and in other languages, in the long run.
describe.each(some(LOOKS, LOOKS.length))(
  'the report of a show %s',
  (_, show, lang, paper, most) => {
    const print = reportPrinter(show)

    it(`R14: flows over few pages of ${paper}, ${lang}`, async () => {
      const { pages, size, small } = await print(lang, paper)
      expect([pages > 1, pages <= most]).toEqual([most > 1, true])
      expect(size).toEqual(paper === 'A4' ? [596, 843] : [612, 792])
      expect(small).toEqual([])
    })
  },
)
