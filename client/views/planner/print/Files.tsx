import { FILE_FORMS } from '../../../../shared/agenda/exportName.ts'
import type { ShowId } from '../../../../shared/agenda/ids.ts'
import { planner } from '../../../i18n/en/planner.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import type { PrintSource } from './model/source.ts'
import { type Exporting, useExport } from './useExport.ts'

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
    <section className="pr-files" aria-labelledby="pr-files">
      <h2 id="pr-files" className="label">
        {t('print.files')}
      </h2>
      <p className="quiet">{t('print.filesSide')}</p>
      {FILE_FORMS.map((as) => (
        <div key={as}>
          <Button
            disabled={exporting.status === 'fetching'}
            onClick={() => run(as)}
            aria-describedby={`pr-file-${as}`}
          >
            {t(`print.${as}`)}
          </Button>
          <p id={`pr-file-${as}`} className="quiet">
            {t(`print.${as}Hint`)}
          </p>
        </div>
      ))}
      <p role="status" className="pr-became">
        <Became exporting={exporting} />
      </p>
    </section>
  )
}
