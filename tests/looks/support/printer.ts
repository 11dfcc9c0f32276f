import type { Page } from 'playwright-core'
import type { Paper, SheetName } from '../../../client/views/planner/print/model/source.ts'
import type { Case } from '../../support/given.ts'
import { said } from './said.ts'
import { serveScene } from './sceneServer.ts'
import { type Studio, studioForAll } from './studio.ts'

/** What is printed: on which paper, in which language of the screen. */
export type Wish = {
  readonly paper: Paper
  readonly screen: 'en' | 'zh'
}

/** A sheet on paper: pages in the PDF, their size in points, all words, and what is wrong. */
type Printed = Awaited<ReturnType<typeof pagesOf>> & {
  readonly text: string
  readonly faults: readonly string[]
}

/** Prints a page; returns how many pages that takes, and their size in points. */
export async function pagesOf(page: Page, how: Parameters<Page['pdf']>[0]) {
  const pdf = (await page.pdf(how)).toString('latin1')
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
  return {
    pages: pdf.match(/\/Type \/Page\b/g)?.length ?? 0,
    size: [width, height].map((points) => Math.round(Number(points))),
  }
}

/** Waits until faces have come and lines stand where they stay. */
async function still(page: Page): Promise<void> {
  let before = 0
  for (let same = 0; same < 3; ) {
    await page.evaluate(() => document.fonts.ready)
    await page.waitForTimeout(60)
    const now = await page.getByTestId('paper').evaluate((paper) => paper.scrollHeight)
    same = now === before ? same + 1 : 0
    before = now
  }
}

/** Words that lie outside the margins of the paper, as the printer would have them; of a line that ends in an ellipsis its box. */
function paperFaults(): readonly string[] {
  const faults: string[] = []
  const cutLine = (one: Element | null): Element | null =>
    !one || getComputedStyle(one).textOverflow === 'ellipsis' ? one : cutLine(one.parentElement)
  for (const paper of document.querySelectorAll('[data-testid=paper]')) {
    const edge = paper.getBoundingClientRect()
    const words = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT)
    for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(node)
      const line = cutLine(node.parentElement)
      const out = (line ? [line.getBoundingClientRect()] : [...range.getClientRects()]).some(
        ({ left, right }) => left < edge.left - 1 || right > edge.right + 1,
      )
      if (out) faults.push(`off the page: ${node.textContent?.slice(0, 60)}`)
    }
  }
  return faults
}

async function printed(page: Page): Promise<Printed> {
  await still(page)
  const pages = await pagesOf(page, { preferCSSPageSize: true })
  await page.emulateMedia({ media: 'print' })
  const faults = await page.evaluate(paperFaults)
  const [text = ''] = await page.getByTestId('paper').allInnerTexts()
  return { ...pages, text: text.replace(/\s+/g, ' '), faults }
}

/** Serves a show while its planner's page that prints is used; `open` goes there from the draft. */
export async function withPrintPage<T>(
  show: Case,
  screen: Wish['screen'],
  use: (open: (page: Page) => Promise<void>) => Promise<T>,
): Promise<T> {
  const server = await serveScene(show, [])
  const open = async (page: Page) => {
    await page.goto(server.address('planner').replace('/#', `/?lang=${screen}#`))
    await page.getByTestId('more').click()
    await page.getByRole('menuitem', { name: said('planner.editor.print', true) }).click()
    await page.getByTestId('paper').waitFor()
    await still(page)
  }
  return use(open).finally(() => server.stop())
}

const LAPTOP = { width: 1280, height: 800, touch: false, theme: 'light' } as const

/** A printer: returns sheets of a show as they come out of it. */
type Print = (
  show: Case,
  sheets: readonly SheetName[],
  more?: Partial<Wish>,
) => Promise<readonly Printed[]>

/** Opens a printer for the tests of a file, and closes it behind them. */
export function openPrinter(): { readonly studio: Studio; readonly print: Print } {
  const studio = studioForAll()
  return {
    studio,
    print: (show, sheets, { paper = 'A4', screen = 'en' } = {}) =>
      withPrintPage(show, screen, (open) =>
        studio.visit(LAPTOP, async (page) => {
          await open(page)
          await page.locator(`input[name=paper][value=${paper}]`).check()
          const found: Printed[] = []
          for (const sheet of sheets) {
            await page.emulateMedia({ media: null })
            await page.locator(`input[name=sheet][value=${sheet}]`).check()
            found.push(await printed(page))
          }
          return found
        }),
      ),
  }
}
