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

type Trouble = keyof typeof planner.print.trouble

function troubleOf(code: string): Trouble {
  const known = (name: string): name is Trouble => Object.hasOwn(planner.print.trouble, name)
  return known(code) ? code : 'failed'
}

/** The plan as a file: the agenda itself, or its table. */
export function Files({ show, source }: { readonly show: ShowId; readonly source: PrintSource }) {
  const { t } = useTranslation('planner')
  /** The result of the newest export, in words. */
  const [result, setResult] = useState('')
  const exportAs = async (as: ExportOptions['as']) => {
    const { side, agenda } = source
    setResult(t('print.saving'))
    const answer = await fetchExport(window.location.hash.slice(1), { show, side, as })
    if (!answer.ok) return setResult(t(`print.trouble.${troubleOf(answer.code)}`))
    const name = exportName(agenda, side, as)
    saveFile(answer.answer, name)
    setResult(t('print.saved', { name }))
  }
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
          <Button onClick={() => void exportAs(as)} aria-describedby={`print-${as}`}>
            {t(`print.${as}`)}
          </Button>
          <p id={`print-${as}`} className="quiet">
            {t(`print.${as}Hint`)}
          </p>
        </div>
      ))}
      <p role="status" className={css.became}>
        {result}
      </p>
    </section>
  )
}
