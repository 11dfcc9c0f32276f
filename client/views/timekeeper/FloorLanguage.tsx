import { useTranslation } from '../../i18n/useTranslation.tsx'
import { ActButton } from '../../ui/acts/ActButton.tsx'
import type { Act } from '../../ui/acts/act.ts'
import { Term } from '../../ui/controls/Term.tsx'
import css from './cards.module.css'

/** The language on the floor, corrected by one key (R18). */
export function FloorLanguage({ act }: { readonly act: Act }) {
  const { t } = useTranslation('timekeeper')
  return (
    <div className={css.language}>
      <h2 className={css.label}>
        <Term id="floorLanguage">{t('language.title')}</Term> <span>{act.detail}</span>
      </h2>
      {act.on ? <ActButton act={act} size="small" /> : null}
    </div>
  )
}
