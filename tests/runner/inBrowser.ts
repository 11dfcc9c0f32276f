import { findBrowser } from '../support/browser/find.ts'
import { type Outcome, oneCheck, type Suite, type Workshop } from './suite.ts'
import { countTests, vitestSuite } from './vitestSuite.ts'
import type { BrowserWish } from './wish.ts'

/** A suite in a browser: where there is none it is skipped, and counted, unless a browser is needed. */
export function inBrowser(
  name: string,
  wish: BrowserWish,
  workshop: Workshop,
  find: typeof findBrowser = findBrowser,
): Suite {
  const run = async () => {
    if (wish === 'unwanted') return allSkipped(name, 'Skipped: --no-browser was given.', workshop)
    const found = await find()
    if (found.ok) return vitestSuite(name, workshop).run()
    if (wish === 'needed' || found.mistaken) return oneCheck(false, `Not run: ${found.line}`)
    return allSkipped(name, `Skipped: ${found.line}`, workshop)
  }
  return { name, run }
}

async function allSkipped(name: string, told: string, workshop: Workshop): Promise<Outcome> {
  return { passed: 0, failed: 0, skipped: await countTests(name, workshop), told }
}
