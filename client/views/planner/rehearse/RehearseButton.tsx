import { Button } from '../../../ui/controls/Button.tsx'
import { useEditorWords } from '../editor/desk/useEditorWords.ts'
import { useRehearseAct } from './useRehearseAct.ts'
import './learnt.css'

/** Opens a rehearsal of the draft with one press; absent where that is not offered. */
export function RehearseButton() {
  const { t } = useEditorWords()
  const act = useRehearseAct()
  if (act === null) return null
  return (
    <Button
      size="small"
      className="rehearse"
      disabled={act.empty}
      title={t(act.empty ? 'planner:rehearse.empty' : 'planner:rehearse.what')}
      onClick={() => act.run(null)}
      data-testid="rehearse"
    >
      {t('planner:rehearse.title')}
    </Button>
  )
}
