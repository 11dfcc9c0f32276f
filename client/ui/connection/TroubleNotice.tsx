import { clockText } from '../../../shared/time/format.ts'
import { instant } from '../../../shared/time/instant.ts'
import { entryOf } from '../../i18n/language.ts'
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
          <span className="strong">{text}</span>
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

type WritingProps = {
  /** Since when the server cannot write, in server time (ms); null while it can. */
  readonly failingSince: number | null
  /** The zone in which the time is shown. */
  readonly zone: string
}

/** States since when the server cannot save, and the next step; empty while it can. */
export function WritingNotice({ failingSince, zone }: WritingProps) {
  const { t } = useTranslation()
  const { space } = entryOf(useTranslation().language)
  const words = (since: number) =>
    [t('writing.what', { at: clockText(instant(since), zone) }), t('writing.step')].join(space)
  return (
    <TroubleNotice text={failingSince === null ? null : words(failingSince)} testid="writing" />
  )
}
