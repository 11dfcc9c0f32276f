import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import express from 'express'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { STYLE_OPTIONS } from '../../../client/styles/postcssPlugins.ts'
import type { Paper, SheetName } from '../../../client/views/planner/print/model/source.ts'
import type { Case } from '../../support/given.ts'
import { tempFolder } from '../../support/tempFolder.ts'

const ROOT = join(import.meta.dirname, '../print')

/** A sheet on paper: pages in the PDF, their size in points, all words, and what is wrong. */
export type Printed = {
  readonly pages: number
  readonly size: readonly number[]
  readonly text: string
  readonly faults: readonly string[]
}

/** The page that prints, by itself, over a show that is handed to it. */
export type PrintStand = {
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
export async function printStand(): Promise<PrintStand> {
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
