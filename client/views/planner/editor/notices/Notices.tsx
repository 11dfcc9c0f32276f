import { type ReactNode, useMemo, useState } from 'react'
import { Space } from '../../../../i18n/Space.tsx'
import { LiveProvider, useLive } from '../../../../live/LiveContext.tsx'
import { PendingList, RefusalLine } from '../../../../ui/connection/AnswerLines.tsx'
import { Button } from '../../../../ui/controls/Button.tsx'
import { More } from '../../../../ui/controls/More.tsx'
import noticeCss from '../../../../ui/layout/notice.module.css'
import { moveAlong, setsTime } from '../acts/rowActs.ts'
import type { PasteResult, RejectedCell } from '../clip/pasteCells.ts'
import { useHistory } from '../history/HistoryDialog.tsx'
import { lengthText } from '../model/rows.ts'
import { type EditorWords, useEditor, useEditorWords } from '../state/editor.tsx'
import { columnWords, nameOfRow } from '../table/CellContent.tsx'
import type { Table } from '../table/useTable.ts'
import css from './planNotice.module.css'
import { useChangeText } from './useChangeText.ts'

type NoticeProps = {
  readonly label: string
  readonly testid: string
  /** Whether the planner has to decide something. */
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

/** Asks whether all clock times after a start that was just set should move as well: one press moves them (R11b). */
export function StartNotice() {
  const { t, agenda, give } = useEditor()
  const last = useHistory().find(({ step, changes }) => !step.undone && setsTime(changes))
  const id = last?.step.id
  // Does not ask about a start that was set before the page was opened.
  const [answeredId, setAnsweredId] = useState(id)
  const shift = last && id !== answeredId ? moveAlong(agenda, last.changes) : null
  if (shift === null) return null
  const { by, stop, changes } = shift
  const count = changes.length
  const length = lengthText(Math.abs(by))
  const leave = () => setAnsweredId(id)
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
        <b>{t(by > 0 ? 'editor.behind.later' : 'editor.behind.earlier', { length })}</b>
        <Space />
        {t(stop ? 'editor.behind.stayStop' : 'editor.behind.stay', { count })}
      </p>
    </Notice>
  )
}

type AgainProps = Readonly<Record<'again' | 'discard', string>> & {
  readonly resolve: (by: 'mine' | 'theirs') => void
}

/** Two buttons: one sends edits again, one discards them. */
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

/** The edits that were not sent; only a button discards them. */
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
  // Discarding in the list also drops the edit here, else it would come back as unsent.
  const liveWithDrop = useMemo(() => ({ ...live, discard: drop }), [live, drop])
  return (
    <div className={css.notices}>
      {children}
      <LiveProvider live={liveWithDrop}>
        <PendingList />
      </LiveProvider>
      <UnsentEdits />
      <RefusalLine />
      <More />
    </div>
  )
}

const LISTED = 5

/** Returns a summary of a paste in one line. */
function summaryOf({ cells, ...counts }: PasteResult, t: EditorWords): string {
  const count = [...cells.values()].reduce((sum, places) => sum + places.size, 0)
  const filled = count === 0 ? t('editor.clip.nothing') : t('editor.clip.filled', { count })
  const others = (['added', 'skipped', 'starts', 'beyond'] as const).flatMap((key) =>
    counts[key] === 0 ? [] : t(`editor.clip.${key}`, { count: counts[key] }),
  )
  return [filled, ...others].join(t('common:comma'))
}

type RefusedProps = { readonly refused: readonly RejectedCell[]; readonly table: Table }

/** The cells that refused their text: the text, the reason, and a button that leads to the cell. */
function RefusedCells({ refused, table }: RefusedProps) {
  const { t, languageName: name, lang } = useEditor()
  const rest = refused.length - LISTED
  return (
    <ul>
      {refused.slice(0, LISTED).map(({ row: key, column, text, why }) => {
        const row = table.rows.find((one) => one.key === key)
        if (row === undefined) return null
        const head = columnWords(column, t, name)
        const facts = { column: head, row: nameOfRow(row, { lang }), text }
        return (
          <li key={`${key} ${head}`}>
            <button type="button" className="target" onClick={() => table.goTo(key, column)}>
              <u>
                {t('editor.clip.cell', facts)} <span>{t(`editor.wrong.${why}`)}</span>
              </u>
            </button>
          </li>
        )
      })}
      {rest > 0 ? <li>{t('editor.clip.more', { count: rest })}</li> : null}
    </ul>
  )
}

/** A paste in conflict with somebody else's change: nothing of it is in the draft until this is resolved. */
function PasteConflict({ conflict, count }: NonNullable<Table['clip']['waiting']>) {
  const { t, resolve } = useEditor()
  return (
    <Notice
      label={t('editor.clip.label')}
      testid="paste-waits"
      waits
      acts={(['theirs', 'mine'] as const).map((by) => (
        <Button key={by} size="small" onClick={() => resolve(conflict, by)}>
          {t(`editor.clip.${by}`)}
        </Button>
      ))}
    >
      <b role="status">{t('editor.clip.waits', { count })}</b>
    </Notice>
  )
}

/** The result of the last paste: how many cells were filled and added, and which refused their text and why. */
export function PasteNotice({ table }: { readonly table: Table }) {
  const { t } = useEditorWords()
  const { pasted, dismiss, waiting } = table.clip
  if (waiting !== null) return <PasteConflict {...waiting} />
  if (pasted === null) return null
  const refused = pasted === 'too-many' ? [] : pasted.refused
  return (
    <Notice
      label={t('editor.clip.label')}
      testid="pasted"
      acts={
        <Button size="small" look="bare" onClick={dismiss}>
          {t('editor.clip.close')}
        </Button>
      }
    >
      <div role="status">
        <p>
          <b>{pasted === 'too-many' ? t('editor.clip.tooMany') : summaryOf(pasted, t)}</b>{' '}
          {refused.length === 0 ? null : (
            <span>{t('editor.clip.refused', { count: refused.length })}</span>
          )}
        </p>
        {refused.length === 0 ? null : <RefusedCells refused={refused} table={table} />}
      </div>
    </Notice>
  )
}
