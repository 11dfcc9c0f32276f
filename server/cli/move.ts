import { refuseOtherKey, storedLinksKey } from '../access/linksKey.ts'
import type { Config } from '../config.ts'
import { ConfigError } from '../configChoices.ts'
import { StartupError } from '../startupError.ts'
import { hasStore, type StorePlace } from '../store/dataStore.ts'
import { lockFolder } from '../store/folderLock.ts'
import { refuseHalfMoved } from '../store/move/marker.ts'
import { type Moved, move as moveBetween } from '../store/move/move.ts'
import { type MoveEnd, openEnd } from '../store/move/moveEnd.ts'
import { BATCH } from '../store/move/storedRows.ts'
import type { OnProgress } from '../store/move/tally.ts'
import { startCommand } from './commands.ts'
import type { PrintedProgress } from './moveProgress.ts'
import { noShows } from './withStore.ts'

/** Where a move goes. */
type Way = 'database' | 'folder'

const WAYS = [
  ['--to-database', 'database'],
  ['--to-folder', 'folder'],
] as const satisfies readonly (readonly [string, Way])[]

/** What `move` was asked. */
export type MoveOptions = {
  readonly to: Way
  /** What the server's options are among the words. */
  readonly rest: readonly string[]
}

/** Reads what follows `move` on the command line; throws a `ConfigError` where it is not said which way. */
export function moveOptions(words: readonly string[]): MoveOptions {
  const [way, ...more] = WAYS.filter(([option]) => words.includes(option))
  if (way === undefined || more.length > 0) {
    throw new ConfigError('Name one way: rostrum move --to-database, or rostrum move --to-folder.')
  }
  const [option, to] = way
  return { to, rest: words.filter((word) => word !== option) }
}

/** What says nothing of how far a move is. */
const NO_PROGRESS: PrintedProgress = { tell: () => undefined, end: () => undefined }

/** Moves everything from the data folder into the database, or the other way; says how far it is, what was moved, and how a server starts on it. */
export async function move(
  config: Config,
  { to }: Pick<MoveOptions, 'to'>,
  say: (text: string) => void,
  progress: PrintedProgress = NO_PROGRESS,
): Promise<void> {
  const { data, database } = config
  if (database === null) throw noDatabase()
  const [folder, base] = [
    { data, database: null },
    { data, database },
  ]
  if (to === 'database' && !hasStore(folder)) throw noShows(folder)
  if (to === 'folder' && storedLinksKey(data) === null) throw noKey(data)
  const lock = lockFolder(data)
  try {
    const [source, target] = to === 'database' ? [folder, base] : [base, folder]
    const moved = await between({ source, target, data }, progress.tell)
    progress.end()
    say(`${wordsOf(moved)}${nextOf(config, to)}`)
  } finally {
    progress.end()
    lock.release()
  }
}

/** The places of a move, both of which are ours; `data` is where the links' key is and stays. */
type Places = { readonly source: StorePlace; readonly target: StorePlace; readonly data: string }

async function between({ source, target, data }: Places, tell: OnProgress): Promise<Moved> {
  return withEnd(source, async (from) => {
    await refuseHalfMoved(from.store, source)
    if ((await from.rows.shows()).length === 0) throw noShows(source)
    await refuseOtherKey(data, from.store)
    return withEnd(target, (to) => moveBetween(from, to, BATCH, tell))
  })
}

async function withEnd<Came>(
  place: StorePlace,
  use: (end: MoveEnd) => Promise<Came>,
): Promise<Came> {
  const end = await openEnd(place)
  try {
    return await use(end)
  } catch (error) {
    throw end.refusal(error)
  } finally {
    await end.close()
  }
}

function wordsOf({ shows, events, contacts, findings }: Moved): string {
  const counts = [count(shows, 'show'), count(events, 'event'), count(contacts, 'contact')]
  const found = findings.map((line) => `${line}, as before.\n`)
  return `Moved ${counts.join(', ')}. Verified: both sides are equal.\n${found.join('')}`
}

function count(n: number, what: string): string {
  return `${n.toLocaleString('en')} ${what}${n === 1 ? '' : 's'}`
}

/** What is said of where the shows came from, and how a server starts where they are now. */
function nextOf(config: Config, to: Way): string {
  const command = startCommand(config, to)
  if (to === 'folder') {
    return `The database stayed as it was, and is a backup now. Start the server with no database named:\n  ${command}\n`
  }
  const isInFile = config.given.some(({ option }) => option === 'database-file')
  const variable = isInFile ? '' : 'ROSTRUM_DATABASE=... '
  return `${config.data} stayed as it was, and is a backup now. Start the server on the database; links.key is still in that folder:\n  ${variable}${command}\n`
}

function noDatabase(): StartupError {
  return new StartupError(
    'move',
    'Name the database too: its address in ROSTRUM_DATABASE, or a file that holds it with --database-file.',
  )
}

function noKey(data: string): StartupError {
  return new StartupError(
    'links-key',
    `There is no key of the links in ${data}: copy links.key there from the folder of a server that ran on the database, then move.`,
  )
}
