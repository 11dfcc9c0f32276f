import type { Config } from '../config/config.ts'
import { shellWord } from '../startupError.ts'

/** The options that `--share` replaces. */
const ADDRESS_OPTIONS: readonly string[] = ['host', 'share', 'public-url']

type GivenOptions = Pick<Config, 'given'>

function optionText(options: Config['given']): string {
  return options
    .map(({ option, value }) => ` --${option}${value === null ? '' : ` ${shellWord(value)}`}`)
    .join('')
}

/** Returns the command that restarts this server for everyone on its network, with its other options. */
export function sharingCommand({ given }: GivenOptions): string {
  return `npm start -- --share${optionText(given.filter(({ option }) => !ADDRESS_OPTIONS.includes(option)))}`
}

const STORE_OPTIONS: readonly string[] = ['data', 'database-file']

/** Returns a command on the store of this server, with the options that name the store. */
export function dataCommand(words: string, { given }: GivenOptions): string {
  return `npx --no rostrum ${words}${optionText(given.filter(({ option }) => STORE_OPTIONS.includes(option)))}`
}

/** Returns the command that starts a server on a database or a folder. It never contains the address in ROSTRUM_DATABASE. */
export function startCommand({ given }: GivenOptions, storeKind: 'database' | 'folder'): string {
  const storeOptions = storeKind === 'database' ? STORE_OPTIONS : ['data']
  const options = optionText(given.filter(({ option }) => storeOptions.includes(option)))
  return `npm start${options === '' ? '' : ` --${options}`}`
}
