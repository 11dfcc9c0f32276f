import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { HELP, type Wish, wishOf } from './options.ts'
import { endChildren } from './processes/child.ts'
import { buildPrograms } from './processes/programs.ts'
import { needAllRows, writeDocs, writeScale } from './report/docs.ts'
import { type Kept, keptFigures, keptIn, renewed } from './report/kept.ts'
import { doubt, machine, machineLine } from './report/machine.ts'
import { progress } from './report/progress.ts'
import { type Figure, figuresOf } from './report/result.ts'
import { listing, table } from './report/table.ts'
import type { Bench, Row } from './row.ts'
import { rows } from './rows.ts'
import { reckoned } from './scale/reckoned.ts'
import { endDatabases } from './stage/database.ts'

/** By how much a quick look is smaller. */
const QUICK = 20

const tell = (text: string) => void process.stdout.write(text)

function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(130))
  }
}

/** No row takes as long as this, in ms: what hangs must not keep the others waiting. */
const ROW_LIMIT = 20 * 60_000

async function tooLong(): Promise<never> {
  await wait(ROW_LIMIT, undefined, { ref: false })
  throw new Error('it took too long')
}

type Run = Extract<Wish, { type: 'run' }>

/** Measures one row; null where it failed, which is told and leaves the others alone. */
async function measured(row: Row, { rounds, quick }: Run, say: Bench['say']) {
  const bench: Bench = {
    rounds,
    size: (full) => (quick ? Math.max(2, Math.round(full / QUICK)) : full),
    say: (text) => say(`${row.name}: ${text}`),
  }
  try {
    bench.say(row.what)
    return figuresOf(row, await Promise.race([row.run(bench), tooLong()]))
  } catch (error) {
    endChildren()
    await endDatabases()
    process.stderr.write(`\n${row.name} failed: ${error instanceof Error ? error.stack : error}\n`)
    return null
  }
}

/** The rows of which there would be no figures after such a run. */
function missingFrom({ rows: measured }: Run, older: readonly Figure[]): readonly string[] {
  const known = new Set([...measured.map(({ name }) => name), ...older.map(({ row }) => row)])
  return rows.map(({ name }) => name).filter((name) => !known.has(name))
}

async function measure(wish: Run): Promise<void> {
  const here = await machine()
  const older = wish.docs ? keptFigures(wish.file, here) : []
  if (wish.docs) needAllRows(missingFrom(wish, older))
  const telling = progress()
  tell(`${machineLine(here)}\n`)
  const doubtful = doubt(here)
  if (doubtful !== null) tell(`${doubtful}\n`)
  telling.say('building')
  await buildPrograms()
  const figures: Figure[] = []
  for (const row of wish.rows) {
    const found = await measured(row, wish, telling.say)
    if (found === null) process.exitCode = 1
    figures.push(...(found ?? []))
    // Written after each row, so that a run that is stopped leaves what it has.
    mkdirSync(dirname(wish.file), { recursive: true })
    const { rounds, quick } = wish
    const all: Kept = { machine: here, rounds, quick, figures: renewed(older, figures).figures }
    writeFileSync(wish.file, `${JSON.stringify(all, null, 2)}\n`)
  }
  telling.clear()
  if (wish.docs) {
    const all = renewed(older, figures)
    writeDocs(all, here)
    writeScale(reckoned(all.figures), here)
  }
  tell(`\n${table(figures)}\n`)
  if (wish.quick) tell('A quick look: no figures to count on.\n')
  if (doubtful !== null) tell(`${doubtful}\n`)
  tell(`All values: ${wish.file}\n`)
}

/** Reckons from the figures of the last run. */
function reckon({ file, docs }: Extract<Wish, { type: 'scale' }>): void {
  try {
    const kept = keptIn(file)
    if (kept === null) throw new Error(`there are no figures in ${file}: measure first`)
    if (docs && kept.quick) throw new Error('the docs take no quick look: measure anew')
    const table = reckoned(kept.figures)
    if (docs) writeScale(table, kept.machine)
    tell(`${machineLine(kept.machine)}\n\n${table}\n`)
  } catch (error) {
    process.exitCode = 1
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  }
}

/** Runs the bench as these words ask for, and ends the process. */
export async function bench(args: readonly string[]): Promise<void> {
  endOnSignals()
  const wish = wishOf(args)
  switch (wish.type) {
    case 'help':
      return tell(HELP)
    case 'list':
      return tell(listing(rows))
    case 'wrong':
      process.exitCode = 1
      process.stderr.write(`${wish.line}\n`)
      return
    case 'scale':
      return reckon(wish)
    case 'run':
      await measure(wish).catch((error: Error) => {
        process.exitCode = 1
        process.stderr.write(`${error.message}\n`)
      })
      process.exit()
  }
}
