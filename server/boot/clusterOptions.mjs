import { portOf, readOptions } from './readOptions.mjs'
import { BootError } from './run.mjs'

/** What `npm run cluster -- --help` prints. */
export const CLUSTER_HELP = `Starts a PostgreSQL, several nodes on it and a balancer before them, all on this machine.

  npm run cluster -- [options]

  --port <number>    port of the balancer (3000), with which all links begin
  --nodes <number>   how many nodes there are at first, 1 to 9 (3)
  --data <folder>    where everything is kept; without it in a temporary folder that is gone at the end
  --help             this text

On a terminal keys kill, pause, drain and add nodes. A page shows what becomes of them.
ROSTRUM_ variables are for servers that people use and do nothing here.
`

/** The names of all options, for what npm may have taken for itself. */
export const CLUSTER_OPTIONS = ['port', 'nodes', 'data']

function nodesOf(text) {
  if (/^[1-9]$/.test(text)) return Number(text)
  throw new BootError(`--nodes must be a whole number from 1 to 9, not "${text}".`)
}

/** Reads the options of `npm run cluster`; null where help is asked for. */
export function clusterOptions(args) {
  const { help, port, nodes = '3', data = null } = readOptions(args, CLUSTER_OPTIONS)
  return help ? null : { port: portOf(port) ?? 3_000, nodes: nodesOf(nodes), data }
}
