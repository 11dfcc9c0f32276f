import type { Cue } from '../../../shared/run/cue.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import { useBoothSender } from '../cues/useBoothSender.ts'
import { useCueWords } from '../cues/useCueWords.ts'
import css from './card.module.css'

/** More letters than this are set smaller, so that they stand in one line; Chinese ones never are so many. */
const LINE = 20

/** A booth's signal under the figures, which it does not cover; the whole strip says that it was seen (R17). */
export function SignalStrip({ cue, gotIt }: { readonly cue: Cue; readonly gotIt: () => void }) {
  const { t } = useTranslation('card')
  const { text, lang } = useCueWords()(cue.content)
  const from = useBoothSender()(cue)
  return (
    <div className={css.signal} data-testid="card-cue" data-cue={cue.id}>
      <p role="alert" lang={lang} data-long={text.length > LINE}>
        {text}
        <small>{from}</small>
      </p>
      <Button look="bare" size="small" className={css.got} aria-label={t('tap')} onClick={gotIt}>
        {t('got')}
      </Button>
    </div>
  )
}
