import { clockText } from '../../../shared/time/format.ts'
import { instant } from '../../../shared/time/instant.ts'
import { entryOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { TroubleNotice } from './TroubleNotice.tsx'

type WritingProps = {
  /** Since when the server cannot write, in server time (ms); null while it can. */
  readonly failingSince: number | null
  /** The zone in which the time is shown. */
  readonly zone: string
}

/** States since when the server cannot save, and the next step; empty while it can. */
export function WritingNotice({ failingSince, zone }: WritingProps) {
  const { t } = useTranslation()
  const { space } = entryOf(useLanguage().language)
  const words = (since: number) =>
    [t('writing.what', { at: clockText(instant(since), zone) }), t('writing.step')].join(space)
  return (
    <TroubleNotice text={failingSince === null ? null : words(failingSince)} testid="writing" />
  )
}
