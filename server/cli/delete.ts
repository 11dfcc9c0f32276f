import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Texts } from '../../shared/agenda/texts.ts'
import { typesTitle } from '../../shared/agenda/typedTitle.ts'
import type { Config } from '../config/config.ts'
import { loadShows } from '../host/showLog.ts'
import { StartupError } from '../startupError.ts'
import { withRehearsals } from '../store/erase.ts'
import { deleteForGood } from '../store/erasures.ts'
import { type EraseConsole, lockStore, vacuumText } from './erase.ts'
import { plainText } from './log/names.ts'
import { oneLine } from './terminal.ts'
import { showArgument, unknownShow, withStore } from './withStore.ts'

type DeleteOptions = {
  readonly show: ShowId
  /** Whether to delete without a question. */
  readonly sure: boolean
  /** The words for the server's own options. */
  readonly rest: readonly string[]
}

/** Reads the words after `delete`; throws a `ConfigError` unless they name a show. */
export function deleteOptions(words: readonly string[]): DeleteOptions {
  const { show, others } = showArgument('delete', words)
  return { show, sure: others.includes('--yes'), rest: others.filter((word) => word !== '--yes') }
}

/** Deletes a show and its rehearsals once its title is typed. No server may run. */
export function deleteShow(
  config: Config,
  { show, sure }: DeleteOptions,
  { print, ask }: EraseConsole,
): Promise<void> {
  const { data } = config
  return withStore(config, async (store, shared) => {
    const meanwhile = 'its owner deletes shows on the page of each show.'
    const lock = await lockStore(data, shared, meanwhile)
    try {
      if (!(await store.shows()).includes(show)) throw await unknownShow(store, show, config)
      const { states } = await loadShows(store)
      const state = states.find((one) => one.show === show)
      // An unreadable show is deleted by typing its id.
      const title = (state?.published ?? state?.draft)?.agenda.title ?? { en: show }
      const shows = withRehearsals(show, states)
      const rehearsals = shows.length === 1 ? '' : ` and ${shows.length - 1} of its rehearsals`
      print(`${show}${rehearsals}: ${oneLine(plainText(title))}\n`)
      if (!(sure || (await isTyped(ask, title)))) {
        print('Nothing was deleted.\n')
        return
      }
      for (const one of shows.toReversed()) await deleteForGood(store, data, one, Date.now())
      await store.clearFiles()
      print(
        `Deleted. ${vacuumText(shared)}Older backups still contain the show. Keep erasures.json in ${data} with every backup: with it, the server deletes the show again when an older backup is restored.\n`,
      )
    } finally {
      lock.release()
    }
  })
}

async function isTyped(ask: EraseConsole['ask'], title: Texts): Promise<boolean> {
  const answer = await ask('This cannot be undone. Type the title of the show to delete it: ')
  if (answer === null) throw new StartupError('To delete without a question, add --yes.')
  return typesTitle(answer, title)
}
