import { refuseOtherKey, storedLinksKey } from '../access/linksKey.ts'
import { ConfigError } from '../config/commandLine.ts'
import type { Config } from '../config/config.ts'
import { StartupError } from '../startupError.ts'
import { hasStore, refuseUnfinishedMove, type StorePlace } from '../store/dataStore.ts'
import { lockFolder } from '../store/folderLock.ts'
import {
  type MoveEndpoint,
  type MoveProgress,
  type OnProgress,
  openEndpoint,
} from '../store/move/endpoint.ts'
import { type MoveResult, move as moveBetween } from '../store/move/move.ts'
import { DEFAULT_BATCH } from '../store/move/storedRows.ts'
import { startCommand } from './printedCommands.ts'
import { noShows } from './withStore.ts'

/** How often a move prints its progress, in ms: it redraws one line on a terminal, and adds lines to a file. */
const TERMINAL_PERIOD = 200
const LINES_PERIOD = 5_000

const LINE_START = '\r'
const CLEAR_LINE = '\u001b[K'

/** The stream that gets the progress. */
type TextStream = {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly write: (text: string) => unknown
}

type ProgressOutput = { readonly report: OnProgress; readonly end: () => void }

/** Prints the progress of a move to a terminal or a file; prints nothing for a fast move. */
export function moveProgress(output: TextStream, now = () => performance.now()): ProgressOutput {
  const isTerminal = output.isTTY === true
  const interval = isTerminal ? TERMINAL_PERIOD : LINES_PERIOD
  let due = now() + interval
  let hasOpenLine = false
  return {
    report(progress) {
      if (now() < due) return
      const text = progressText(progress)
      // A line that wraps could not be redrawn.
      if (isTerminal)
        output.write(`${LINE_START}${text.slice(0, (output.columns || 80) - 1)}${CLEAR_LINE}`)
      else output.write(`${text}\n`)
      hasOpenLine = isTerminal
      due = now() + interval
    },
    end() {
      if (hasOpenLine) output.write(`${LINE_START}${CLEAR_LINE}`)
      hasOpenLine = false
    },
  }
}

function progressText({ phase, shows, totalShows, events, totalEvents }: MoveProgress): string {
  const [done, all] = [events, totalEvents].map((count) => count.toLocaleString('en'))
  const verb = phase === 'copying' ? 'Copied' : 'Compared'
  return `${verb} ${shows} of ${totalShows} shows, ${done} of ${all} events`
}

type Direction = 'database' | 'folder'

const DIRECTIONS = [
  ['--to-database', 'database'],
  ['--to-folder', 'folder'],
] as const satisfies readonly (readonly [string, Direction])[]

export type MoveOptions = {
  readonly to: Direction
  /** The words for the server's own options. */
  readonly rest: readonly string[]
}

/** Reads the words after `move`; throws a `ConfigError` unless they name one direction. */
export function moveOptions(words: readonly string[]): MoveOptions {
  const [first, ...others] = DIRECTIONS.filter(([option]) => words.includes(option))
  if (first === undefined || others.length > 0) {
    throw new ConfigError(
      'Name one direction: rostrum move --to-database, or rostrum move --to-folder.',
    )
  }
  const [option, to] = first
  return { to, rest: words.filter((word) => word !== option) }
}

const NO_PROGRESS: ProgressOutput = { report: () => undefined, end: () => undefined }

/** Moves everything between data folder and database; prints the result and how to start the server on it. */
export async function move(
  config: Config,
  { to }: Pick<MoveOptions, 'to'>,
  print: (text: string) => void,
  progress: ProgressOutput = NO_PROGRESS,
): Promise<void> {
  const { data, database } = config
  if (database === null)
    throw new StartupError(
      'Name the database: put its address in ROSTRUM_DATABASE, or a file with the address in --database-file.',
    )
  const [inFolder, inDatabase] = [
    { data, database: null },
    { data, database },
  ]
  if (to === 'database' && !hasStore(inFolder)) throw noShows(inFolder)
  if (to === 'folder' && storedLinksKey(data) === null)
    throw new StartupError(
      `${data} has no links.key. Copy it there from the folder of a server that used the database, then move.`,
    )
  const lock = lockFolder(data)
  try {
    const [source, target] = to === 'database' ? [inFolder, inDatabase] : [inDatabase, inFolder]
    const result = await moveStores({ source, target, data }, progress.report)
    progress.end()
    print(`${resultText(result)}${nextStepText(config, to)}`)
  } finally {
    progress.end()
    lock.release()
  }
}

/** Source and target of a move; this process has locked both. `data` is the folder with links.key, which stays there. */
type Places = { readonly source: StorePlace; readonly target: StorePlace; readonly data: string }

async function moveStores(
  { source, target, data }: Places,
  report: OnProgress,
): Promise<MoveResult> {
  return withEndpoint(source, async (from) => {
    await refuseUnfinishedMove(from.store, source)
    if ((await from.rows.shows()).length === 0) throw noShows(source)
    await refuseOtherKey(data, from.store)
    return withEndpoint(target, (to) => moveBetween(from, to, DEFAULT_BATCH, report))
  })
}

async function withEndpoint<Result>(
  place: StorePlace,
  use: (endpoint: MoveEndpoint) => Promise<Result>,
): Promise<Result> {
  const endpoint = await openEndpoint(place)
  try {
    return await use(endpoint)
  } catch (error) {
    throw endpoint.asStartupError(error)
  } finally {
    await endpoint.close()
  }
}

function resultText({ shows, events, contacts, findings }: MoveResult): string {
  const counts = [count(shows, 'show'), count(events, 'event'), count(contacts, 'contact')]
  const findingLines = findings.map((line) => `${line}, as before.\n`)
  return `Moved ${counts.join(', ')}. Verified: both sides are equal.\n${findingLines.join('')}`
}

function count(amount: number, noun: string): string {
  return `${amount.toLocaleString('en')} ${noun}${amount === 1 ? '' : 's'}`
}

/** Explains that the source is unchanged, and how to start the server on the target. */
function nextStepText(config: Config, to: Direction): string {
  const command = startCommand(config, to)
  if (to === 'folder') {
    return `The database is unchanged; keep it as a backup. Start the server without a database:\n  ${command}\n`
  }
  const isInFile = config.chosenOptions.some(({ option }) => option === 'database-file')
  const variable = isInFile ? '' : 'ROSTRUM_DATABASE=... '
  return `${config.data} is unchanged; keep it as a backup. Start the server on the database (it still needs links.key from that folder):\n  ${variable}${command}\n`
}
