import { useTranslation } from 'react-i18next'
import { useLive, useShow } from '../../live/LiveContext.tsx'
import { Button } from '../controls/Button.tsx'
import { refusalWords } from './refusalWords.ts'
import { useNaming } from './useNaming.ts'
import './notices.css'

/** The newest refusal of this screen's commands as a sentence, read out once; it stays until it is understood. */
export function RefusalLine() {
  const { t } = useTranslation()
  const live = useLive()
  const refused = useShow((state) => state.refused)
  const naming = useNaming()
  return (
    <div className="ui-refusal" role="status" data-testid="refusal">
      {refused === null ? null : (
        <p>
          <span>{refusalWords(t, refused.refusal, naming)}</span>
          <Button size="small" look="bare" onClick={() => live.dismiss()}>
            {t('refusalDismiss')}
          </Button>
        </p>
      )}
    </div>
  )
}
