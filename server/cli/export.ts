import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Config } from '../config.ts'
import { ShowLog } from '../host/showLog.ts'
import { fileOf } from '../outlet/file.ts'
import { StartupError } from '../startupError.ts'
import type { Store } from '../store/port.ts'
import { unreadableShow } from '../store/unreadable.ts'
import { unreadableListing } from './listing.ts'
import { withStore } from './withStore.ts'

/** What `export` was asked. */
export type ExportOptions = {
  readonly show: ShowId
  readonly side: 'draft' | 'published'
  readonly as: 'json' | 'csv'
  /** What the server's options are among the words. */
  readonly rest: readonly string[]
}

/** Reads what follows `export` on the command line; a line where no show is named. */
export function exportOptions(
  words: readonly string[],
):
  | { readonly ok: true; readonly options: ExportOptions }
  | { readonly ok: false; readonly line: string } {
  const [show, ...others] = words
  if (show === undefined || show.startsWith('-')) {
    return {
      ok: false,
      line: 'Name the show first: rostrum export dialogue. Its name stands behind the # of its links.',
    }
  }
  const own = ['--draft', '--csv']
  return {
    ok: true,
    options: {
      show,
      side: others.includes('--draft') ? 'draft' : 'published',
      as: others.includes('--csv') ? 'csv' : 'json',
      rest: others.filter((word) => !own.includes(word)),
    },
  }
}

/** Says a plan of a show in a data folder as a file, whether its server runs or not. */
export function exportShow(
  { data }: Config,
  { show, side, as }: ExportOptions,
  say: (text: string) => void,
): Promise<void> {
  return withStore(data, async (store) => {
    const log = await loaded(store, show)
    if (log === null) {
      const shows = (await store.shows()).join(', ')
      throw new StartupError(
        'no-such-show',
        `There is no show "${show}" in ${data}. There are ${shows}.`,
      )
    }
    const agenda = log.head.state[side]?.agenda
    if (agenda === undefined) {
      throw new StartupError('not-published', `Of "${show}" nothing is published yet: add --draft.`)
    }
    say(fileOf(agenda, as))
  })
}

async function loaded(store: Store, show: ShowId): Promise<ShowLog | null> {
  try {
    return await ShowLog.load(store, show)
  } catch (error) {
    const line = unreadableListing(unreadableShow(show, error))
    throw new StartupError('unreadable-show', line.trimEnd())
  }
}
