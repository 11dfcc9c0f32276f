import { useRef, useState } from 'react'
import type { Texts } from '../../../../../shared/agenda/texts.ts'
import { newCommandId } from '../../../../live/commandId.ts'
import type { EditorColumn } from '../model/cells.ts'
import { type CellContext, copiedText } from '../model/cells.ts'
import type { TableCursor } from '../model/grid.ts'
import type { RowKey, TableRow } from '../model/rows.ts'
import { useEditor } from '../state/editor.ts'
import { AT_ONCE } from '../state/pendingEdits.ts'
import type { Block } from './cellBlock.ts'
import { MOST_LINES, type PasteResult, pasteCells } from './pasteCells.ts'

/** What was pasted last: what became of it, or that it is too much for one step. */
type PasteOutcome = PasteResult | 'too-many'

/** What is copied from the table, and pasted into it. */
export type TableClipboard = {
  /** Puts cells into the table, from the cell in use on. */
  readonly paste: (block: Block) => void
  /** The picked rows as cells. */
  readonly copy: () => Block
  /** What was pasted, until the next step of this screen. */
  readonly pasted: PasteOutcome | null
  readonly dismiss: () => void
  /** A paste that is not in the draft, as somebody else was quicker in so many of its cells. */
  readonly waiting: { readonly conflict: string; readonly count: number } | null
}

/** The table as far as copying and pasting go. */
type ClipTask = {
  readonly rows: readonly TableRow[]
  readonly columns: readonly EditorColumn[]
  readonly context: CellContext
  /** What something new is called at first. */
  readonly title: Texts
  readonly picked: readonly TableRow[]
  readonly at: TableCursor | null
}

/** Copies and pastes cells of the table: what is pasted is one step. */
export function useTableClipboard({
  rows,
  columns,
  context,
  title,
  picked,
  at,
}: ClipTask): TableClipboard {
  const { give, lastStep, contested } = useEditor()
  const copied = useRef<readonly RowKey[]>([])
  const [last, setLast] = useState<{ pasted: PasteOutcome; step: string | null } | null>(null)

  const waits = [...contested.values()].filter(
    ({ conflict, why }) => why === 'stale' && conflict === last?.step,
  )
  const [one] = waits

  return {
    paste: (block) => {
      if (at === null || block.length === 0) return
      if (block.length > MOST_LINES) return setLast({ pasted: 'too-many', step: lastStep })
      const { index, column } = at
      const spot = { rows, columns, index, column, picked, copied: copied.current }
      const filled = pasteCells({ ...spot, block, context, title, newId: newCommandId })
      if ((filled.changes?.length ?? 0) > AT_ONCE)
        return setLast({ pasted: 'too-many', step: lastStep })
      const step = filled.changes === null ? lastStep : give(filled.changes)
      setLast({ pasted: filled, step })
    },
    copy: () => {
      copied.current = picked.map(({ key }) => key)
      return picked.map((row) => columns.map((column) => copiedText(row, column, context)))
    },
    pasted: last !== null && last.step === lastStep ? last.pasted : null,
    dismiss: () => setLast(null),
    waiting: one === undefined ? null : { conflict: one.conflict, count: waits.length },
  }
}
