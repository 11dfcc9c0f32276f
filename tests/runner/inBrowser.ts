import { findBrowser } from '../support/browser/find.ts'
import { type Outcome, oneCheck, type Suite, type Tools } from './suite.ts'
import { countTests, vitestSuite } from './vitestSuite.ts'
import type { BrowserWish } from './wish.ts'

/** A suite in a browser: where there is none it is skipped, and counted, unless a browser is needed. */
export function inBrowser(
  name: string,
  wish: BrowserWish,
  tools: Tools,
  find: typeof findBrowser = findBrowser,
): Suite {
  const run = async () => {
    if (wish === 'unwanted') return allSkipped(name, 'Skipped: --no-browser was given.', tools)
    const found = await find()
    if (found.ok) return vitestSuite(name, tools).run()
    if (wish === 'needed' || found.mistaken) return oneCheck(false, `Not run: ${found.line}`)
    return allSkipped(name, `Skipped: ${found.line}`, tools)
  }
  return { name, run }
}

/** Counts every test of a suite as skipped; throws where they cannot be listed. */
async function allSkipped(name: string, told: string, tools: Tools): Promise<Outcome> {
  return { passed: 0, failed: 0, skipped: await countTests(name, tools), told }
}
