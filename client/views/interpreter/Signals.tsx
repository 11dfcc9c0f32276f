import { useTranslation } from '../../i18n/useTranslation.tsx'
import { ActButton } from '../../ui/acts/ActButton.tsx'
import type { Act } from '../../ui/acts/act.ts'
import { Roomy } from '../../ui/controls/Roomy.tsx'
import css from './booth/boothFoot.module.css'

/** Signals to the speaker and the moderators, one key each; under each, who has seen it (R17). */
export function Signals({ acts }: { readonly acts: readonly Act[] }) {
  const { t } = useTranslation('interpreter')
  const stands = ['sent', 'speaker', 'moderator', 'both'] as const
  const room = stands.map((is) => t(`signals.${is}`, { at: '00:00' }))
  return (
    <fieldset className={css.signals} data-testid="signals" aria-label={t('signals.title')}>
      {acts.map((act) => (
        <ActButton key={act.id} act={act} className={css.signal}>
          <Roomy words={room} className={css.words}>
            {act.name}
            <small role="status">{act.detail}</small>
          </Roomy>
        </ActButton>
      ))}
    </fieldset>
  )
}
