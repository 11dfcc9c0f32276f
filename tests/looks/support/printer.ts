import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import express from 'express'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll } from 'vitest'
import { STYLE_OPTIONS } from '../../../client/styles/postcssPlugins.ts'
import type { Paper, SheetName } from '../../../client/views/planner/print/model/source.ts'
import type { Case } from '../../support/given.ts'
import { tempFolder } from '../../support/tempFolder.ts'
import { type Studio, studioForAll } from './studio.ts'

const ROOT = join(import.meta.dirname, '../print')

/** A sheet on paper: pages in the PDF, their size in points, all words, and what is wrong. */
type Printed = {
  readonly pages: number
  readonly size: readonly number[]
  readonly text: string
  readonly faults: readonly string[]
}

/** The page that prints, by itself, over a show that is handed to it. */
type PrintStand = {
  /** Opens it on a show as its planner has it, in a language of the screen. */
  open(page: Page, show: Case, screen: string): Promise<void>
  choose(page: Page, wish: { readonly sheet: SheetName; readonly paper: Paper }): Promise<void>
  print(page: Page): Promise<Printed>
  stop(): void
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

/** Words that lie outside the margins of the paper, as the printer would have them. */
function paperFaults(): readonly string[] {
  const faults: string[] = []
  for (const paper of document.querySelectorAll('[data-testid=paper]')) {
    const edge = paper.getBoundingClientRect()
    const words = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT)
    for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(node)
      const out = [...range.getClientRects()].some(
        ({ left, right }) => left < edge.left - 1 || right > edge.right + 1,
      )
      if (out) faults.push(`off the page: ${node.textContent?.slice(0, 60)}`)
    }
  }
  return faults
}

async function printed(page: Page): Promise<Printed> {
  await still(page)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
  await page.emulateMedia({ media: 'print' })
  const faults = await page.evaluate(paperFaults)
  const [text = ''] = await page.getByTestId('paper').allInnerTexts()
  return {
    pages: pdf.match(/\/Type \/Page\b/g)?.length ?? 0,
    size: [width, height].map((points) => Math.round(Number(points))),
    text: text.replace(/\s+/g, ' '),
    faults,
  }
}

/** Builds the page and serves it. */
async function printStand(): Promise<PrintStand> {
  const { folder, remove } = tempFolder()
  await build({
    root: ROOT,
    configFile: false,
    css: STYLE_OPTIONS,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, minify: false },
  })
  const server = express().use(express.static(folder)).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return {
    async open(page, { state, now }, screen) {
      await page.addInitScript(
        (printing) => {
          Object.assign(window, { printing })
        },
        { show: state, now },
      )
      await page.goto(`http://127.0.0.1:${port}/?lang=${screen}`)
      await page.getByTestId('paper').waitFor()
    },
    async choose(page, { sheet, paper }) {
      await page.locator(`input[name=sheet][value=${sheet}]`).check()
      await page.locator(`input[name=paper][value=${paper}]`).check()
    },
    print: printed,
    stop() {
      server.closeAllConnections()
      server.close()
      remove()
    },
  }
}

/** A printer: the page that prints, in a browser. */
type Printer = {
  readonly stand: PrintStand
  readonly studio: Studio
  /** A sheet of an agenda as it comes out of the printer. */
  print(show: Case, sheet: SheetName, more?: Partial<Wish>): Promise<Printed>
}

const LAPTOP = { width: 1280, height: 800, touch: false, theme: 'light' } as const

type Wish = Parameters<PrintStand['choose']>[1] & { readonly screen: 'en' | 'zh' }

/** Opens a printer for the tests of a file, and closes it behind them. */
export function openPrinter(): Printer {
  const studio = studioForAll()
  let stand: PrintStand | undefined
  beforeAll(async () => {
    stand = await printStand()
  }, 60_000)
  afterAll(() => stand?.stop())
  return {
    get stand() {
      if (stand === undefined) throw new Error('the printer is not open')
      return stand
    },
    studio,
    print(show, sheet, more = {}) {
      const wish = { sheet, paper: 'A4', screen: 'en', ...more } as const
      return this.studio.visit(LAPTOP, async (page: Page) => {
        await this.stand.open(page, show, wish.screen)
        await this.stand.choose(page, wish)
        return this.stand.print(page)
      })
    },
  }
}
