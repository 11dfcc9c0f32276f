import type { Figure } from '../report/result.ts'
import { MANY_SHOWS } from '../rows/nodes/database.ts'

/** Measured costs in ms. */
export type Costs = {
  /** Processor time of a node for a command, without viewers. */
  readonly command: number
  /** And for each viewer. */
  readonly viewer: number
  /** Processor time of each further node that reads a command. */
  readonly follow: number
  /** Processor time of the database for a command, with one node. */
  readonly append: number
  readonly further: number
  /** The wait for an append without other load. */
  readonly wait: number
  /** Processor time of node and database for a query of the end of one log. */
  readonly look: QuestionCost
  /** And for each further show in that query. */
  readonly lookFurther: QuestionCost
}

/** Processor time of a node and of the database, in ms. */
type QuestionCost = { readonly node: number; readonly database: number }

const MICROSECOND = 1 / 1_000

/** The rows that the costs are taken from. */
const HALL = 'nodes-hall'
const DATABASE = 'nodes-database'

/** Returns the cost of each further show in a query. */
const costOfFurtherShow = (one: number, many: number): number =>
  Math.max(0, (many - one) / (MANY_SHOWS - 1))

/** Extracts the costs from figures; throws if rows are missing. */
export function costsOf(figures: readonly Figure[]): Costs {
  const value = (row: string, key: string, unit = 1) => {
    const figure = figures.find((one) => one.row === row && one.key === key)
    if (figure === undefined) throw new Error(`measure ${row} first: npm run bench -- ${row}`)
    return Math.max(0, figure.ours.median) * unit
  }
  const asked = (node: string, database: string) => ({
    node: value(DATABASE, node, MICROSECOND),
    database: value(DATABASE, database, MICROSECOND),
  })
  const [look, looks] = [asked('lookAsked', 'look'), asked('looksAsked', 'looks')]
  return {
    command: value(HALL, 'command'),
    viewer: value(HALL, 'viewer', MICROSECOND),
    follow: value(HALL, 'furtherNode'),
    append: value(HALL, 'database1'),
    further: value(HALL, 'furtherDatabase'),
    wait: value(DATABASE, 'wait50'),
    look,
    lookFurther: {
      node: costOfFurtherShow(look.node, looks.node),
      database: costOfFurtherShow(look.database, looks.database),
    },
  }
}
