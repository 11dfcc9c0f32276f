import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Row } from './row.ts'
import { rows } from './rows.ts'

/** The request of a bench run. */
export type BenchRequest =
  | { readonly type: 'list' }
  | { readonly type: 'help' }
  | { readonly type: 'wrong'; readonly line: string }
  /** The scale report, from the figures in a file. */
  | { readonly type: 'scale'; readonly file: string; readonly docs: boolean }
  | {
      readonly type: 'run'
      readonly rows: readonly Row[]
      /** The JSON file for the figures. */
      readonly file: string
      readonly rounds: number
      /** Measures a twentieth of everything, to check that the rows work. */
      readonly quick: boolean
      /** Whether the figures are written into the docs. */
      readonly docs: boolean
    }

export const HELP = `npm run bench                 measure everything, each figure beside its reference
npm run bench -- NAME …       measure some rows, or a group of them: floods, nodes
npm run bench -- --list       list the rows, how they are measured, and their goals
npm run bench -- --scale      compute and simulate larger audiences from the last figures
  --rounds N                  number of rounds of each row (5)
    --quick                     check that the rows work: a twentieth of the screens, two rounds
  --json FILE                 file for the figures (dist/bench.json)
  --docs                      write the figures into docs/performance.md, together with earlier rows of this machine,
                              and the scale report into docs/scale.md
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

const invalid = (line: string): BenchRequest => ({ type: 'wrong', line })

function parseWords(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

type ParsedWords = Exclude<ReturnType<typeof parseWords>, string>

const roundsOf = ({ rounds, quick }: ParsedWords['values']): number =>
  Number(rounds ?? (quick ? ROUNDS.quick : ROUNDS.usual))

const isNamed = ({ name, group }: Row, names: readonly string[]): boolean =>
  names.includes(name) || (group !== undefined && names.includes(group))

/** Returns the mistake in the request, or null. */
function faultOf({ values, positionals: names }: ParsedWords): string | null {
  const unknown = names.find((name) => !rows.some((row) => isNamed(row, [name])))
  if (unknown !== undefined)
    return `There is no row "${unknown}". The rows: ${rows.map(({ name }) => name).join(', ')}.`
  if (values.scale && names.length > 0)
    return '--scale measures no rows: remove --scale or the names.'
  if (values.docs && values.quick)
    return 'Quick figures do not go into the docs: remove --docs or --quick.'
  const rounds = roundsOf(values)
  return Number.isInteger(rounds) && rounds > 0 ? null : '--rounds takes a whole number above 0.'
}

/** Reads the words after `npm run bench --`. */
export function parseRequest(args: readonly string[]): BenchRequest {
  const asked = parseWords(args)
  if (typeof asked === 'string') return invalid(asked)
  const { values, positionals: names } = asked
  if (values.help) return { type: 'help' }
  if (values.list) return { type: 'list' }
  const fault = faultOf(asked)
  if (fault !== null) return invalid(fault)
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
