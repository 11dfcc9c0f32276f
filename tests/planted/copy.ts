import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Fault, withFault } from './fault.ts'

const PROJECT = join(import.meta.dirname, '../..')

/** The folder of the copies. It is below the project, whose packages they use, and in no other check. */
const COPIES = join(PROJECT, 'mutation/planted')

const SOURCES = [
  ...['client', 'server', 'shared', 'tests', 'docs'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'vitest.config.ts'],
]

/** Builds the product before tests of the server. */
const BUILD = 'tests/support/setup/build.ts'

/** The projects of tests that run without a browser. */
const PROJECTS = ['core', 'server', 'reader', 'database', 'client']

const VITEST = join(PROJECT, 'node_modules/vitest/vitest.mjs')

/** How long the tests of one fault may take, in ms. */
const TIME_LIMIT = 90_000

const Report = z.object({
  numPassedTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
})

/** The tests that failed, and whether any passed. `output` explains a run without a result. */
export type TestResult = {
  readonly failed: readonly string[]
  readonly hasPassed: boolean
  readonly output: string
}

/** A copy of the sources in which faults are planted one after the other. */
export class SourceCopy {
  readonly #folder: string

  constructor(name: string) {
    this.#folder = join(COPIES, name)
    rmSync(this.#folder, { recursive: true, force: true })
    mkdirSync(this.#folder, { recursive: true })
    for (const part of SOURCES)
      cpSync(join(PROJECT, part), join(this.#folder, part), { recursive: true })
    // The tests run from the sources, so nothing needs to be built.
    writeFileSync(join(this.#folder, BUILD), 'export const setup = () => undefined\n')
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }

  /** Runs tests with a fault, and takes it out again. */
  async testWith(fault: Fault): Promise<TestResult> {
    const path = join(this.#folder, fault.file)
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, withFault(text, fault))
    try {
      return await this.test(fault.caughtBy, ['--bail=1'])
    } finally {
      writeFileSync(path, text)
    }
  }

  /** Runs test files. */
  async test(files: readonly string[], options: readonly string[] = []): Promise<TestResult> {
    const record = join(this.#folder, 'record.json')
    rmSync(record, { force: true })
    const projects = PROJECTS.flatMap((name) => ['--project', name])
    const report = ['--reporter=json', `--outputFile=${record}`]
    const output = await this.#run([VITEST, 'run', ...projects, ...report, ...options, ...files])
    return resultIn(record, output)
  }

  #run(args: readonly string[]): Promise<string> {
    // In a group of its own, as a fault may keep a worker busy for ever.
    const run = spawn(process.execPath, args, { cwd: this.#folder, detached: true })
    let output = ''
    for (const stream of [run.stdout, run.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk
      })
    const timer = setTimeout(() => {
      output += 'It took too long.\n'
      if (run.pid !== undefined) process.kill(-run.pid, 'SIGKILL')
    }, TIME_LIMIT)
    return new Promise((resolve) => {
      run.once('close', () => {
        clearTimeout(timer)
        resolve(output)
      })
    })
  }
}

function resultIn(record: string, output: string): TestResult {
  const report = Report.safeParse(readJson(record))
  if (!report.success) return { failed: [], hasPassed: false, output }
  const { testResults, numPassedTests } = report.data
  const failed = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => `${name.slice(name.indexOf('/tests/') + 1)}: ${fullName}`),
  )
  const messages = testResults.map(({ message }) => message).join('\n')
  return { failed, hasPassed: numPassedTests > 0, output: `${messages}\n${output}` }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
