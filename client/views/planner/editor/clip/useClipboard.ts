import { useRef, useState } from 'react'
import { newCommandId } from '../../../../live/commandId.ts'
import { copiedText } from '../model/cells.ts'
import type { TableCursor } from '../model/grid.ts'
import type { RowKey } from '../model/rows.ts'
import { useEditor } from '../state/editor.ts'
import { AT_ONCE } from '../state/pendingEdits.ts'
import type { Block } from './cellBlock.ts'
import { MOST_LINES, type PasteResult, type PasteTask, pasteCells } from './pasteCells.ts'

/** The result of the last paste, or that it is too much for one step. */
type PasteOutcome = PasteResult | 'too-many'

/** The table as far as copying and pasting go. */
type ClipTask = Omit<PasteTask, 'block' | 'index' | 'column' | 'copied' | 'newId'> & {
  readonly at: TableCursor | null
}

/** Copies and pastes cells of the table: what is pasted is one step. */
export function useTableClipboard({ at, ...table }: ClipTask) {
  const { give, lastStep, contested } = useEditor()
  const copied = useRef<readonly RowKey[]>([])
  const [last, setLast] = useState<{ pasted: PasteOutcome; step: string | null } | null>(null)

  const waits = [...contested.values()].filter(
    ({ conflict, why }) => why === 'stale' && conflict === last?.step,
  )
  const [one] = waits

  const { picked, columns, context } = table
  /** Gives what cells do as one step; returns the step before where it is too much for one. */
  const pasteAt = ({ index, column }: TableCursor, block: Block) => {
    const spot = { index, column, copied: copied.current }
    const result =
      block.length > MOST_LINES
        ? null
        : pasteCells({ ...table, ...spot, block, newId: newCommandId })
    if (result === null || (result.changes?.length ?? 0) > AT_ONCE)
      return { pasted: 'too-many', step: lastStep } as const
    const step = result.changes === null ? lastStep : give(result.changes)
    return { pasted: result, step }
  }

  return {
    /** Puts cells into the table, from the cell in use on. */
    paste: (block: Block) => {
      if (at !== null && block.length > 0) setLast(pasteAt(at, block))
    },
    /** Returns the picked rows as cells. */
    copy: (): Block => {
      copied.current = picked.map(({ key }) => key)
      return picked.map((row) => columns.map((column) => copiedText(row, column, context)))
    },
    /** What was pasted, until the next step of this screen. */
    pasted: last !== null && last.step === lastStep ? last.pasted : null,
    dismiss: () => setLast(null),
    /** A paste that is not in the draft, as somebody else was quicker in so many of its cells. */
    waiting: one === undefined ? null : { conflict: one.conflict, count: waits.length },
  }
}
