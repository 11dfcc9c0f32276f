import { type ReactNode, useMemo, useState } from 'react'
import { LiveProvider, useLive, useShow } from '../../../../live/LiveContext.tsx'
import { PendingList } from '../../../../ui/connection/PendingList.tsx'
import { RefusalLine } from '../../../../ui/connection/RefusalLine.tsx'
import { Button } from '../../../../ui/controls/Button.tsx'
import { More } from '../../../../ui/controls/More.tsx'
import { moveAlong, setsTime } from '../acts/moveLaterTimes.ts'
import { historyOf } from '../history/history.ts'
import { lengthText } from '../model/typed.ts'
import { useEditor, useEditorWords } from '../state/editor.ts'
import css from './planNotice.module.css'
import { useChangeText } from './useChangeText.ts'

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
    <section
      className={css.notice}
      data-tone="act"
      aria-label={t('editor.behind.label')}
      data-testid="behind"
    >
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

/** Edits that were not sent: none is lost but by a press. */
function UnsentEdits() {
  const { t } = useEditorWords()
  const { unsentEdits: kept, resolve } = useEditor()
  const words = useChangeText()
  if (kept.length === 0) return null
  const all = (by: 'mine' | 'theirs') => {
    for (const { id } of kept) resolve(id, by)
  }
  return (
    <section
      className={css.notice}
      data-tone="amber"
      aria-label={t('editor.unsent.title')}
      data-testid="kept"
    >
      <p>
        <b>{t('editor.unsent.count', { count: kept.length })}</b>
        {kept.length === 1 ? null : (
          <span className={css.acts}>
            <Button size="small" onClick={() => all('mine')}>
              {t('editor.unsent.allAgain')}
            </Button>
            <Button size="small" look="bare" onClick={() => all('theirs')}>
              {t('editor.unsent.discardAll')}
            </Button>
          </span>
        )}
      </p>
      <ul>
        {kept.map(({ id, changes }) => (
          <li key={id}>
            <span>{words(changes)}</span>
            <span className={css.acts}>
              <Button size="small" onClick={() => resolve(id, 'mine')}>
                {t('editor.unsent.again')}
              </Button>
              <Button size="small" look="bare" onClick={() => resolve(id, 'theirs')}>
                {t('editor.unsent.discard')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Pending changes, unsent edits, refusals, and other notices. */
export function Notices({ children }: { readonly children?: ReactNode }) {
  const live = useLive()
  const { drop } = useEditor()
  // What is discarded in the list is no edit that got lost.
  const here = useMemo(() => ({ ...live, discard: drop }), [live, drop])
  return (
    <div className={css.notices}>
      {children}
      <LiveProvider live={here}>
        <PendingList />
      </LiveProvider>
      <UnsentEdits />
      <RefusalLine />
      <More />
    </div>
  )
}
