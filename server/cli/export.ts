import { FILE_FORMS, type FileForm } from '../../shared/agenda/exportName.ts'
import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Config } from '../config.ts'
import { fileOf } from '../export/file.ts'
import { ShowLog } from '../host/showLog.ts'
import { StartupError } from '../startupError.ts'
import { namedShow, noSuchShow, readable } from './namedShow.ts'
import { withStore } from './withStore.ts'

/** What `export` was asked. */
export type ExportOptions = {
  readonly show: ShowId
  readonly side: 'draft' | 'published'
  readonly as: FileForm
  /** What the server's options are among the words. */
  readonly rest: readonly string[]
}

/** Reads what follows `export` on the command line; throws a `ConfigError` where no show is named. */
export function exportOptions(words: readonly string[]): ExportOptions {
  const { show, others } = namedShow('export', words)
  const asked = FILE_FORMS.find((form) => others.includes(`--${form}`))
  const own = ['--draft', ...FILE_FORMS.map((form) => `--${form}`)]
  return {
    show,
    side: others.includes('--draft') ? 'draft' : 'published',
    as: asked ?? 'json',
    rest: others.filter((word) => !own.includes(word)),
  }
}

/** Says a plan of a show in a data folder or a database as a file, whether its server runs or not. */
export function exportShow(
  config: Config,
  { show, side, as }: ExportOptions,
  say: (text: string) => void,
): Promise<void> {
  return withStore(config, async (store) => {
    const log = await readable(show, ShowLog.load(store, show))
    if (log === null) throw await noSuchShow(store, show, config)
    const agenda = log.head.state[side]?.agenda
    if (agenda === undefined) {
      throw new StartupError('not-published', `Of "${show}" nothing is published yet: add --draft.`)
    }
    say(fileOf(agenda, as))
  })
}
