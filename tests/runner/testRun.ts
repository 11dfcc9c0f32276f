import { checks } from './checks.ts'
import { inBrowser } from './inBrowser.ts'
import { mutantsSuite } from './mutants.ts'
import { underNode } from './otherNodes.ts'
import { type Telling, telling, total } from './screen.ts'
import { type Outcome, oneCheck, orFailed, type Programs, type Suite, together } from './suite.ts'
import { projectArgs, vitestSuite } from './vitestSuite.ts'
import { IN_BROWSER, NODES, PROJECTS, readWish, SIDE_BY_SIDE, UNBUILT, type Wish } from './wish.ts'

/** Tests that go through random worlds: half of the core's time, for what changes seldom break. */
const WORLDS = [
  'tests/simulation/**',
  'tests/shared/access/{visibleLaw,secrets,projection}.test.ts',
]

/** How many suites run at once, one worker each where cores are few: where one waits for a program or a page, another works. */
const AT_ONCE = 3

type Granted = Extract<Wish, { readonly ok: true }>

/** Runs the suites that were asked for by words and by the variable `CI`, tells of each, and gives the exit code. */
export async function testRun(
  words: readonly string[],
  ci: string | undefined,
  tools: Programs,
): Promise<number> {
  const wish = readWish(words, ci)
  if (!wish.ok) {
    process.stderr.write(`${wish.line}\n`)
    return 1
  }
  const told = telling()
  try {
    const outcome = await allOf(wish, tools, told)
    process.stdout.write(`\n${total(outcome)}\n`)
    return outcome.failed === 0 ? 0 : 1
  } finally {
    told.dispose()
  }
}

async function allOf(wish: Granted, tools: Programs, told: Telling): Promise<Outcome> {
  const tests = testSuites(wish, tools)
  const source = checks(tools, wish.quick).filter(({ name }) => wish.names.includes(name))
  // What starts the built server must not meet an old one.
  const needsBuild = tests.some(({ name }) => !UNBUILT.includes(name))
  if (needsBuild && !wish.names.includes('build')) await tools.ensureBuilt()
  const all = [...source, ...tests]
  const shared = SIDE_BY_SIDE.flatMap((name) => all.filter((suite) => suite.name === name))
  const outcomes = await severalAtOnce(shared, told)
  for (const suite of all.filter((one) => !shared.includes(one))) {
    outcomes.push(await ran(suite, told))
  }
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
  const outcome = orFailed(name, await run().catch((error) => oneCheck(false, String(error))))
  told.end(name, outcome)
  return outcome
}

function leftOut({ quick }: Granted): readonly string[] {
  return quick ? WORLDS.flatMap((glob) => ['--exclude', glob]) : []
}

function testSuites(wish: Granted, tools: Programs): readonly Suite[] {
  const named = [...PROJECTS, 'long', 'random']
    .filter((name) => wish.names.includes(name))
    .map((name) =>
      IN_BROWSER.includes(name)
        ? inBrowser(name, wish.browser, tools)
        : vitestSuite(name, tools, [...projectArgs(name), ...leftOut(wish)]),
    )
  const mutants = wish.names.includes('mutants') ? [mutantsSuite(tools)] : []
  const elsewhere = [...NODES]
    .filter(([name]) => wish.names.includes(name))
    .map(([name, major]) => ({ name, run: () => underNode(major, tools) }))
  // Each file once: those with random cases are in a second project, which draws a new seed.
  const once = ['--project', '!random', ...wish.files]
  const files = wish.files.length === 0 ? [] : [vitestSuite('files', tools, once)]
  return [...named, ...mutants, ...elsewhere, ...files]
}
