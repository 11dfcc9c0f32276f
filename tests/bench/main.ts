import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { present } from '../support/present.ts'
import { type BenchRequest, HELP, parseRequest } from './options.ts'
import { killChildren } from './processes/child.ts'
import { buildPrograms } from './processes/programs.ts'
import { type Machine, machine, machineLine, reliabilityWarning } from './report/machine.ts'
import { type Figure, figuresOf } from './report/result.ts'
import { listing, markdown, table } from './report/table.ts'
import type { Bench, Row } from './row.ts'
import { rows } from './rows.ts'
import { scaleReport } from './scale/table.ts'
import { endDatabases } from './stage/database.ts'

/** The stored result of a run. */
type StoredRun = {
  readonly machine: Machine
  readonly rounds: number
  readonly quick: boolean
  readonly figures: readonly Figure[]
}

function isSameMachine(one: Machine, other: Machine): boolean {
  const { load: _load, cold: _cold, ...mine } = one
  return Object.entries(mine).every(([key, value]) => other[key as keyof Machine] === value)
}

/** Reads the stored run of a file; null if there is none. */
const readStoredRun = (file: string): StoredRun | null =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null

/** Returns the stored figures of a file if they were measured on this machine, else none. */
function storedFigures(file: string, here: Machine): readonly Figure[] {
  const stored = readStoredRun(file)
  return stored !== null && isSameMachine(here, stored.machine) && !stored.quick
    ? stored.figures
    : []
}

/** The figures of all rows, and the names of rows without figures. */
type MergedFigures = { readonly figures: readonly Figure[]; readonly missing: readonly string[] }

/** Replaces the older figures of rows that were measured again; keeps the order of the rows. */
function mergeFigures(older: readonly Figure[], newer: readonly Figure[]): MergedFigures {
  const of = (name: string, figures: readonly Figure[]) => figures.filter(({ row }) => row === name)
  const found = rows.map(({ name }) => {
    const fresh = of(name, newer)
    return { name, figures: fresh.length > 0 ? fresh : of(name, older) }
  })
  return {
    figures: found.flatMap(({ figures }) => figures),
    missing: found.filter(({ figures }) => figures.length === 0).map(({ name }) => name),
  }
}

const DOCS = join(import.meta.dirname, '../../../docs')

/** A page of the docs and the line before its figures. */
type Place = { readonly page: string; readonly begin: string }

const END = '<!-- end of figures -->'

const PERFORMANCE: Place = {
  page: 'performance.md',
  begin: '<!-- figures: npm run bench -- --docs -->',
}
const SCALE: Place = {
  page: 'scale.md',
  begin: '<!-- figures: npm run bench -- --scale --docs -->',
}

function replaceFigures({ page, begin }: Place, text: string): void {
  const file = join(DOCS, page)
  const [before, rest] = readFileSync(file, 'utf8').split(begin)
  const after = present(rest?.split(END)[1])
  const day = new Date().toISOString().slice(0, 10)
  writeFileSync(file, `${before}${begin}\n${day}, ${text}\n${END}${after}`)
}

/** Throws where rows are missing, by their names. */
function needAllRows(missing: readonly string[]): void {
  if (missing.length > 0) {
    throw new Error(`The docs need all rows: measure ${missing.join(', ')} too.`)
  }
}

/** Writes the figures into `docs/performance.md`; throws if rows are missing. */
function writeDocs({ figures, missing }: MergedFigures, machine: Machine): void {
  needAllRows(missing)
  const line = `${machineLine(machine)}. Medians, with the lowest and the highest round in brackets.`
  replaceFigures(PERFORMANCE, `${line}\n\n${markdown(figures)}`)
}

/** Writes the scale report into `docs/scale.md`. */
const writeScale = (table: string, machine: Machine) =>
  replaceFigures(SCALE, `costs measured on ${machineLine(machine)}.\n\n${table}`)

/** Prints progress on stderr: on one line of a terminal, elsewhere on separate lines. */
type Progress = {
  show(text: string): void
  /** Removes the line. */
  clear(): void
}

function startProgress(): Progress {
  const terminal = process.stderr.isTTY === true
  const since = performance.now()
  const seconds = () => ((performance.now() - since) / 1_000).toFixed(0)
  return {
    show(text) {
      process.stderr.write(terminal ? `\r\u001b[2K… ${text}` : `… ${seconds()} s ${text}\n`)
    },
    clear() {
      if (terminal) process.stderr.write('\r\u001b[2K')
    },
  }
}

/** The divisor of sizes in a quick run. */
const QUICK_DIVISOR = 20

const print = (text: string) => void process.stdout.write(text)

function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(130))
  }
}

/** The time limit of a row, in ms, so that a hanging row does not block the others. */
const ROW_LIMIT = 20 * 60_000

async function rowTimeout(): Promise<never> {
  await wait(ROW_LIMIT, undefined, { ref: false })
  throw new Error(`no result after ${ROW_LIMIT / 60_000} minutes`)
}

type Run = Extract<BenchRequest, { type: 'run' }>

/** Measures one row; prints the error and returns null if it fails, so that others continue. */
async function measureRow(row: Row, { rounds, quick }: Run, say: Bench['report']) {
  const bench: Bench = {
    rounds,
    size: (full) => (quick ? Math.max(2, Math.round(full / QUICK_DIVISOR)) : full),
    report: (text) => say(`${row.name}: ${text}`),
  }
  try {
    bench.report(row.what)
    return figuresOf(row, await Promise.race([row.run(bench), rowTimeout()]))
  } catch (error) {
    killChildren()
    await endDatabases()
    process.stderr.write(`\n${row.name} failed: ${error instanceof Error ? error.stack : error}\n`)
    return null
  }
}

/** Returns the rows that would have no figures after such a run. */
function missingRows({ rows: measured }: Run, older: readonly Figure[]): readonly string[] {
  const known = new Set([...measured.map(({ name }) => name), ...older.map(({ row }) => row)])
  return rows.map(({ name }) => name).filter((name) => !known.has(name))
}

async function measure(wish: Run): Promise<void> {
  const here = await machine()
  const older = wish.docs ? storedFigures(wish.file, here) : []
  if (wish.docs) needAllRows(missingRows(wish, older))
  const telling = startProgress()
  print(`${machineLine(here)}\n`)
  const doubtful = reliabilityWarning(here)
  if (doubtful !== null) print(`${doubtful}\n`)
  telling.show('building')
  await buildPrograms()
  const figures: Figure[] = []
  for (const row of wish.rows) {
    const found = await measureRow(row, wish, telling.show)
    if (found === null) process.exitCode = 1
    figures.push(...(found ?? []))
    // Saves after each row, so that an interrupted run leaves its results.
    mkdirSync(dirname(wish.file), { recursive: true })
    const { rounds, quick } = wish
    const all: StoredRun = {
      machine: here,
      rounds,
      quick,
      figures: mergeFigures(older, figures).figures,
    }
    writeFileSync(wish.file, `${JSON.stringify(all, null, 2)}\n`)
  }
  telling.clear()
  if (wish.docs) {
    const all = mergeFigures(older, figures)
    writeDocs(all, here)
    writeScale(scaleReport(all.figures), here)
  }
  print(`\n${table(figures)}\n`)
  if (wish.quick) print('A quick look: no figures to count on.\n')
  if (doubtful !== null) print(`${doubtful}\n`)
  print(`All values: ${wish.file}\n`)
}

/** Computes the scale report from the figures of the last run. */
function printScale({ file, docs }: Extract<BenchRequest, { type: 'scale' }>): void {
  try {
    const stored = present(readStoredRun(file))
    if (docs && stored.quick)
      throw new Error('quick figures do not go into the docs: measure again without --quick')
    const table = scaleReport(stored.figures)
    if (docs) writeScale(table, stored.machine)
    print(`${machineLine(stored.machine)}\n\n${table}\n`)
  } catch (error) {
    process.exitCode = 1
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  }
}

/** Runs the bench with these words, and exits the process. */
export async function bench(args: readonly string[]): Promise<void> {
  endOnSignals()
  const wish = parseRequest(args)
  switch (wish.type) {
    case 'help':
      return print(HELP)
    case 'list':
      return print(listing(rows))
    case 'wrong':
      process.exitCode = 1
      process.stderr.write(`${wish.line}\n`)
      return
    case 'scale':
      return printScale(wish)
    case 'run':
      await measure(wish).catch((error: Error) => {
        process.exitCode = 1
        process.stderr.write(`${error.message}\n`)
      })
      process.exit()
  }
}
