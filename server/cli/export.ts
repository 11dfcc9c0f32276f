import { FILE_FORMS, type FileForm } from '../../shared/agenda/exportName.ts'
import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Config } from '../config/config.ts'
import { agendaFileText } from '../export/agendaFile.ts'
import { ShowLog } from '../host/showLog.ts'
import { StartupError } from '../startupError.ts'
import { readShow, showArgument, unknownShow, withStore } from './withStore.ts'

export type ExportOptions = {
  readonly show: ShowId
  readonly side: 'draft' | 'published'
  readonly format: FileForm
  /** The words for the server's own options. */
  readonly rest: readonly string[]
}

/** Reads the words after `export`; throws a `ConfigError` if no show is named. */
export function exportOptions(words: readonly string[]): ExportOptions {
  const { show, others } = showArgument('export', words)
  const format = FILE_FORMS.find((form) => others.includes(`--${form}`))
  const exportFlags = ['--draft', ...FILE_FORMS.map((form) => `--${form}`)]
  return {
    show,
    side: others.includes('--draft') ? 'draft' : 'published',
    format: format ?? 'json',
    rest: others.filter((word) => !exportFlags.includes(word)),
  }
}

/** Prints the draft or published agenda of a show as a file. The server may be running. */
export function exportShow(
  config: Config,
  { show, side, format }: ExportOptions,
  print: (text: string) => void,
): Promise<void> {
  return withStore(config, async (store) => {
    const log = await readShow(show, ShowLog.load(store, show))
    if (log === null) throw await unknownShow(store, show, config)
    const agenda = log.head.state[side]?.agenda
    if (agenda === undefined) {
      throw new StartupError(
        `"${show}" has no published agenda yet. To export the draft, add --draft.`,
      )
    }
    print(agendaFileText(agenda, format))
  })
}
