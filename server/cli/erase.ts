import type { ShowId } from '../../shared/agenda/ids.ts'
import { placeholderIn } from '../../shared/run/erasure/spellings.ts'
import { peopleNamed, type StoredPerson } from '../../shared/run/erasure/storedPeople.ts'
import { ConfigError } from '../config/commandLine.ts'
import type { Config } from '../config/config.ts'
import { loadShows } from '../host/showLog.ts'
import { StartupError } from '../startupError.ts'
import {
  type ErasurePreview,
  previewErasure,
  readPeople,
  textsWith,
  withRehearsals,
} from '../store/erase.ts'
import { eraseForGood } from '../store/erasures.ts'
import { type FolderLock, lockFolder } from '../store/folderLock.ts'
import type { SharedLog, Store } from '../store/port.ts'
import { oneLine, truncateText } from './terminal.ts'
import { readShow, unknownShow, withStore } from './withStore.ts'

/** The person that a command is about. */
export type PersonArgument = {
  /** The name or the id of the person. */
  readonly person: string
  /** The show, or all (null). */
  readonly show: ShowId | null
  /** The words for the server's own options. */
  readonly rest: readonly string[]
}

export type EraseOptions = PersonArgument & {
  /** Whether to erase without a question. */
  readonly sure: boolean
}

/** The output, and the function that asks a person; it returns null if nobody can answer. */
export type EraseConsole = {
  readonly print: (text: string) => void
  readonly ask: (question: string) => Promise<string | null>
}

/** Reads the person, and one show or all, from the words after a command; throws a `ConfigError` unless they name both. */
export function personArgument(command: string, words: readonly string[]): PersonArgument {
  const rest = [...words]
  const take = (option: string): string | null => {
    const at = rest.findIndex((word) => word === option || word.startsWith(`${option}=`))
    if (at === -1) return null
    const [word = '', next = ''] = rest.slice(at, at + 2)
    const isInline = word !== option
    rest.splice(at, isInline ? 1 : 2)
    return isInline ? word.slice(option.length + 1) : next
  }
  const [person, show] = [take('--person') ?? '', take('--show')]
  const others = rest.filter((word) => word !== '--everywhere')
  if (person === '' || others.length < rest.length === (show !== null)) {
    throw new ConfigError(
      `Name the person, and one show or all: rostrum ${command} --person "Ada Low" --show dialogue, or --everywhere in place of --show.`,
    )
  }
  return { person, show, rest: others }
}

/** Reads the words after `erase`; throws a `ConfigError` unless they name a person, and one show or all. */
export function eraseOptions(words: readonly string[]): EraseOptions {
  const rest = words.filter((word) => word !== '--yes')
  return { ...personArgument('erase', rest), sure: rest.length < words.length }
}

/** A person of a show whom a command is about. */
export type Target = {
  readonly show: ShowId
  readonly person: StoredPerson
  readonly preview: ErasurePreview
}

/** Erases a person from a show and its rehearsals, or from all shows, once the effect is confirmed. No server may run. */
export function erase(
  config: Config,
  options: EraseOptions,
  { print, ask }: EraseConsole,
): Promise<void> {
  const { data } = config
  return withStore(config, async (store, shared) => {
    const lock = await lockStore(
      data,
      shared,
      'its owner erases people in the menu of each person on the owner’s page.',
    )
    try {
      const targets = await findTargets(store, options, config)
      print(targets.map(effectText).join(''))
      if (!(options.sure || (await isConfirmed(ask)))) {
        print('Nothing was erased.\n')
        return
      }
      for (const { show, person } of targets)
        await eraseForGood(store, data, { show, person: person.id, at: Date.now() })
      await store.clearFiles()
      print(doneText(data, shared))
    } finally {
      lock.release()
    }
  })
}

/** Locks the data folder; throws a `StartupError` while servers run, with what the owner does `meanwhile`. */
export async function lockStore(
  data: string,
  shared: SharedLog | null,
  meanwhile: string,
): Promise<FolderLock> {
  try {
    if (shared !== null && (await shared.serverCount()) > 0)
      throw new StartupError('Servers are running on the database: stop all of them first.')
    return lockFolder(data)
  } catch (error) {
    if (!(error instanceof StartupError)) throw error
    throw new StartupError(`${error.message} While one server runs, ${meanwhile}`)
  }
}

async function isConfirmed(ask: EraseConsole['ask']): Promise<boolean> {
  const answer = await ask('This cannot be undone. Type yes to erase: ')
  if (answer === null) throw new StartupError('To erase without a question, add --yes.')
  return answer.trim() === 'yes'
}

/** Returns the person in each of the shows that has them; throws a `StartupError` if none has. */
export async function findTargets(
  store: Store,
  { person, show }: PersonArgument,
  config: Config,
): Promise<readonly Target[]> {
  const shows = await store.shows()
  if (show !== null && !shows.includes(show)) throw await unknownShow(store, show, config)
  const { states } = await loadShows(store)
  const searched = show === null ? shows : withRehearsals(show, states)
  const targets: Target[] = []
  for (const one of searched) {
    const found = await targetIn(store, one, person)
    if (found !== null) targets.push(found)
  }
  if (targets.length === 0) throw await notFound(store, person, searched)
  return targets
}

/** Returns the person with a name or an id in a show, or null; throws a `StartupError` if several have the name. */
async function targetIn(store: Store, show: ShowId, name: string): Promise<Target | null> {
  const { people } = await readShow(show, readPeople(store, show))
  const [person, ...others] = peopleNamed(people, name)
  if (person === undefined) return null
  if (others.length > 0) {
    const ids = [person, ...others].map(({ id }) => id).join(', ')
    throw new StartupError(
      `${others.length + 1} people in ${show} are called ${oneLine(name)}. Name one by its id with --person: ${ids}.`,
    )
  }
  const preview = await previewErasure(store, show, person.id)
  return preview && { show, person, preview }
}

/** Returns the error for a name that no agenda has, with the free texts in which it occurs. */
async function notFound(
  store: Store,
  name: string,
  shows: readonly ShowId[],
): Promise<StartupError> {
  const texts = new Set<string>()
  for (const show of shows)
    for (const text of textsWith((await readPeople(store, show)).parts, name)) texts.add(text)
  const where = `Nobody is called ${oneLine(name)} in the drafts and published agendas of ${shows.join(', ')}`
  if (texts.size === 0) return new StartupError(`${where}, and no text contains the name.`)
  return new StartupError(
    `${where}. Their logs contain the name in ${countOf(texts.size, 'text')}, such as "${shortened([...texts][0] ?? '')}". Rostrum finds people of an agenda: add the person there with this name, then try again.`,
  )
}

const shortened = (text: string) => truncateText(oneLine(text), 100)

/** Returns a number with its noun in singular or plural. */
function countOf(amount: number, noun: string): string {
  if (amount === 1) return `1 ${noun}`
  return `${amount} ${noun === 'other person' ? 'other people' : `${noun}s`}`
}

/** How many texts are printed for each show. */
const MOST_MENTIONS = 20

function effectText({ show, person, preview: { mentions, namesakes } }: Target): string {
  const names = [...person.names.keys()].map(oneLine).join(', ')
  const listed = mentions.slice(0, MOST_MENTIONS).map(({ after }) => `  ${shortened(after)}\n`)
  const more = mentions.length - listed.length
  return [
    `${show}: ${names} becomes ${placeholderIn('en', person.number)}.\n`,
    ...(namesakes === 0
      ? []
      : [`  The same name stays for ${countOf(namesakes, 'other person')}.\n`]),
    ...(mentions.length === 0
      ? []
      : [`  The name is in ${countOf(mentions.length, 'other text')}, then:\n`]),
    ...listed,
    ...(more > 0 ? [`  and ${more} more\n`] : []),
  ].join('')
}

function doneText(data: string, shared: SharedLog | null): string {
  return `Erased. ${vacuumText(shared)}Older backups still contain the person. Keep erasures.json in ${data} with every backup: with it, the server erases the person again when an older backup is restored.\n`
}

/** Returns what the operator of a database does after an erasure; empty for a data folder. */
export function vacuumText(shared: SharedLog | null): string {
  return shared === null
    ? ''
    : 'In the database, run VACUUM FULL on the tables of the schema rostrum: until then its files contain the old rows.\n'
}
