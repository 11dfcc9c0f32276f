import { parseArgs } from 'node:util'
import { BootError } from './run.mjs'

/** Reads options with a value by their names, and `--help`; throws where there is another, with the names of `all`. */
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

/** The port that was given to `--port`; nothing where none was. */
export function portOf(text) {
  if (text === undefined) return undefined
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text)
  throw new BootError(`--port must be a whole number from 0 to 65535, not "${text}".`)
}
