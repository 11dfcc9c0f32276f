import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { present } from '../support/present.ts'
import { killChildren } from './processes/child.ts'
import { buildPrograms } from './processes/programs.ts'
import { type Machine, machine, machineLine, reliabilityWarning } from './report/machine.ts'
import { type Figure, figuresOf, figureTable, listing } from './report/result.ts'
import type { Bench, Row } from './row.ts'
import { rows } from './rows.ts'
import { scaleReport } from './scale/table.ts'
import { endDatabases } from './stage/database.ts'

const HELP = `npm run bench                 measure everything, each figure beside its reference
npm run bench -- NAME …       measure some rows, or a group of them: floods, nodes
npm run bench -- --list       list the rows, how they are measured, and their goals
npm run bench -- --scale      compute larger audiences from the last figures
  --rounds N                  number of rounds of each row (5)
  --quick                     check that the rows work: a twentieth of the screens, two rounds
  --docs                      write the figures into docs/performance.md, together with earlier rows of this machine,
                              and the scale report into docs/scale.md
`

const OPTIONS = {
  list: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  scale: { type: 'boolean', default: false },
  quick: { type: 'boolean', default: false },
  docs: { type: 'boolean', default: false },
  rounds: { type: 'string' },
} as const

/** What a run measures, how often, and whether its figures go into the docs. */
type Wish = {
  readonly rows: readonly Row[]
  readonly rounds: number
  readonly quick: boolean
  readonly docs: boolean
}

/** The file of the figures of the last run. */
const FILE = join(import.meta.dirname, '../../dist/bench.json')
const DOCS = join(import.meta.dirname, '../../docs')

type StoredRun = {
  readonly machine: Machine
  readonly quick: boolean
  readonly figures: readonly Figure[]
}

const readStoredRun = (): StoredRun | null =>
  existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : null

/** Returns the figures of the last run if it was a whole one on this machine, else none. */
function earlierFigures({ load: _load, cold: _cold, ...here }: Machine): readonly Figure[] {
  const stored = readStoredRun()
  if (stored === null || stored.quick) return []
  const isHere = Object.entries(here).every(
    ([key, value]) => stored.machine[key as keyof Machine] === value,
  )
  return isHere ? stored.figures : []
}

/** Replaces the earlier figures of rows that were measured again; keeps the order of the rows. */
const merged = (earlier: readonly Figure[], newer: readonly Figure[]): readonly Figure[] =>
  rows.flatMap(({ name }) => {
    const [fresh = [], old = []] = [newer, earlier].map((all) =>
      all.filter(({ row }) => row === name),
    )
    return fresh.length > 0 ? fresh : old
  })

const END = '<!-- end of figures -->'

/** Replaces the figures on a page of the docs, which begin behind a mark. */
function replaceFigures(page: string, option: string, text: string): void {
  const file = join(DOCS, page)
  const begin = `<!-- figures: npm run bench -- ${option} -->`
  const [before, rest] = readFileSync(file, 'utf8').split(begin)
  const after = present(rest?.split(END)[1])
  const day = new Date().toISOString().slice(0, 10)
  writeFileSync(file, `${before}${begin}\n${day}, ${text}\n${END}${after}`)
}

function writePerformance(figures: readonly Figure[], here: Machine): void {
  const line = `${machineLine(here)}. Medians, with the lowest and the highest round in brackets.`
  replaceFigures('performance.md', '--docs', `${line}\n\n${figureTable(figures)}`)
}

const writeScale = (table: string, here: Machine) =>
  replaceFigures(
    'scale.md',
    '--scale --docs',
    `costs measured on ${machineLine(here)}.\n\n${table}`,
  )

const print = (text: string) => void process.stdout.write(text)
const progress = (text: string) =>
  void process.stderr.write(`… ${(performance.now() / 1_000).toFixed(0)} s ${text}\n`)

/** The divisor of sizes in a quick run. */
const QUICK_DIVISOR = 20

/** The time limit of a row, in ms, so that a hanging row does not block the others. */
const ROW_LIMIT = 20 * 60_000

async function rowTimeout(): Promise<never> {
  await wait(ROW_LIMIT, undefined, { ref: false })
  throw new Error(`no result after ${ROW_LIMIT / 60_000} minutes`)
}

/** Measures one row; prints the error and returns no figures if it fails, so that others continue. */
async function measureRow(row: Row, { rounds, quick }: Wish): Promise<readonly Figure[]> {
  const bench: Bench = {
    rounds,
    size: (full) => (quick ? Math.max(2, Math.round(full / QUICK_DIVISOR)) : full),
    report: (text) => progress(`${row.name}: ${text}`),
  }
  try {
    bench.report(row.what)
    return figuresOf(row, await Promise.race([row.run(bench), rowTimeout()]))
  } catch (error) {
    killChildren()
    await endDatabases()
    process.exitCode = 1
    process.stderr.write(`\n${row.name} failed: ${error instanceof Error ? error.stack : error}\n`)
    return []
  }
}

async function measure(wish: Wish): Promise<void> {
  const here = await machine()
  const earlier = wish.docs ? earlierFigures(here) : []
  const known = [...wish.rows.map(({ name }) => name), ...earlier.map(({ row }) => row)]
  const missing = rows.map(({ name }) => name).filter((name) => !known.includes(name))
  if (wish.docs && missing.length > 0)
    throw new Error(`The docs need all rows: measure ${missing.join(', ')} too.`)
  const doubtful = reliabilityWarning(here) ?? ''
  print(`${machineLine(here)}\n${doubtful}\n`)
  await buildPrograms()
  const figures: Figure[] = []
  for (const row of wish.rows) {
    figures.push(...(await measureRow(row, wish)))
    // Saves after each row, so that an interrupted run leaves its results.
    mkdirSync(dirname(FILE), { recursive: true })
    const run: StoredRun = { machine: here, quick: wish.quick, figures: merged(earlier, figures) }
    writeFileSync(FILE, `${JSON.stringify(run, null, 2)}\n`)
  }
  if (wish.docs) {
    writePerformance(merged(earlier, figures), here)
    writeScale(scaleReport(merged(earlier, figures)), here)
  }
  const quick = wish.quick ? 'A quick look: no figures to count on.\n' : ''
  print(`\n${figureTable(figures)}\n\n${quick}${doubtful}\nAll values: ${FILE}\n`)
}

/** Computes the scale report from the figures of the last run. */
function printScale(docs: boolean): void {
  const stored = present(readStoredRun())
  if (docs && stored.quick)
    throw new Error('Quick figures do not go into the docs: measure again without --quick.')
  const table = scaleReport(stored.figures)
  if (docs) writeScale(table, stored.machine)
  print(`${machineLine(stored.machine)}\n\n${table}\n`)
}

/** Returns what is to be measured; throws where the words are wrong. */
function wishOf(
  { quick, docs, rounds: number }: { quick: boolean; docs: boolean; rounds?: string },
  names: readonly string[],
): Wish {
  const named = (name: string) => rows.filter((row) => name === row.name || name === row.group)
  const unknown = names.find((name) => named(name).length === 0)
  if (unknown !== undefined)
    throw new Error(
      `There is no row "${unknown}". The rows: ${rows.map(({ name }) => name).join(', ')}.`,
    )
  if (docs && quick)
    throw new Error('Quick figures do not go into the docs: remove --docs or --quick.')
  const rounds = Number(number ?? (quick ? 2 : 5))
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error('--rounds takes a whole number above 0.')
  const chosen = new Set(names.flatMap(named))
  return { rows: rows.filter((row) => names.length === 0 || chosen.has(row)), rounds, quick, docs }
}

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
  })
  if (values.help) print(HELP)
  else if (values.list) print(listing(rows))
  else if (values.scale) printScale(values.docs)
  else await measure(wishOf(values, positionals))
}

/** Runs the bench with these words, and exits the process. */
export async function bench(args: readonly string[]): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(130))
  await run(args).catch((error: Error) => {
    process.exitCode = 1
    process.stderr.write(`${error.message}\n`)
  })
  process.exit()
}
