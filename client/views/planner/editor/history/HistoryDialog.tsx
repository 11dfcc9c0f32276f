import { useMemo } from 'react'
import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import { clockText } from '../../../../../shared/time/format.ts'
import type { Instant } from '../../../../../shared/time/instant.ts'
import { useShow } from '../../../../live/LiveContext.tsx'
import { Button } from '../../../../ui/controls/Button.tsx'
import { Dialog } from '../../../../ui/controls/Dialog.tsx'
import { useChangeText } from '../notices/useChangeText.ts'
import { useEditor, useEditorWords } from '../state/editor.ts'
import css from './history.module.css'
import { type HistoryRow, historyOf } from './history.ts'

type RowProps = { readonly row: HistoryRow; readonly clock: (at: Instant) => string }

function Row({ row, clock }: RowProps) {
  const { t } = useEditorWords()
  const { undo, redo } = useEditor()
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
