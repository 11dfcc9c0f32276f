import { type ReactNode, useMemo, useState } from 'react'
import { LiveProvider, useLive, useShow } from '../../../../live/LiveContext.tsx'
import { PendingList, RefusalLine } from '../../../../ui/connection/AnswerLines.tsx'
import { Button } from '../../../../ui/controls/Button.tsx'
import { More } from '../../../../ui/controls/More.tsx'
import noticeCss from '../../../../ui/layout/notice.module.css'
import { moveAlong, setsTime } from '../acts/moveLaterTimes.ts'
import { historyOf } from '../history/HistoryDialog.tsx'
import { lengthText } from '../model/typed.ts'
import { useEditor } from '../state/editor.ts'
import css from './planNotice.module.css'
import { useChangeText } from './useChangeText.ts'

type NoticeProps = {
  readonly label: string
  readonly testid: string
  /** Whether something waits for a choice. */
  readonly waits?: boolean
  readonly acts?: ReactNode
  readonly children: ReactNode
}

/** A notice at the foot of the page, with its buttons. */
export function Notice({ label, testid, waits = false, acts, children }: NoticeProps) {
  return (
    <section
      className={noticeCss.notice}
      aria-label={label}
      tabIndex={-1}
      data-testid={testid}
      data-tone={waits ? 'open' : undefined}
    >
      <div>{children}</div>
      {acts === undefined ? null : <span className="acts">{acts}</span>}
    </section>
  )
}

/** Asks whether the clock times behind a start that was just set move along: one press moves them (R11b). */
export function StartNotice() {
  const { t, agenda, give } = useEditor()
  const show = useShow((state) => state.show)
  const link = useShow(({ you }) => you?.link ?? '')
  const steps = useMemo(() => (show === null ? [] : historyOf(show, link)), [show, link])
  const last = steps.find(({ step, changes }) => !step.undone && setsTime(changes))
  const id = last?.step.id
  // What was set before the page was opened is not asked about.
  const [answered, answer] = useState(id)
  const along = last && id !== answered ? moveAlong(agenda, last.changes) : null
  if (along === null) return null
  const { by, stop, changes } = along
  const count = changes.length
  const length = lengthText(Math.abs(by))
  const leave = () => answer(id)
  const move = () => {
    leave()
    give(changes)
  }
  return (
    <Notice
      label={t('editor.behind.label')}
      testid="behind"
      acts={
        <>
          <Button size="small" onClick={move}>
            {t('editor.behind.move', { count })}
          </Button>
          <Button size="small" look="bare" onClick={leave}>
            {t('editor.behind.leave', { count })}
          </Button>
        </>
      }
    >
      <p role="status">
        <b>{t(by > 0 ? 'editor.behind.later' : 'editor.behind.earlier', { length })}</b>{' '}
        {t(stop ? 'editor.behind.stayStop' : 'editor.behind.stay', { count })}
      </p>
    </Notice>
  )
}

type AgainProps = Readonly<Record<'again' | 'discard', string>> & {
  readonly resolve: (by: 'mine' | 'theirs') => void
}

/** Sends edits again, or discards them. */
function AgainButtons({ again, discard, resolve }: AgainProps) {
  return (
    <span className="acts">
      <Button size="small" onClick={() => resolve('mine')}>
        {again}
      </Button>
      <Button size="small" look="bare" onClick={() => resolve('theirs')}>
        {discard}
      </Button>
    </span>
  )
}

/** Edits that were not sent: none is lost but by a press. */
function UnsentEdits() {
  const { t, unsentEdits, resolve } = useEditor()
  const text = useChangeText()
  if (unsentEdits.length === 0) return null
  return (
    <Notice
      label={t('editor.unsent.title')}
      testid="kept"
      waits
      acts={
        unsentEdits.length === 1 ? undefined : (
          <AgainButtons
            again={t('editor.unsent.allAgain')}
            discard={t('editor.unsent.discardAll')}
            resolve={(by) => {
              for (const { id } of unsentEdits) resolve(id, by)
            }}
          />
        )
      }
    >
      <b>{t('editor.unsent.count', { count: unsentEdits.length })}</b>
      <ul>
        {unsentEdits.map(({ id, changes }) => (
          <li key={id}>
            <span>{text(changes)}</span>
            <AgainButtons
              again={t('editor.unsent.again')}
              discard={t('editor.unsent.discard')}
              resolve={(by) => resolve(id, by)}
            />
          </li>
        ))}
      </ul>
    </Notice>
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
