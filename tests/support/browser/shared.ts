import type { Browser, BrowserContext } from 'playwright-core'
import { launchBrowser } from './launch.ts'

/** Where devices are opened. */
export type Opens = Pick<Browser, 'newContext'>

/** One's own part of a browser that others use too: what is opened here goes when one closes it. */
export type Share = Opens & { close(): Promise<void> }

let launched: Promise<Browser> | null = null

/** A share of the one browser of this worker, which ends with it. Spoken to without anyone between, it takes an eighth less work than one for all workers. */
export async function sharedBrowser(): Promise<Share> {
  launched ??= launchBrowser('packed')
  const browser = await launched
  const opened: BrowserContext[] = []
  return {
    newContext: async (options) => {
      const context = await browser.newContext(options)
      opened.push(context)
      return context
    },
    close: async () => {
      await Promise.all(opened.map((context) => context.close()))
    },
  }
}
