import { useTranslation } from '../../i18n/useTranslation.tsx'
import { ActButton } from '../acts/ActButton.tsx'
import type { Act } from '../acts/act.ts'
import { Button } from '../controls/Button.tsx'
import notice from '../layout/notice.module.css'
import css from './smallWindow.module.css'
import { useSmallWindow } from './WithSmallWindow.tsx'

/** Opens the small window and closes it again; `hint` explains it on screens that something may cover. */
export function SmallWindowButton({
  act,
  hint = true,
}: {
  /** From `useSmallWindowAct`. */
  readonly act: Act
  readonly hint?: boolean
}) {
  const { t } = useTranslation('smallWindow')
  return act.on ? (
    <ActButton
      act={act}
      look="bare"
      size="small"
      className={css.button}
      title={hint ? t('hint') : undefined}
    />
  ) : null
}

/** Reports that the browser blocked the window, and what to do; a line of the page, over nothing. */
export function SmallWindowNotice() {
  const { t } = useTranslation(['smallWindow', 'common'])
  const floating = useSmallWindow()
  return (
    <div role="status" data-testid="window-notice">
      {floating?.blocked === true ? (
        <p className={notice.notice} data-tone="wrong">
          <span>{t('blocked')}</span>
          <Button size="small" look="bare" onClick={floating.understood}>
            {t('common:refusalDismiss')}
          </Button>
        </p>
      ) : null}
    </div>
  )
}
