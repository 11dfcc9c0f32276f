import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { sharedBrowser } from '../../support/browser/shared.ts'
import type { Case } from '../../support/given.ts'
import { facesReady } from './faces.ts'
import { type SceneServer, serveScene } from './sceneServer.ts'

/** A report as it comes out of a printer: how many pages, their size in points, and what of it is smaller than may be read. */
export type OnPaper = {
  readonly pages: number
  readonly size: readonly number[]
  readonly small: readonly string[]
}

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

async function printed(page: Page, format: 'A4' | 'Letter'): Promise<OnPaper> {
  const pdf = (await page.pdf({ format })).toString('latin1')
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
  await page.emulateMedia({ media: 'print' })
  return {
    pages: pdf.match(/\/Type \/Page\b/g)?.length ?? 0,
    size: [width, height].map((points) => Math.round(Number(points))),
    // What is a hundredth smaller is rounded.
    small: await page.evaluate(smallerThan, (SMALLEST - 0.01) * POINT),
  }
}

/** A printer for the report of a show, as its moderator has it; it goes when the tests of the file are over. */
export function reportPrinter(show: () => Case) {
  let server: SceneServer
  beforeAll(async () => {
    server = await serveScene(show(), [])
  })
  afterAll(() => server?.stop())
  return async (lang: 'en' | 'zh', format: 'A4' | 'Letter'): Promise<OnPaper> => {
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
