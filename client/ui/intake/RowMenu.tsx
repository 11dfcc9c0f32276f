import { useState } from 'react'
import { KINDS } from '../../../shared/agenda/kinds.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { MenuAt, type MenuEntry } from '../controls/Menu.tsx'
import type { AgendaRow } from './model/agendaRows.ts'
import { type Correction, type Place, ROW_ACTS, type RowAct } from './model/corrections.ts'
import { type Review, withRowAct } from './model/review.ts'

/** The row whose menu is open, and the button that opened it. */
export type RowMenuTarget = {
  readonly row: AgendaRow
  readonly button: Element
  /** The line of the row in the source; null if another row has it. */
  readonly line: number | null
}

type RowMenuProps = RowMenuTarget & {
  readonly review: Review
  readonly act: (row: AgendaRow, act: RowAct) => void
  readonly correct: (place: Place, correction: Correction) => void
  readonly readWithout: ((line: number) => void) | null
  readonly undo: (() => void) | null
  readonly close: () => void
}

/** The menu of a row: its kind, the acts that are possible, a new reading without its line, and Undo. */
export function RowMenu(props: RowMenuProps) {
  const { row, button, line, review, act, correct, readWithout, undo, close } = props
  const { t, reading } = useTranslation('intake')
  const { t: common } = useTranslation('common')
  const [choosesKind, setChoosesKind] = useState(false)
  const isSegment = row.type === 'segment'
  const kinds = KINDS.map((kind) => ({
    id: kind,
    label: common(`kind.${kind}`),
    chosen: kind === row.kind,
    run: () => correct(row.place, { field: 'kind', value: kind }),
  }))
  const kind: MenuEntry = {
    id: 'kind',
    label: t('row.kind', { kind: common(`kind.${row.kind}`) }),
    stays: true,
    run: () => setChoosesKind(true),
  }
  const acts = ROW_ACTS.filter(({ act: one }) => withRowAct(review, row.place, one) !== null)
  const entries: readonly MenuEntry[] = [
    ...(isSegment ? [] : [kind]),
    ...acts.map(({ act: one, ...keys }) => ({
      id: one,
      label: t(isSegment && one === 'remove' ? 'row.removeSegment' : `row.${one}`),
      shortcut: 'key' in keys ? keys.key : undefined,
      run: () => act(row, one),
    })),
    ...(line === null || readWithout === null
      ? []
      : [{ id: 'without', label: t('row.without', { n: line }), run: () => readWithout(line) }]),
    ...(undo === null ? [] : [{ id: 'undo', label: t('undo'), shortcut: 'Ctrl Z', run: undo }]),
  ]
  return (
    <MenuAt
      anchor={button}
      align="end"
      label={t('row.menu', { row: reading(row.title).text })}
      entries={choosesKind ? kinds : entries}
      onClose={close}
    />
  )
}
