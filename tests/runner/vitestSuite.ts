import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'
import { type Outcome, oneCheck, type Suite, type Tools } from './suite.ts'

const VITEST = 'node_modules/vitest/vitest.mjs'

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
})

type Report = z.infer<typeof report>

/** What has vitest run a suite, and nothing else. */
export function projectArgs(suite: string): readonly string[] {
  return ['--project', suite]
}

/** The suite of one name, or of the files that match. */
export function vitestSuite(
  name: string,
  { runNode }: Tools,
  args: readonly string[] = projectArgs(name),
): Suite {
  const run = async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rostrum-report-'))
    const file = join(folder, 'report.json')
    try {
      const reporters = ['--reporter=minimal', '--silent=false', '--reporter=json']
      const { code, output } = await runNode([
        VITEST,
        'run',
        ...args,
        ...reporters,
        `--outputFile.json=${file}`,
      ])
      return outcomeOf(readReport(file), code, output.replace(/^JSON report written.*$/m, ''))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return { name, run }
}

function readReport(file: string): Report | undefined {
  try {
    return report.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

function outcomeOf(found: Report | undefined, code: number, output: string): Outcome {
  if (!found) return oneCheck(false, output)
  // A file that does not load has no test in it that could fail.
  const broken = found.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length
  const failed = found.numFailedTests + broken
  const errorsOutside = code !== 0 && failed === 0 ? 1 : 0
  const bad = failed + errorsOutside > 0
  return {
    passed: found.numPassedTests,
    failed: failed + errorsOutside,
    skipped: found.numPendingTests + found.numTodoTests,
    told: bad ? output.trim() : remarks(output),
  }
}

/** What a run says of itself on every run. */
const FRAME = /^\s*(RUN|Test Files|Tests|Start at|Duration)\s/

/** What tests said themselves, without the runner's frame around it. */
function remarks(output: string): string {
  return stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => line.trim() !== '' && !FRAME.test(line))
    .join('\n')
}

/** How many tests a suite holds, without running them. */
export async function countTests(suite: string, { runNode }: Tools): Promise<number> {
  const { output } = await runNode([VITEST, 'list', ...projectArgs(suite)])
  return output.split('\n').filter((line) => line.includes(' > ')).length
}
