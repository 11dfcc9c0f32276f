import type { Config } from '../config.ts'
import { shellWord } from '../shellWord.ts'

/** What says where a server listens and how it is known, which sharing it says anew. */
const WHERE: readonly string[] = ['host', 'share', 'public-url']

type Given = Pick<Config, 'given'>

/** Options as they are typed. */
function typed(options: Config['given']): string {
  return options
    .map(({ option, value }) => ` --${option}${value === null ? '' : ` ${shellWord(value)}`}`)
    .join('')
}

/** What starts this server again so that everyone on its network can open it, with all else that was chosen. */
export function sharingCommand({ given }: Given): string {
  return `npm start -- --share${typed(given.filter(({ option }) => !WHERE.includes(option)))}`
}

/** What says where the log is. */
const PLACE: readonly string[] = ['data', 'database-file']

/** What does something with the log of this server, as it is typed. */
export function dataCommand(words: string, { given }: Given): string {
  return `npx --no rostrum ${words}${typed(given.filter(({ option }) => PLACE.includes(option)))}`
}

/** What starts a server on what was chosen, without the database where that is not meant; what a variable holds is not said. */
export function startCommand({ given }: Given, on: 'database' | 'folder'): string {
  const named = on === 'database' ? PLACE : ['data']
  const options = typed(given.filter(({ option }) => named.includes(option)))
  return `npm start${options === '' ? '' : ` --${options}`}`
}
