import { useTranslation } from '../../i18n/useTranslation.tsx'
import { ActButton } from '../../ui/acts/ActButton.tsx'
import type { Act } from '../../ui/acts/act.ts'
import './signals.css'

/** What the booth says by one key each, to whoever speaks and to the moderators; under each how it stands (R17). */
export function Signals({ acts }: { readonly acts: readonly Act[] }) {
  const { t } = useTranslation('interpreter')
  return (
    <fieldset className="in-signals" aria-label={t('signals.title')}>
      {acts.map((act) => (
        <ActButton key={act.id} act={act} className="in-signal">
          <span className="in-signal-words">
            {act.name}
            <small role="status">{act.detail}</small>
          </span>
        </ActButton>
      ))}
    </fieldset>
  )
}
