import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { HELP, type Wish, wishOf } from './options.ts'
import { buildPrograms } from './processes/programs.ts'
import { machine, machineLine } from './report/machine.ts'
import { progress } from './report/progress.ts'
import { type Figure, figuresOf } from './report/result.ts'
import { listing, table } from './report/table.ts'
import type { Bench } from './row.ts'
import { rows } from './rows.ts'

/** By how much a quick look is smaller. */
const QUICK = 20

const say = (text: string) => void process.stdout.write(text)

function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(130))
  }
}

async function measure(wish: Extract<Wish, { type: 'run' }>): Promise<void> {
  const here = machine()
  const telling = progress()
  say(`${machineLine(here)}\n`)
  telling.say('building')
  await buildPrograms()
  const figures: Figure[] = []
  for (const row of wish.rows) {
    const bench: Bench = {
      rounds: wish.rounds,
      size: (full) => (wish.quick ? Math.max(2, Math.round(full / QUICK)) : full),
      say: (text) => telling.say(`${row.name}: ${text}`),
    }
    bench.say(row.what)
    figures.push(...figuresOf(row, await row.run(bench)))
    // Written after each row, so that a run that is stopped leaves what it has.
    mkdirSync(dirname(wish.file), { recursive: true })
    const { rounds, quick } = wish
    writeFileSync(
      wish.file,
      `${JSON.stringify({ machine: here, rounds, quick, figures }, null, 2)}\n`,
    )
  }
  telling.clear()
  say(`\n${table(figures)}\n`)
  if (wish.quick) say('A quick look: no figures to count on.\n')
  say(`All values: ${wish.file}\n`)
}

/** Runs the bench as these words ask for, and ends the process. */
export async function bench(args: readonly string[]): Promise<void> {
  endOnSignals()
  const wish = wishOf(args)
  switch (wish.type) {
    case 'help':
      return say(HELP)
    case 'list':
      return say(listing(rows))
    case 'wrong':
      process.exitCode = 1
      process.stderr.write(`${wish.line}\n`)
      return
    case 'run':
      await measure(wish)
      process.exit()
  }
}
