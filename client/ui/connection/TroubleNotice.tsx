import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import notice from '../layout/notice.module.css'

/** A message about a problem (null: none), which screen readers read once; with `dismiss`, a button removes it. */
export function TroubleNotice({
  text,
  dismiss,
  testid,
}: {
  readonly text: string | null
  readonly dismiss?: () => void
  readonly testid?: string
}) {
  const { t } = useTranslation()
  return (
    <div role="status" data-testid={testid}>
      {text === null ? null : (
        <p className={notice.notice} data-tone="wrong">
          <span>{text}</span>
          {dismiss === undefined ? null : (
            <Button size="small" look="bare" onClick={dismiss}>
              {t('refusalDismiss')}
            </Button>
          )}
        </p>
      )}
    </div>
  )
}
