import { plant, type Sources } from '../../architecture/support/planted.ts'
import type { Outcome } from '../../runner/suite.ts'
import { vitestSuite } from '../../runner/vitestSuite.ts'

/** A project whose run must fail, and what the runner prints of it. */
type Fault = { readonly sources: Sources; readonly prints: RegExp; readonly faults: number }

const HEAD = "import { expect, it } from 'vitest'\n"
const PASSES = "it('passes', () => { expect(1).toBe(1) })\n"

const testFile = (more: string) => `${HEAD}${PASSES}${more}\n`

const configWith = (more: string) => `
  import { defineConfig } from 'vitest/config'
  export default defineConfig({ test: { isolate: false, maxWorkers: 1, ${more} } })
`

/** A test file behind one that passes. */
const files = (second: string): Sources => ({
  'vitest.config.ts': configWith(''),
  'a.test.ts': testFile(''),
  'b.test.ts': second,
})

/** Test files under a global setup. */
export const setup = (text: string, second = testFile('')): Sources => ({
  ...files(second),
  'vitest.config.ts': configWith("globalSetup: './setup.ts'"),
  'setup.ts': text,
})

/** What a package does that cleans up at the end of a process: it replaces the exit code by 0. */
const HOOK = "process.on('beforeExit', () => process.exit(0))\n"
const NO_TEARDOWN = "export function teardown() { throw new Error('no teardown') }\n"

const WAITS = "it('waits', () => new Promise((resolve) => setTimeout(resolve, 50)))\n"
/** A test file with a timer that throws behind a test that passed. */
export const failsLater = testFile(
  `it('begins', () => { setTimeout(() => { throw new Error('thrown later') }, 5) })\n${WAITS}`,
)

/** Faults, some of which an exit code or a report of vitest hides. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  'a test fails, a file has none, a timer and a teardown throw, and the process ends with code 0': {
    sources: {
      ...setup(HOOK + NO_TEARDOWN, `${failsLater}it('fails', () => { expect(1).toBe(2) })\n`),
      'c.test.ts': HEAD,
    },
    prints:
      /expected 1 to be 2[\s\S]*c\.test\.ts: it did not load[\s\S]*Outside of all tests: .*no teardown[\s\S]*Outside of all tests: thrown later/,
    faults: 4,
  },
  'the process ends with code 0 before any test': {
    sources: setup('export function setup() { process.exit(0) }\n'),
    prints: /The run ended early, with code 0/,
    faults: 1,
  },
  'a global setup throws, and the process ends with code 0': {
    sources: setup(`${HOOK}export function setup() { throw new Error('no setup') }\n`),
    prints: /a\.test\.ts: it did not run/,
    faults: 2,
  },
  'a worker is killed in the middle of a file': {
    sources: files(
      testFile(
        "it('dies', () => { process.kill(process.pid, 'SIGKILL') })\nit('is behind', () => {})",
      ),
    ),
    prints: /b\.test\.ts: \d of 3 tests did not run to their end/,
    faults: 2,
  },
}

/** Runs the tests of a planted project as the runner runs a suite. */
export async function runPlanted(sources: Sources): Promise<Outcome> {
  const planted = plant(sources)
  try {
    const tools = { ensureBuilt: async () => [], runNode: planted.run }
    return await vitestSuite('planted', tools, []).run()
  } finally {
    planted.dispose()
  }
}
