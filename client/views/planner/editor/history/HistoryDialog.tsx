import { useMemo } from 'react'
import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import type { LinkId } from '../../../../../shared/agenda/ids.ts'
import type { ShowState } from '../../../../../shared/run/state.ts'
import type { DraftStep, Step } from '../../../../../shared/run/step.ts'
import { newestOfDraft, redoableInDraft } from '../../../../../shared/run/undo/draftSteps.ts'
import { clockText } from '../../../../../shared/time/format.ts'
import type { Instant } from '../../../../../shared/time/instant.ts'
import { useShow } from '../../../../live/LiveContext.tsx'
import { Button } from '../../../../ui/controls/Button.tsx'
import { Dialog } from '../../../../ui/controls/Dialog.tsx'
import { useChangeText } from '../notices/useChangeText.ts'
import { isStuck, useEditor, useEditorWords } from '../state/editor.tsx'
import css from './history.module.css'

/** Returns a planner's own steps of the draft, newest first, each with its possible act (`stuck`: see isStuck) and its changes (none if it replaced the whole draft). */
function historyOf(show: ShowState, link: LinkId) {
  const isOwn = (step: Step): step is DraftStep => step.side === 'draft' && step.by === link
  const newestId = newestOfDraft(show, link)?.id
  const redoableId = redoableInDraft(show, link)?.id
  const undo = isStuck(show, link) ? 'stuck' : 'undo'
  return show.steps
    .filter(isOwn)
    .map((step) => ({
      step,
      changes: (step.redo ?? []).flatMap((event) =>
        event.type === 'draftEdited' ? event.changes : [],
      ),
      act: step.id === redoableId ? 'redo' : step.id === newestId ? undo : null,
    }))
    .toReversed()
}

type HistoryRow = ReturnType<typeof historyOf>[number]

/** Returns the history of this planner. */
export function useHistory(): readonly HistoryRow[] {
  const show = useShow((state) => state.show)
  const link = useShow(({ you }) => you?.link ?? '')
  return useMemo(() => (show === null ? [] : historyOf(show, link)), [show, link])
}

type RowProps = { readonly row: HistoryRow; readonly clock: (at: Instant) => string }

function Row({ row: { step, changes, act }, clock }: RowProps) {
  const { t, ...acts } = useEditor()
  const text = useChangeText()
  const stepText = changes.length > 0 ? text(changes) : t(`answers:command.${step.command}`)
  const at = step.takenBack && clock(step.takenBack.at)
  return (
    <li className={step.undone ? 'quiet' : undefined}>
      <span>{clock(step.at)}</span>
      <span>
        {step.undone ? <s>{stepText}</s> : stepText}
        {step.undone ? (
          <small className="block">
            {at ? t('editor.history.takenBackAt', { at }) : t('editor.history.takenBack')}
          </small>
        ) : null}
        {act === 'stuck' ? <small className="block">{t('editor.history.stuck')}</small> : null}
      </span>
      {act === 'undo' || act === 'redo' ? (
        <Button
          size="small"
          shortcut={act === 'undo' ? 'Ctrl Z' : 'Ctrl Y'}
          onClick={() => acts[act]?.()}
        >
          {t(`answers:command.${act}`)}
        </Button>
      ) : null}
    </li>
  )
}

function List() {
  const { t, agenda } = useEditor()
  const rows = useHistory()
  const zone = homeZone(agenda)
  if (rows.length === 0) return <p className="quiet">{t('editor.history.none')}</p>
  return (
    <>
      <p className="second">{t('editor.history.note')}</p>
      <ol className={`hairs breakable ${css.history}`} data-testid="history">
        {rows.map((row) => (
          <Row key={row.step.id} row={row} clock={(at) => clockText(at, zone)} />
        ))}
      </ol>
    </>
  )
}

type HistoryDialogProps = { readonly open: boolean; readonly onClose: () => void }

/** A planner's own steps of the draft, newest first. The newest can be undone; the one that was undone last can be redone (R8). */
export function HistoryDialog({ open, onClose }: HistoryDialogProps) {
  const { t } = useEditorWords()
  return (
    <Dialog open={open} onClose={onClose} title={t('editor.history.title')}>
      <List />
    </Dialog>
  )
}
