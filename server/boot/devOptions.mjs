import { portOf, readOptions } from './readOptions.mjs'

/** What `npm run dev -- --help` prints. */
export const DEV_HELP = `Serves Rostrum from its source: pages change as files are saved, and the server starts again.

  npm run dev -- [options]

  --port <number>       port of the pages (5173, or the next that is free)
  --host <address>      address to listen on (127.0.0.1)
  --data <folder>       where shows are kept (./data/dev)
  --log-level <level>   how much the server says (warn); debug: every command
  --inspect[=<port>]    breakpoints in the server, by chrome://inspect or an editor (9229)
  --inspect-brk[=...]   the same, and it waits for them at its start
  --help                this text

ROSTRUM_ variables are for servers that people use and do nothing here.
`

const OWN = ['port', 'host', 'data', 'log-level']

/** Node.js takes these itself. */
const INSPECT = /^--inspect(-brk)?(=|$)/

/** The names of all options, for what npm may have taken for itself. */
export const DEV_OPTIONS = [...OWN, 'inspect', 'inspect-brk']

/** Reads the options of `npm run dev`; null where help is asked for. */
export function devOptions(args) {
  const words = args.filter((word) => !INSPECT.test(word))
  const given = readOptions(words, OWN, DEV_OPTIONS)
  if (given.help) return null
  const { port, host = '127.0.0.1', data, 'log-level': level } = given
  return {
    ...{ port: portOf(port), host, data },
    inspect: args.filter((word) => INSPECT.test(word)),
    // What the server reads itself.
    server: level === undefined ? [] : ['--log-level', level],
  }
}
