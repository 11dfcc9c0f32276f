import { type ReactNode, useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { copyTable } from './copyTable.ts'
import { type Table, tableText } from './linkTable.ts'
import './links.css'

/** Copies a table for a spreadsheet; where the browser does not allow it, `byHand` is the table to be copied by hand. */
export function useTableCopy(table: () => Table): {
  readonly copied: boolean
  readonly copy: () => Promise<void>
  readonly byHand: ReactNode
} {
  const { t } = useTranslation()
  const [came, setCame] = useState<boolean | null>(null)
  return {
    copied: came === true,
    copy: async () => setCame(await copyTable(table())),
    byHand:
      came !== false ? null : (
        <label className="ui-links-by-hand">
          <span>{t('links.byHand')}</span>
          <textarea
            readOnly
            rows={4}
            value={tableText(table())}
            onFocus={(event) => event.target.select()}
          />
        </label>
      ),
  }
}
