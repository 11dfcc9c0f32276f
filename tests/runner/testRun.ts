import { checks } from './checks.ts'
import { underNode } from './otherNodes.ts'
import {
  IN_BROWSER,
  NODES,
  PROJECTS,
  parseRequest,
  SIDE_BY_SIDE,
  type TestRequest,
  UNBUILT,
} from './request.ts'
import { type RunReport, startReport, totalText } from './runReport.ts'
import {
  checkOutcome,
  failIfEmpty,
  type Outcome,
  type Programs,
  type Suite,
  sumOutcomes,
} from './suite.ts'
import { browserSuite, projectArgs, vitestSuite } from './vitestSuite.ts'

/** Random tests: half of the core's time, and seldom affected by a change. */
const RANDOM_TESTS = ['tests/simulation/**', 'tests/shared/access/visibleLaw.test.ts']

/** How many suites run in parallel: while one waits for a program or a page, another works. */
const PARALLEL_SUITES = 3

type ValidRequest = Extract<TestRequest, { readonly ok: true }>

/** Runs the suites that the words and the variable `CI` select; prints each outcome and returns the exit code. */
export async function testRun(
  words: readonly string[],
  ci: string | undefined,
  tools: Programs,
): Promise<number> {
  const request = parseRequest(words, ci)
  if (!request.ok) {
    process.stderr.write(`${request.line}\n`)
    return 1
  }
  const report = startReport()
  try {
    const outcome = await runSuites(request, tools, report)
    process.stdout.write(`\n${totalText(outcome)}\n`)
    return outcome.failed === 0 ? 0 : 1
  } finally {
    report.dispose()
  }
}

async function runSuites(
  request: ValidRequest,
  tools: Programs,
  report: RunReport,
): Promise<Outcome> {
  const tests = testSuites(request, tools)
  const source = checks(tools, request.quick).filter(({ name }) => request.names.includes(name))
  // Suites that start the built server must not use an old build.
  const needsBuild = tests.some(({ name }) => !UNBUILT.includes(name))
  if (needsBuild && !request.names.includes('build')) await tools.ensureBuilt()
  const all = [...source, ...tests]
  const shared = SIDE_BY_SIDE.flatMap((name) => all.filter((suite) => suite.name === name))
  const outcomes = await runInParallel(shared, report)
  for (const suite of all.filter((one) => !shared.includes(one))) {
    outcomes.push(await runSuite(suite, report))
  }
  return sumOutcomes(outcomes)
}

async function runInParallel(suites: readonly Suite[], report: RunReport): Promise<Outcome[]> {
  const waiting = [...suites]
  const outcomes: Outcome[] = []
  const worker = async () => {
    for (let suite = waiting.shift(); suite; suite = waiting.shift()) {
      outcomes.push(await runSuite(suite, report))
    }
  }
  await Promise.all(Array.from({ length: PARALLEL_SUITES }, worker))
  return outcomes
}

async function runSuite({ name, run }: Suite, report: RunReport): Promise<Outcome> {
  report.begin(name)
  const outcome = failIfEmpty(
    name,
    await run().catch((error) => checkOutcome(false, String(error))),
  )
  report.end(name, outcome)
  return outcome
}

const excludedTests = ({ quick }: ValidRequest): readonly string[] =>
  quick ? RANDOM_TESTS.flatMap((glob) => ['--exclude', glob]) : []

function testSuites(request: ValidRequest, tools: Programs): readonly Suite[] {
  const named = [...PROJECTS, 'long', 'random']
    .filter((name) => request.names.includes(name))
    .map((name) =>
      IN_BROWSER.includes(name)
        ? browserSuite(name, request.browser, tools)
        : vitestSuite(name, tools, [...projectArgs(name), ...excludedTests(request)]),
    )
  const elsewhere = [...NODES]
    .filter(([name]) => request.names.includes(name))
    .map(([name, major]) => ({ name, run: () => underNode(major, tools) }))
  // Runs each file once: files with random cases are also in a second project with a new seed.
  const once = ['--project', '!random', ...request.files]
  const files = request.files.length === 0 ? [] : [vitestSuite('files', tools, once)]
  return [...named, ...elsewhere, ...files]
}
