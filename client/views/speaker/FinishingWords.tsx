import { digits } from '../../../shared/time/format.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import css from './speaker.module.css'

/** That the interpreters are still finishing, and for how long, to whoever is about to begin (R20). */
export function FinishingWords({ seconds }: { readonly seconds: number }) {
  const { t } = useTranslation('speaker')
  return (
    <p className={`ui-words ${css.words}`} data-testid="finishing">
      <span>{t('finishing.lead')}</span>
      <small>{t('finishing.begin', { time: digits(seconds) })}</small>
    </p>
  )
}
