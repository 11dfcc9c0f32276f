import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import css from './ownerPage.module.css'
import type { Act } from './useOwner.ts'

/** Why an act was not done, read out once; it stays until it is understood. */
export function ActLine({ act }: { readonly act: Act }) {
  const { t } = useTranslation()
  return (
    <div role="status">
      {act.trouble === null ? null : (
        <p className={css.note}>
          <span>{act.trouble}</span>
          <Button size="small" look="bare" onClick={act.clear}>
            {t('refusalDismiss')}
          </Button>
        </p>
      )}
    </div>
  )
}
