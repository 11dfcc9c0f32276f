import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Row } from './row.ts'
import { rows } from './rows.ts'

/** What the bench is asked for. */
export type Wish =
  | { readonly type: 'list' }
  | { readonly type: 'help' }
  | { readonly type: 'wrong'; readonly line: string }
  /** What more viewers and shows take, from the figures in a file. */
  | { readonly type: 'scale'; readonly file: string; readonly docs: boolean }
  | {
      readonly type: 'run'
      readonly rows: readonly Row[]
      /** Where the figures are written, as JSON. */
      readonly file: string
      readonly rounds: number
      /** A twentieth of everything: whether the rows work, no figures to count on. */
      readonly quick: boolean
      /** Whether the figures go into the docs. */
      readonly docs: boolean
    }

/** What `--help` prints. */
export const HELP = `npm run bench                 measures everything, each figure beside its reference
npm run bench -- NAME …       measures some rows, or a group of them: floods, nodes
npm run bench -- --list       tells what the rows are, how they are measured, and their goals
npm run bench -- --scale      reckons and simulates what more viewers and shows take, from the last figures
  --rounds N                  rounds of each row (5)
  --quick                     a twentieth of the screens and two rounds: a look at whether it works
  --json FILE                 where the figures go (dist/bench.json)
  --docs                      puts the figures into docs/performance.md, beside those of the rows measured here before,
                              and what follows from them into docs/scale.md
`

const ROUNDS = { usual: 5, quick: 2 }

const OPTIONS = {
  list: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  scale: { type: 'boolean', default: false },
  quick: { type: 'boolean', default: false },
  docs: { type: 'boolean', default: false },
  rounds: { type: 'string' },
  json: { type: 'string' },
} as const

function wrong(line: string): Wish {
  return { type: 'wrong', line }
}

function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

type Asked = Exclude<ReturnType<typeof read>, string>

function roundsOf({ rounds, quick }: Asked['values']): number {
  return Number(rounds ?? (quick ? ROUNDS.quick : ROUNDS.usual))
}

function isNamed({ name, group }: Row, names: readonly string[]): boolean {
  return names.includes(name) || (group !== undefined && names.includes(group))
}

/** What is wrong with what was asked for, or null. */
function faultOf({ values, positionals: names }: Asked): string | null {
  const unknown = names.find((name) => !rows.some((row) => isNamed(row, [name])))
  if (unknown !== undefined)
    return `There is no row "${unknown}". The rows: ${rows.map(({ name }) => name).join(', ')}.`
  if (values.scale && names.length > 0) return '--scale measures no rows: leave out one of them.'
  if (values.docs && values.quick)
    return 'The docs take no quick look: leave out --docs or --quick.'
  const rounds = roundsOf(values)
  return Number.isInteger(rounds) && rounds > 0 ? null : '--rounds takes a whole number above 0.'
}

/** Reads the words behind `npm run bench --`. */
export function wishOf(args: readonly string[]): Wish {
  const asked = read(args)
  if (typeof asked === 'string') return wrong(asked)
  const { values, positionals: names } = asked
  if (values.help) return { type: 'help' }
  if (values.list) return { type: 'list' }
  const fault = faultOf(asked)
  if (fault !== null) return wrong(fault)
  const file = resolve(values.json ?? 'dist/bench.json')
  if (values.scale) return { type: 'scale', file, docs: values.docs }
  return {
    type: 'run',
    rows: names.length === 0 ? rows : rows.filter((row) => isNamed(row, names)),
    file,
    rounds: roundsOf(values),
    quick: values.quick,
    docs: values.docs,
  }
}
