import { plant, type Sources } from '../../architecture/support/planted.ts'
import type { Outcome } from '../../runner/suite.ts'
import { vitestSuite } from '../../runner/vitestSuite.ts'

/** A project whose run must fail, and what the runner prints of it. */
export type Fault = { readonly sources: Sources; readonly prints: RegExp }

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

/** A project in which nothing fails. */
export const SOUND = setup('export function setup() {}\n')

/** Faults that an exit code or a report of vitest hides. */
export const HIDDEN = {
  'a timer throws behind a test that passed, and the process ends with code 0': {
    sources: setup(`${HOOK}export function setup() {}\n`, failsLater),
    prints: /Outside of all tests: thrown later/,
  },
  'a teardown throws, and the process ends with code 0': {
    sources: setup(HOOK + NO_TEARDOWN),
    prints: /Outside of all tests: .*no teardown/,
  },
  'the process ends with code 0 before any test': {
    sources: setup('export function setup() { process.exit(0) }\n'),
    prints: /The run ended early, with code 0/,
  },
  'a worker is killed in the middle of a file': {
    sources: files(
      testFile(
        "it('dies', () => { process.kill(process.pid, 'SIGKILL') })\nit('is behind', () => {})",
      ),
    ),
    prints: /b\.test\.ts: \d of 3 tests did not run to their end/,
  },
} as const satisfies Readonly<Record<string, Fault>>

/** Other ways in which a run fails. */
export const OTHERS = {
  'a test fails': {
    sources: files(testFile("it('fails', () => { expect(1).toBe(2) })")),
    prints: /expected 1 to be 2/,
  },
  'a test calls process.exit(0)': {
    sources: files(testFile("it('exits', () => { process.exit(0) })")),
    prints: /process\.exit unexpectedly called with "0"/,
  },
  'a worker ends with code 0 in the middle of a file': {
    sources: files(
      testFile("it('ends', () => { process.reallyExit(0) })\nit('is behind', () => {})"),
    ),
    prints: /b\.test\.ts: \d of 3 tests did not run to their end/,
  },
  'a timer throws behind a test that passed': {
    sources: files(failsLater),
    prints: /Outside of all tests: thrown later/,
  },
  'a rejection is not handled': {
    sources: files(
      testFile(`it('rejects', () => { void Promise.reject(new Error('unhandled')) })\n${WAITS}`),
    ),
    prints: /Outside of all tests: unhandled/,
  },
  'a file has no test': { sources: files(HEAD), prints: /b\.test\.ts: it did not load/ },
  'a file does not load': {
    sources: files(`${HEAD}throw new Error('at load')\n`),
    prints: /b\.test\.ts: it did not load/,
  },
  'a focused test hides others': {
    sources: files(testFile("it.only('alone', () => {})")),
    prints: /Unexpected \.only/,
  },
  'a global setup throws': {
    sources: setup("export function setup() { throw new Error('no setup') }\n"),
    prints: /no setup/,
  },
  'a global setup throws, and the process ends with code 0': {
    sources: setup(`${HOOK}export function setup() { throw new Error('no setup') }\n`),
    prints: /a\.test\.ts: it did not run/,
  },
  'a teardown throws': { sources: setup(NO_TEARDOWN), prints: /no teardown/ },
  'the process ends with code 0 while tests run': {
    sources: setup(
      'export function setup() { setTimeout(() => process.exit(0), 1_500) }\n',
      testFile("it('lasts', () => new Promise((resolve) => setTimeout(resolve, 4_000)))"),
    ),
    prints: /The run ended early, with code 0/,
  },
  'the process throws while tests run': {
    sources: setup(
      "export function setup() { setTimeout(() => { throw new Error('in the process') }, 1_500) }\n",
      testFile("it('lasts', () => new Promise((resolve) => setTimeout(resolve, 4_000)))"),
    ),
    prints: /in the process/,
  },
} as const satisfies Readonly<Record<string, Fault>>

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
