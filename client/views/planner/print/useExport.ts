import { useState } from 'react'
import { exportName } from '../../../../shared/agenda/exportName.ts'
import type { ShowId } from '../../../../shared/agenda/ids.ts'
import type { ExportOptions } from '../../../../shared/protocol/http/export.ts'
import { fetchExport } from '../../../live/exports.ts'
import { saveFile } from '../../../ui/controls/saveFile.ts'
import type { PrintSource } from './model/source.ts'

/** What became of the newest export. */
export type Exporting =
  | { readonly status: 'idle' | 'fetching' }
  | { readonly status: 'saved'; readonly name: string }
  | { readonly status: 'failed'; readonly code: string }

/** Exports a plan as a file, and tells how that stands. */
export function useExport(
  show: ShowId,
  { side, agenda }: PrintSource,
): readonly [Exporting, (as: ExportOptions['as']) => void] {
  const [exporting, setExporting] = useState<Exporting>({ status: 'idle' })
  const run = async (as: ExportOptions['as']) => {
    setExporting({ status: 'fetching' })
    const answer = await fetchExport(window.location.hash.slice(1), { show, side, as })
    if (!answer.ok) {
      setExporting({ status: 'failed', code: answer.code })
      return
    }
    const name = exportName(agenda, side, as)
    saveFile(answer.file, name)
    setExporting({ status: 'saved', name })
  }
  return [exporting, (as) => void run(as)]
}
