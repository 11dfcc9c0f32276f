import { join, sep } from 'node:path'
import type { Config } from '../config/config.ts'
import { shellWord } from '../startupError.ts'
import { isPackaged, projectFolder } from './projectFolder.ts'

const PROJECT = projectFolder(import.meta.dirname)

const isIn = (folder: string) => PROJECT.includes(`${sep}${folder}${sep}`)

/** How to run the program again: npx finds neither an unpacked package nor one that it runs from its own cache. */
const PROGRAM =
  isPackaged(PROJECT) && (isIn('_npx') || !isIn('node_modules'))
    ? `node ${shellWord(join(PROJECT, 'dist/server/main.js'))}`
    : 'npx --no rostrum'

/** Returns the command that starts a server with these options. */
function serveCommand(options: string): string {
  if (isPackaged(PROJECT)) return `${PROGRAM} serve${options}`
  return `npm start${options === '' ? '' : ` --${options}`}`
}

/** The options that `--share` replaces. */
const ADDRESS_OPTIONS: readonly string[] = ['host', 'share', 'public-url']

type GivenOptions = Pick<Config, 'chosenOptions'>

function optionText(options: Config['chosenOptions']): string {
  return options
    .map(({ option, value }) => ` --${option}${value === null ? '' : ` ${shellWord(value)}`}`)
    .join('')
}

/** Returns the command that restarts this server for everyone on its network, with its other options. */
export function sharingCommand({ chosenOptions }: GivenOptions): string {
  return serveCommand(
    ` --share${optionText(chosenOptions.filter(({ option }) => !ADDRESS_OPTIONS.includes(option)))}`,
  )
}

const STORE_OPTIONS: readonly string[] = ['data', 'database-file']

/** Returns a command on the store of this server, with the options that name the store. */
export function dataCommand(words: string, { chosenOptions }: GivenOptions): string {
  return `${PROGRAM} ${words}${optionText(chosenOptions.filter(({ option }) => STORE_OPTIONS.includes(option)))}`
}

/** Returns the command that starts a server on a database or a folder. It never contains the address in ROSTRUM_DATABASE. */
export function startCommand(
  { chosenOptions }: GivenOptions,
  storeKind: 'database' | 'folder',
): string {
  const storeOptions = storeKind === 'database' ? STORE_OPTIONS : ['data']
  return serveCommand(
    optionText(chosenOptions.filter(({ option }) => storeOptions.includes(option))),
  )
}
