import { memo } from 'react'
import type { Remark } from '../../../../shared/run/remark.ts'
import { useWords } from '../context/useWords.ts'
import css from './agenda.module.css'

/** The remark on an item, shown next to its name; a press opens it for editing. */
export const RowRemark = memo(function RowRemark({
  id,
  remarked,
  tabStop,
  open,
}: {
  readonly id: string
  readonly remarked: Remark
  readonly tabStop: boolean
  readonly open: (id: string) => void
}) {
  const { t } = useWords()
  return (
    <button
      type="button"
      className={`quiet ${css.remark}`}
      tabIndex={tabStop ? 0 : -1}
      title={remarked.text}
      aria-label={t('remark.change', { text: remarked.text })}
      aria-haspopup="dialog"
      onClick={() => open(id)}
    >
      <svg
        width="11"
        height="11"
        viewBox="0 0 11 11"
        fill="none"
        stroke="currentColor"
        aria-hidden="true"
      >
        <path d="M1 1.5h9v6H5L2.5 10V7.5H1z" strokeWidth="1.2" strokeLinejoin="round" />
      </svg>
      <span lang={remarked.lang} className="cut">
        {remarked.text}
      </span>
    </button>
  )
})
