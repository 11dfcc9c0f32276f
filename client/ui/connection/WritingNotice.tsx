import { clockText } from '../../../shared/time/format.ts'
import { instant } from '../../../shared/time/instant.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import './notices.css'

type WritingProps = {
  /** Since when the server cannot write, in server time (ms); null while it can. */
  readonly failingSince: number | null
  /** The zone in which that is told. */
  readonly zone: string
}

/** That the server cannot save, since when, and what to do; nothing while it can. */
export function WritingNotice({ failingSince, zone }: WritingProps) {
  const { t } = useTranslation()
  return (
    <div className="ui-writing" role="status" data-testid="writing">
      {failingSince === null ? null : (
        <p>
          <b>{t('writing.what', { at: clockText(instant(failingSince), zone) })}</b>{' '}
          {t('writing.step')}
        </p>
      )}
    </div>
  )
}
