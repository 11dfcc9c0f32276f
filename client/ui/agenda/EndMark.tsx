import type { AutomaticEnd } from '../../../shared/run/automaticEnd.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import css from './endMark.module.css'

/** How an item ends if nobody ends it: its clock time, and the automatic step at its end. */
export type Ends = { readonly until: string | null; readonly does: AutomaticEnd | null }

/** The shapes of automatic ends: an arrow over a bar for the next item, an arrow up to it for standby. */
const SHAPES: Readonly<Record<AutomaticEnd, string>> = {
  goOn: 'M0 5h9M6 2l3 3-3 3M12 1v8',
  standby: 'M0 5h7M4 2l3 3-3 3M9.5 1v8M12 1v8',
}

/** Shows in a row how an item ends: a clock time and a shape; nothing if a person ends it. */
export function EndMark({ until, does }: Ends) {
  const { t } = useTranslation()
  if (until === null && does === null) return null
  return (
    <span className={`fixed plain ${css.end}`} data-testid="end-mark">
      {until === null ? null : <span>{t('ends.until', { at: until })}</span>}
      {does === null ? null : (
        <span title={t(`ends.${does}`)}>
          <svg width="13" height="10" viewBox="0 0 13 10" fill="none" aria-hidden="true">
            <path d={SHAPES[does]} stroke="currentColor" strokeWidth="1.4" />
          </svg>
          <span className="unseen">{t(`ends.${does}`)}</span>
        </span>
      )}
    </span>
  )
}
