import { parseArgs } from 'node:util'
import { BootError } from './run.mjs'

export const DEV_HELP = `Serves Rostrum from its source. Pages update and the server restarts when you save a file.

  npm run dev -- [options]

    --port <number>       port of the pages (5173, or the next free one)
  --host <address>      address to listen on (127.0.0.1)
  --data <folder>       folder for the shows (./data/dev)
  --log-level <level>   how much the server logs (warn); debug: every command
  --inspect[=<port>]    debug the server with chrome://inspect or an editor (9229)
  --inspect-brk[=...]   the same; the server waits at its start for the debugger
  --help                this text

ROSTRUM_ variables are for servers that people use and do nothing here.
`

const OWN = ['port', 'host', 'data', 'log-level']

/** The options that are for Node.js. */
const INSPECT = /^--inspect(-brk)?(=|$)/

export const DEV_OPTIONS = [...OWN, 'inspect', 'inspect-brk']

/** Reads the options of `npm run dev`; returns null for `--help`. */
export function devOptions(args) {
  const words = args.filter((word) => !INSPECT.test(word))
  const values = readOptions(words, OWN, DEV_OPTIONS)
  if (values.help) return null
  const { port, host = '127.0.0.1', data, 'log-level': level } = values
  return {
    ...{ port: portOf(port), host, data },
    inspect: args.filter((word) => INSPECT.test(word)),
    // Options that the server reads itself.
    server: level === undefined ? [] : ['--log-level', level],
  }
}

/** Reads options with values, and `--help`; throws a `BootError` that lists `all` at an unknown option. */
export function readOptions(args, names, all = names) {
  const texts = Object.fromEntries(names.map((name) => [name, { type: 'string' }]))
  try {
    return parseArgs({ args, options: { ...texts, help: { type: 'boolean' } } }).values
  } catch (error) {
    const known = all.map((name) => `--${name}`).join(', ')
    const [what] = error.message.split(/[.\n]/)
    throw new BootError(`${what}. The options are ${known} and --help.`)
  }
}

/** Reads a port; undefined if none is given. */
export function portOf(text) {
  if (text === undefined) return undefined
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text)
  throw new BootError(`--port must be a whole number from 0 to 65535, not "${text}".`)
}

export const CLUSTER_HELP = `Starts a PostgreSQL, several nodes on it and a balancer in front, all on this machine.

  npm run cluster -- [options]

  --port <number>    port of the balancer (3000); all links begin with its address
  --nodes <number>   number of nodes at the start, 1 to 9 (3)
  --data <folder>    folder for all data; the default is a temporary folder that is removed at the end
  --help             this text

In a terminal, keys kill, pause, drain and add nodes. A page shows the state of the nodes.
ROSTRUM_ variables are for servers that people use and do nothing here.
`

export const CLUSTER_OPTIONS = ['port', 'nodes', 'data']

function nodesOf(text) {
  if (/^[1-9]$/.test(text)) return Number(text)
  throw new BootError(`--nodes must be a whole number from 1 to 9, not "${text}".`)
}

/** Reads the options of `npm run cluster`; returns null for `--help`. */
export function clusterOptions(args) {
  const { help, port, nodes = '3', data = null } = readOptions(args, CLUSTER_OPTIONS)
  return help ? null : { port: portOf(port) ?? 3_000, nodes: nodesOf(nodes), data }
}
