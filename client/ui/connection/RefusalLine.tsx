import { useTranslation } from 'react-i18next'
import { tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useLive, useShow } from '../../live/LiveContext.tsx'
import { nameOfId } from '../agenda/itemName.ts'
import { Button } from '../controls/Button.tsx'
import { refusalWords } from './refusalWords.ts'
import './notices.css'

/** The newest refusal of this screen's commands as a sentence, read out once; it stays until it is understood. */
export function RefusalLine() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const live = useLive()
  const refused = useShow((state) => state.refused)
  const agenda = useShow((state) => state.show?.published?.agenda ?? null)
  return (
    <div className="ui-refusal" role="status" data-testid="refusal">
      {refused === null ? null : (
        <p>
          <span>
            {refusalWords(t, refused.refusal, (item) => nameOfId(agenda, item, tagOf(language)))}
          </span>
          <Button size="small" look="bare" onClick={() => live.dismiss()}>
            {t('refusalDismiss')}
          </Button>
        </p>
      )}
    </div>
  )
}
