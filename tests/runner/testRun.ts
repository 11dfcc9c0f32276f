import { findBrowser } from '../journeys/support/browser.ts'
import { checks } from './checks.ts'
import { type Telling, telling, total } from './screen.ts'
import { type Outcome, oneCheck, orFailed, type Suite, together, type Workshop } from './suite.ts'
import { countTests, vitestSuite } from './vitestSuite.ts'
import { IN_BROWSER, PROJECTS, readWish, type Wish } from './wish.ts'

/** How many checks of the source run at once. */
const AT_ONCE = 2

type Granted = Extract<Wish, { readonly ok: true }>

/** Runs the suites that were asked for, tells of each, and gives the exit code. */
export async function testRun(words: readonly string[], workshop: Workshop): Promise<number> {
  const wish = readWish(words)
  if (!wish.ok) {
    process.stderr.write(`${wish.line}\n`)
    return 1
  }
  const told = telling()
  try {
    const outcome = await allOf(wish, workshop, told)
    process.stdout.write(`\n${total(outcome)}\n`)
    return outcome.failed === 0 ? 0 : 1
  } finally {
    told.dispose()
  }
}

async function allOf(wish: Granted, workshop: Workshop, told: Telling): Promise<Outcome> {
  const source = checks(workshop).filter(({ name }) => wish.names.includes(name))
  const outcomes = await severalAtOnce(source, told)
  const tests = testSuites(wish, workshop)
  // What starts the built server must not meet an old one.
  if (tests.length > 0 && !wish.names.includes('build')) await workshop.ensureBuilt()
  for (const suite of tests) outcomes.push(await ran(suite, told))
  return together(outcomes)
}

async function severalAtOnce(suites: readonly Suite[], told: Telling): Promise<Outcome[]> {
  const waiting = [...suites]
  const outcomes: Outcome[] = []
  const worker = async () => {
    for (let suite = waiting.shift(); suite; suite = waiting.shift()) {
      outcomes.push(await ran(suite, told))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return outcomes
}

async function ran({ name, run }: Suite, told: Telling): Promise<Outcome> {
  told.begin(name)
  const outcome = orFailed(name, await run())
  told.end(name, outcome)
  return outcome
}

function testSuites(wish: Granted, workshop: Workshop): readonly Suite[] {
  const named = [...PROJECTS, 'long']
    .filter((name) => wish.names.includes(name))
    .map((name) =>
      IN_BROWSER.includes(name) ? inBrowser(name, wish, workshop) : vitestSuite(name, workshop),
    )
  if (wish.files.length === 0) return named
  return [...named, vitestSuite('files', workshop, wish.files)]
}

/** A suite in a browser: failed where there is none, skipped where that was asked for. */
function inBrowser(name: string, wish: Granted, workshop: Workshop): Suite {
  const run = async () => {
    if (!wish.browser) {
      const skipped = await countTests(name, workshop)
      return { ...oneCheck(true, ''), passed: 0, skipped, told: 'Skipped: --no-browser was given.' }
    }
    try {
      findBrowser()
    } catch (error) {
      return oneCheck(false, error instanceof Error ? error.message : String(error))
    }
    return vitestSuite(name, workshop).run()
  }
  return { name, run }
}
