import { useMemo, useState } from 'react'
import { useShow } from '../../../../live/LiveContext.tsx'
import { Button } from '../../../../ui/controls/Button.tsx'
import { moveAlong, setsTime } from '../acts/moveAlong.ts'
import { useEditor } from '../desk/editor.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { historyOf } from '../history/history.ts'
import { lengthText } from '../model/typed.ts'

/** Asks whether the clock times behind a start that was just set move along: one press moves them (R11b). */
export function StartNotice() {
  const { t } = useEditorWords()
  const { agenda, give } = useEditor()
  const show = useShow((state) => state.show)
  const link = useShow(({ you }) => you?.link ?? '')
  const steps = useMemo(() => (show === null ? [] : historyOf(show, link)), [show, link])
  const step = steps.find(({ takenBack, changes }) => !takenBack && setsTime(changes))
  // What was set before the page was opened is not asked about.
  const [answered, answer] = useState(step?.id)
  const along = step && step.id !== answered ? moveAlong(agenda, step.changes) : null
  if (along === null) return null
  const { by, stop, changes } = along
  const count = changes.length
  const length = lengthText(Math.abs(by))
  const leave = () => answer(step?.id)
  return (
    <section className="ed-pasted" aria-label={t('editor.behind.label')} data-testid="behind">
      <p>
        <span role="status">
          <b>{t(by > 0 ? 'editor.behind.later' : 'editor.behind.earlier', { length })}</b>{' '}
          {t(stop ? 'editor.behind.stayStop' : 'editor.behind.stay', { count })}
        </span>
        <Button
          size="small"
          onClick={() => {
            leave()
            give(changes)
          }}
        >
          {t('editor.behind.move', { count })}
        </Button>
        <Button size="small" look="bare" onClick={leave}>
          {t('editor.behind.leave', { count })}
        </Button>
      </p>
    </section>
  )
}
