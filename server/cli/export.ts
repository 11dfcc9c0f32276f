import { existsSync } from 'node:fs'
import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Config } from '../config.ts'
import { ShowLog } from '../host/showLog.ts'
import { fileOf } from '../outlet/file.ts'
import { StartupError } from '../startupError.ts'
import { databaseFile } from '../store/schema.ts'
import { SqliteStore } from '../store/sqlite.ts'

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
export async function exportShow(
  { data }: Config,
  { show, side, as }: ExportOptions,
  say: (text: string) => void,
): Promise<void> {
  if (!existsSync(databaseFile(data))) {
    throw new StartupError('no-shows', `There are no shows in ${data} yet: start the server first.`)
  }
  const store = new SqliteStore(data)
  try {
    const log = await ShowLog.load(store, show)
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
  } finally {
    await store.close()
  }
}
