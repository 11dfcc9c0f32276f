import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import notice from '../layout/notice.module.css'

/** States what went wrong (null: nothing), read out once; with `dismiss`, it stays until it is dismissed. */
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
