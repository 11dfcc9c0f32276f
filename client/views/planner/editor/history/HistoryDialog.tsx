import { useMemo } from 'react'
import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import type { LinkId } from '../../../../../shared/agenda/ids.ts'
import type { CommandType } from '../../../../../shared/run/command.ts'
import type { Compensation } from '../../../../../shared/run/events.ts'
import type { ShowState } from '../../../../../shared/run/state.ts'
import type { DraftStep, Step, UndoneMark } from '../../../../../shared/run/step.ts'
import {
  canUndoDraftStep,
  newestOfDraft,
  redoableInDraft,
} from '../../../../../shared/run/undo/draftSteps.ts'
import { clockText } from '../../../../../shared/time/format.ts'
import type { Instant } from '../../../../../shared/time/instant.ts'
import { useShow } from '../../../../live/LiveContext.tsx'
import { Button } from '../../../../ui/controls/Button.tsx'
import { Dialog } from '../../../../ui/controls/Dialog.tsx'
import { useChangeText } from '../notices/useChangeText.ts'
import { useEditor, useEditorWords } from '../state/editor.ts'
import css from './history.module.css'

/** One of a planner's own steps of the draft. */
type HistoryRow = {
  readonly id: string
  readonly at: Instant
  readonly command: CommandType
  /** What it changed; empty where it put a whole agenda into the draft. */
  readonly changes: readonly DraftChange[]
  /** When it was undone, if that is known. */
  readonly back: UndoneMark | null
  readonly takenBack: boolean
  /** What can be done with it now: `stuck` where it is next but the draft no longer holds what it wrote. */
  readonly can: 'undo' | 'redo' | 'stuck' | null
}

function changesIn(events: readonly Compensation[] | undefined): readonly DraftChange[] {
  return (events ?? []).flatMap((event) => (event.type === 'draftEdited' ? event.changes : []))
}

/** Whether one's newest step of the draft cannot be taken back: the draft no longer holds what it wrote (R8). */
export function isStuck(show: ShowState, link: LinkId): boolean {
  const newest = newestOfDraft(show, link)
  return newest !== null && !canUndoDraftStep(show, newest)
}

/** A planner's own steps of the draft, newest first, with what can be taken back or done again. */
export function historyOf(show: ShowState, link: LinkId): readonly HistoryRow[] {
  const isOwn = (step: Step): step is DraftStep => step.side === 'draft' && step.by === link
  const newest = newestOfDraft(show, link)?.id
  const again = redoableInDraft(show, link)?.id
  const can = ({ id }: DraftStep): HistoryRow['can'] => {
    if (id === again) return 'redo'
    if (id !== newest) return null
    return isStuck(show, link) ? 'stuck' : 'undo'
  }
  return show.steps
    .filter(isOwn)
    .map((step) => ({
      id: step.id,
      at: step.at,
      command: step.command,
      changes: changesIn(step.redo),
      back: step.takenBack ?? null,
      takenBack: step.undone,
      can: can(step),
    }))
    .toReversed()
}

type RowProps = { readonly row: HistoryRow; readonly clock: (at: Instant) => string }

function Row({ row, clock }: RowProps) {
  const { t, undo, redo } = useEditor()
  const changes = useChangeText()
  const did = row.changes.length > 0 ? changes(row.changes) : t(`common:command.${row.command}`)
  return (
    <li data-taken-back={row.takenBack}>
      <span>{clock(row.at)}</span>
      <span>
        {row.takenBack ? <s>{did}</s> : did}
        {row.takenBack ? (
          <small>
            {row.back === null
              ? t('editor.history.takenBack')
              : t('editor.history.takenBackAt', { at: clock(row.back.at) })}
          </small>
        ) : null}
        {row.can === 'stuck' ? <small>{t('editor.history.stuck')}</small> : null}
      </span>
      {row.can === 'undo' || row.can === 'redo' ? (
        <Button
          size="small"
          shortcut={row.can === 'undo' ? 'Ctrl Z' : 'Ctrl Y'}
          onClick={() => (row.can === 'undo' ? undo : redo)?.()}
        >
          {t(`common:command.${row.can}`)}
        </Button>
      ) : null}
    </li>
  )
}

function List() {
  const { t } = useEditorWords()
  const show = useShow((state) => state.show)
  const link = useShow(({ you }) => you?.link ?? '')
  const { agenda } = useEditor()
  const rows = useMemo(() => (show === null ? [] : historyOf(show, link)), [show, link])
  const zone = homeZone(agenda)
  if (rows.length === 0) return <p className="quiet">{t('editor.history.none')}</p>
  return (
    <>
      <p className="second">{t('editor.history.note')}</p>
      <ol className={css.history} data-testid="history">
        {rows.map((row) => (
          <Row key={row.id} row={row} clock={(at) => clockText(at, zone)} />
        ))}
      </ol>
    </>
  )
}

type HistoryDialogProps = { readonly open: boolean; readonly onClose: () => void }

/** A planner's own steps of the draft, newest first: the newest can be taken back, what was taken back last done again (R8). */
export function HistoryDialog({ open, onClose }: HistoryDialogProps) {
  const { t } = useEditorWords()
  return (
    <Dialog open={open} onClose={onClose} title={t('editor.history.title')}>
      <List />
    </Dialog>
  )
}
