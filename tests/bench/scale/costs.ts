import type { Figure } from '../report/result.ts'
import { median } from '../report/statistics.ts'
import { MANY_SHOWS } from '../rows/nodes/database.ts'

/** What things cost, in ms, as measured: single values where the simulation draws from them, in any order. */
export type Costs = {
  /** Processor time of a node for a command, whoever listens. */
  readonly command: readonly number[]
  /** And for each viewer that is told of it. */
  readonly viewer: readonly number[]
  /** Processor time of each further node that hears of a command and reads it. */
  readonly follow: number
  /** Processor time of the database for a command, with one node. */
  readonly append: readonly number[]
  /** And for each further node. */
  readonly further: number
  /** How long an append takes while nobody else wants anything. */
  readonly wait: readonly number[]
  /** Processor time of node and database for a question where the log of one show ends. */
  readonly look: Asked
  /** And for each further show that the same question is about. */
  readonly lookFurther: Asked
}

/** Processor time of a node and of the database, in ms. */
type Asked = { readonly node: number; readonly database: number }

const MICROSECOND = 1 / 1_000

/** The rows that the costs are taken from. */
const HALL = 'nodes-hall'
const DATABASE = 'nodes-database'

/** What each show but the first costs in a question about many. */
function furtherOf(one: number, many: number): number {
  return Math.max(0, (many - one) / (MANY_SHOWS - 1))
}

/** The costs that these figures tell of; throws where rows are missing, or were measured before they kept single values. */
export function costsOf(figures: readonly Figure[]): Costs {
  const found = (row: string, key: string) => {
    const figure = figures.find((one) => one.row === row && one.key === key)
    if (figure === undefined) throw new Error(`measure ${row} first: npm run bench -- ${row}`)
    return figure
  }
  const value = (row: string, key: string, unit = 1) => median(found(row, key).values.ours) * unit
  const samples = (row: string, key: string, unit = 1) => {
    const { samples: all = [] } = found(row, key).values
    if (all.length === 0) throw new Error(`measure ${row} anew: it kept no single values`)
    return all.map((one) => one * unit)
  }
  const asked = (node: string, database: string) => ({
    node: value(DATABASE, node, MICROSECOND),
    database: value(DATABASE, database, MICROSECOND),
  })
  const [look, looks] = [asked('lookAsked', 'look'), asked('looksAsked', 'looks')]
  return {
    command: samples(HALL, 'command'),
    viewer: samples(HALL, 'viewer', MICROSECOND),
    follow: Math.max(0, value(HALL, 'furtherNode')),
    append: samples(HALL, 'database1'),
    further: Math.max(0, value(HALL, 'furtherDatabase')),
    wait: samples(DATABASE, 'wait50'),
    look,
    lookFurther: {
      node: furtherOf(look.node, looks.node),
      database: furtherOf(look.database, looks.database),
    },
  }
}
