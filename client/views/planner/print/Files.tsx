import { useState } from 'react'
import { exportName, FILE_FORMS } from '../../../../shared/agenda/exportName.ts'
import type { ShowId } from '../../../../shared/agenda/ids.ts'
import type { ExportOptions } from '../../../../shared/protocol/http/export.ts'
import { planner } from '../../../i18n/en/planner.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { fetchExport } from '../../../live/httpRequests.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { saveFile } from '../../../ui/controls/saveFile.ts'
import type { PrintSource } from './model/source.ts'
import css from './printPage.module.css'

/** What became of the newest export. */
type Exporting =
  | { readonly status: 'idle' | 'fetching' }
  | { readonly status: 'saved'; readonly name: string }
  | { readonly status: 'failed'; readonly code: string }

/** Exports a plan as a file, and tells how that stands. */
function useExport(
  show: ShowId,
  { side, agenda }: PrintSource,
): readonly [Exporting, (as: ExportOptions['as']) => void] {
  const [exporting, setExporting] = useState<Exporting>({ status: 'idle' })
  const run = async (as: ExportOptions['as']) => {
    setExporting({ status: 'fetching' })
    const fetched = await fetchExport(window.location.hash.slice(1), { show, side, as })
    if (!fetched.ok) {
      setExporting({ status: 'failed', code: fetched.code })
      return
    }
    const name = exportName(agenda, side, as)
    saveFile(fetched.answer, name)
    setExporting({ status: 'saved', name })
  }
  return [exporting, (as) => void run(as)]
}

type Trouble = keyof typeof planner.print.trouble

function troubleOf(code: string): Trouble {
  const known = (name: string): name is Trouble => Object.hasOwn(planner.print.trouble, name)
  return known(code) ? code : 'failed'
}

function Became({ exporting }: { readonly exporting: Exporting }) {
  const { t } = useTranslation('planner')
  switch (exporting.status) {
    case 'idle':
      return null
    case 'fetching':
      return t('print.saving')
    case 'saved':
      return t('print.saved', { name: exporting.name })
    case 'failed':
      return t(`print.trouble.${troubleOf(exporting.code)}`)
  }
}

/** The plan as a file: the agenda itself, or its table. */
export function Files({ show, source }: { readonly show: ShowId; readonly source: PrintSource }) {
  const { t } = useTranslation('planner')
  const [exporting, run] = useExport(show, source)
  return (
    <section className={css.files} aria-labelledby="print-files">
      <div data-row-box={t('print.files')}>
        <h2 id="print-files" className="label">
          {t('print.files')}
        </h2>
        <p className="quiet">{t('print.filesSide')}</p>
      </div>
      {FILE_FORMS.map((as) => (
        <div key={as} data-row-box={t(`print.${as}`)}>
          <Button
            disabled={exporting.status === 'fetching'}
            onClick={() => run(as)}
            aria-describedby={`print-${as}`}
          >
            {t(`print.${as}`)}
          </Button>
          <p id={`print-${as}`} className="quiet">
            {t(`print.${as}Hint`)}
          </p>
        </div>
      ))}
      <p role="status" className={css.became}>
        <Became exporting={exporting} />
      </p>
    </section>
  )
}
