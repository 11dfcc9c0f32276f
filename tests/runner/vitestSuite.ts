import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'
import { findBrowser } from '../support/browser/find.ts'
import type { BrowserMode } from './request.ts'
import { checkOutcome, type Outcome, type Suite, type Tools } from './suite.ts'

/** Creates a suite that needs a browser; without one it is skipped and counted, or fails if a browser is required. */
export function browserSuite(
  name: string,
  browser: BrowserMode,
  tools: Tools,
  find: typeof findBrowser = findBrowser,
): Suite {
  const run = async () => {
    if (browser === 'unwanted') return skipSuite(name, 'Skipped: --no-browser was given.', tools)
    const found = await find()
    if (found.ok) return vitestSuite(name, tools).run()
    if (browser === 'needed' || found.mistaken) return checkOutcome(false, `Not run: ${found.line}`)
    return skipSuite(name, `Skipped: ${found.line}`, tools)
  }
  return { name, run }
}

const skipSuite = async (name: string, details: string, tools: Tools): Promise<Outcome> => ({
  passed: 0,
  failed: 0,
  skipped: await countTests(name, tools),
  details,
})

const VITEST = 'node_modules/vitest/vitest.mjs'

/** The program that runs vitest and records the result of each test file. */
const RUN = 'tests/runner/vitestRun.mjs'

const count = z.number()
const runRecord = z.object({
  files: z.array(
    z.object({
      file: z.string(),
      state: z.string(),
      collected: count,
      tests: z.object({ passed: count, failed: count, skipped: count, pending: count }),
    }),
  ),
  errors: z.array(z.string()),
  exitCode: count,
})

type RunRecord = z.infer<typeof runRecord>
type File = RunRecord['files'][number]

/** Returns the vitest arguments that select a suite. */
export const projectArgs = (suite: string): readonly string[] => ['--project', suite]

/** Creates a suite of one project, or of the files that match. */
export function vitestSuite(
  name: string,
  { runNode }: Tools,
  args: readonly string[] = projectArgs(name),
): Suite {
  const run = async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rostrum-record-'))
    const file = join(folder, 'record.json')
    try {
      const { code, output } = await runNode([RUN, file, ...args])
      return outcomeOf(readRecord(file), code, output)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return { name, run }
}

function readRecord(file: string): RunRecord | undefined {
  try {
    return runRecord.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/** Returns why a file counts as failed although no test failed; null if it does not. */
function faultOf({ state, collected, tests }: File): string | null {
  const { passed, failed, skipped } = tests
  const missing = collected - passed - failed - skipped
  if (missing > 0) return `${missing} of ${collected} tests did not run to their end`
  if (state === 'failed' && failed === 0) return 'it did not load or end'
  if (state !== 'passed' && state !== 'failed' && state !== 'skipped') return 'it did not run'
  return collected === 0 ? 'it has no test' : null
}

function outcomeOf(found: RunRecord | undefined, code: number, output: string): Outcome {
  if (!found) return checkOutcome(false, `The run ended early, with code ${code}.\n${output}`)
  const sum = (state: keyof File['tests']) =>
    found.files.reduce((total, { tests }) => total + tests[state], 0)
  const faults = found.files.flatMap((file) => {
    const fault = faultOf(file)
    return fault === null ? [] : [`${file.file}: ${fault}.`]
  })
  const errors = found.errors.map((error) => `Outside of all tests: ${error}`)
  const failed = sum('failed') + faults.length + errors.length
  const lines = [...faults, ...errors]
  const ended = code || found.exitCode
  if (ended !== 0 && failed === 0) lines.push(`The run ended with code ${ended}.`)
  const bad = failed + lines.length > 0
  return {
    passed: sum('passed'),
    failed: failed === 0 ? lines.length : failed,
    skipped: sum('skipped'),
    details: bad ? [output.trim(), ...lines].join('\n') : printedByTests(output),
  }
}

/** Lines that vitest prints in every run. */
const FRAME = /^\s*(RUN|Test Files|Tests|Start at|Duration)\s/

/** Returns what the tests printed, without vitest's own lines. */
const printedByTests = (output: string): string =>
  stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => line.trim() !== '' && !FRAME.test(line))
    .join('\n')

/** Counts the tests of a suite without running them; throws if they cannot be listed. */
export async function countTests(suite: string, { runNode }: Tools): Promise<number> {
  const { code, output } = await runNode([VITEST, 'list', ...projectArgs(suite)])
  const tests = output.split('\n').filter((line) => line.includes(' > ')).length
  if (code !== 0 || tests === 0) throw new Error(`The tests of ${suite} were not listed: ${output}`)
  return tests
}
