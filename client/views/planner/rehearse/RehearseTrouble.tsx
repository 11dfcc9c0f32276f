import type { Refusal } from '../../../../shared/run/refusal.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { refusalWords } from '../../../ui/connection/refusalWords.ts'
import { useNaming } from '../../../ui/connection/useNaming.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { useRehearsing } from './rehearsing.ts'
import './learnt.css'

function useTroubleWords(): (trouble: Refusal | 'unanswered') => string {
  const { t } = useTranslation('planner')
  const { t: common } = useTranslation()
  const naming = useNaming()
  return (trouble) => {
    if (trouble === 'unanswered') return t('rehearse.unanswered')
    if (trouble.reason === 'nothing-to-run') return t('rehearse.empty')
    return trouble.reason === 'too-many'
      ? t('rehearse.tooMany', { limit: trouble.limit })
      : refusalWords(common, trouble, naming)
  }
}

/** Why no rehearsal was opened, until that is put away or another is. */
export function RehearseTrouble() {
  const { t } = useTranslation('planner')
  const rehearsing = useRehearsing()
  const words = useTroubleWords()
  const trouble = rehearsing?.trouble ?? null
  return (
    <div className="learnt-trouble" role="alert" data-testid="rehearse-trouble">
      {trouble === null ? null : (
        <>
          <p>{words(trouble)}</p>
          <Button size="small" look="bare" onClick={() => rehearsing?.settle()}>
            {t('rehearse.close')}
          </Button>
        </>
      )}
    </div>
  )
}
