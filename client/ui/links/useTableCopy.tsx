import { useState } from 'react'
import { same } from '../../../shared/agenda/same.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { copyText } from '../controls/copyText.ts'
import css from './copyLink.module.css'
import { type Table, tableHtml, tableText } from './linkTable.ts'

/** Copies a table both as a page and as text, or as text alone where that is all a browser takes. */
async function copyTable(table: Table): Promise<boolean> {
  const text = tableText(table)
  try {
    const parts = { 'text/plain': text, 'text/html': tableHtml(table) }
    const blobs = Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })])
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
    return true
  } catch {
    return copyText(text)
  }
}

/** Copies a table for a spreadsheet. `copied` is how many rows were, as long as the table is the same; `changed` says that it no longer is. Where the browser does not allow it, `byHand` is the table to be copied by hand. */
export function useTableCopy(table: () => Table) {
  const { t } = useTranslation()
  const [press, setPress] = useState<{ readonly made: Table; readonly came: boolean } | null>(null)
  const count = press?.came ? press.made.rows.length : null
  const isSame = count !== null && same(press?.made, table())
  return {
    copied: isSame ? count : null,
    copy: async () => {
      const made = table()
      setPress({ made, came: await copyTable(made) })
    },
    changed:
      count === null || isSame ? null : (
        <span role="status" className="second">
          {t('links.changed', { count })}
        </span>
      ),
    byHand:
      press?.came !== false ? null : (
        <label className={css.below}>
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
