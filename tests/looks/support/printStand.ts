import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import express from 'express'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { tempFolder } from '../../support/tempFolder.ts'
import type { Case } from '../../support/given.ts'

const ROOT = join(import.meta.dirname, '../print')

/** The page that prints, by itself, over a show that is handed to it. */
export type PrintStand = {
  /** Opens it on a show as its planner has it, in a language of the screen. */
  open(page: Page, show: Case, lang: string): Promise<void>
  stop(): void
}

/** Builds the page and serves it. */
export async function printStand(): Promise<PrintStand> {
  const { folder, remove } = tempFolder()
  await build({
    ...{ root: ROOT, configFile: false, logLevel: 'error', plugins: [react()] },
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, minify: false },
  })
  const server = express().use(express.static(folder)).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return {
    async open(page, { state, now }, lang) {
      await page.addInitScript(
        (printing) => {
          Object.assign(window, { printing })
        },
        { show: state, now },
      )
      await page.goto(`http://127.0.0.1:${port}/?lang=${lang}`)
      await page.locator('.pr-paper').first().waitFor()
    },
    stop() {
      server.closeAllConnections()
      server.close()
      remove()
    },
  }
}
