import { type CSSProperties, memo } from 'react'
import type { Instant } from '../../../../../shared/time/instant.ts'
import { clockWithDay, deviceZone } from '../../../../ui/agenda/zoneTimes.ts'
import { Dots, MoreDots } from '../../../../ui/controls/Dots.tsx'
import { MenuAt, type MenuEntry } from '../../../../ui/controls/Menu.tsx'
import { WarnMark } from '../../../../ui/controls/WarnMark.tsx'
import { itemFrom, useRehearseAct } from '../../rehearse/RehearseButton.tsx'
import { ACT_KEYS, type RowAct } from '../acts/rowActs.ts'
import { ContestedNote } from '../fields/Field.tsx'
import { addressOf, type EditorColumn } from '../model/cells.ts'
import { keyOf } from '../model/changes.ts'
import { lengthText, type TableRow as Row } from '../model/rows.ts'
import {
  type Editor,
  type EditorWords,
  planZones,
  useEditor,
  useEditorWords,
} from '../state/editor.tsx'
import type { ContestedField } from '../state/pendingEdits.ts'
import { CellContent, nameOfRow, segmentWords } from './CellContent.tsx'
import type { stateOf } from './EditorTable.tsx'
import tableCss from './planTable.module.css'
import type { Table } from './useTable.ts'

/** A cell of a grid; the keyboard is in its entry, so Tab never stops at the cell itself. */
const GRID_CELL = { role: 'gridcell', tabIndex: -1 } as const

const GRIP = [2, 7, 12].flatMap((y) => [2, 6].map((x) => [x, y] as const))

type RowState = ReturnType<typeof stateOf> & Pick<Editor, 'context' | 'contested' | 'unsent'>

type RowProps = RowState & {
  readonly row: Row
  readonly index: number
  readonly columns: readonly EditorColumn[]
  /** The contested field whose choice is open: one at a time, so that none covers another. */
  readonly choosing: string | null
  /** Whether the row has a warning that needs a mark. */
  readonly warned: boolean
  /** The columns that were just pasted into. */
  readonly filled: ReadonlySet<number> | undefined
}

function Handle({ row, context }: RowProps) {
  const { t } = useEditorWords()
  return (
    <button
      type="button"
      data-handle=""
      data-menu=""
      className={tableCss.handle}
      tabIndex={-1}
      aria-label={t('editor.handle', { what: nameOfRow(row, context) })}
      title={t('editor.handleHow')}
    >
      <Dots width={8} height={14} r={1.2} at={GRIP} />
    </button>
  )
}

type CellProps = RowProps & ReturnType<typeof cellsOf>[number] & { readonly warning: string }

/** Returns the contested value of a cell's field, whether its choice is open, and whether its edit is unsent. */
function fieldState({ row, column, contested, choosing, unsent }: CellProps) {
  const address = addressOf(row, column)
  const field = address === null ? '' : keyOf(address)
  const contestedField = contested.get(field)
  return {
    contested: contestedField,
    choice: field === choosing ? contestedField : undefined,
    unsent: unsent.has(field),
  }
}

function Cell(props: CellProps) {
  const { row, column, place, span, context, warned } = props
  const { contested, choice, unsent } = fieldState(props)
  const active = props.inUse === place
  const lang = column.id === 'title' ? column.lang : undefined
  const isMarked = warned && lang !== undefined && lang === context.agenda.languages[0]
  return (
    <td
      {...GRID_CELL}
      className={tableCss.cell}
      data-column={column.id}
      data-active={active}
      data-unsent={unsent}
      data-filled={props.filled?.has(place) ?? false}
      data-contested={contested !== undefined}
      data-testid={`cell-${column.id}${lang ? `-${lang}` : ''}`}
      aria-colindex={place + 1}
      aria-colspan={span > 1 ? span : undefined}
      data-place={place}
    >
      {place === 0 ? <Handle {...props} /> : null}
      {isMarked ? <WarnMark label={props.warning} /> : null}
      <span className="row cut" data-testid="content" aria-hidden={active}>
        {span > 1 ? (
          <SegmentNote row={row} context={context} />
        ) : (
          (typedText(contested) ?? <CellContent row={row} column={column} context={context} />)
        )}
      </span>
      {active ? props.entry : null}
      {choice === undefined ? null : <ContestedNote of={choice} caps={active} />}
    </td>
  )
}

/** Returns the typed value of a contested field as text; null if it is no text or length. */
function typedText(contested: ContestedField | undefined): string | null {
  if (contested === undefined) return null
  const { change, mine } = contested
  if (change.type === 'setText') return change.value
  const isLength = change.field === 'planned' || change.field === 'budget'
  return isLength && typeof mine === 'number' ? lengthText(mine) : null
}

function SegmentNote({ row, context }: Pick<RowProps, 'row' | 'context'>) {
  const { t } = useEditorWords()
  const { home, day } = planZones(context.agenda, deviceZone())
  const times = { home: (at: Instant) => clockWithDay(at, home, day) }
  return <span className="cut">{segmentWords(row, t, times)}</span>
}

/** Returns the cells of a row; a heading has one for both speakers and language. */
function cellsOf(row: Row, columns: readonly EditorColumn[]) {
  const cells = columns.map((column, place) => ({ column, place, span: 1 }))
  if (row.kind === 'item') return cells
  return cells
    .filter(({ column }) => column.id !== 'language')
    .map((cell) => (cell.column.id === 'speakers' ? { ...cell, span: 2 } : cell))
}

/** One row of the table. */
export const TableRow = memo(function TableRow(props: RowProps) {
  const { row, index, context } = props
  const { t } = useEditorWords()
  return (
    <tr
      className={tableCss.row}
      data-row={row.key}
      data-index={index}
      data-kind={row.kind === 'segment' || row.joined ? 'heading' : 'item'}
      data-dragged={props.dragged}
      data-landing={props.landing}
      data-in-use={props.inUse !== null}
      aria-rowindex={index + 2}
      aria-selected={props.picked}
      style={{ '--at': index } as CSSProperties}
    >
      {cellsOf(row, props.columns).map((cell) => (
        <Cell key={cell.place} {...props} {...cell} warning={t('editor.warned')} />
      ))}
      <td className={tableCss.more}>
        <button
          type="button"
          data-menu=""
          tabIndex={-1}
          aria-label={t('editor.menuOf', { what: nameOfRow(row, context) })}
        >
          <MoreDots />
        </button>
      </td>
    </tr>
  )
})

/** Returns the name of an act on `count` rows; `hasHeading`: one of them is a heading. */
function actWords(act: RowAct, count: number, hasHeading: boolean, t: EditorWords): string {
  if (act === 'remove' && hasHeading) return t('editor.act.removeSegment')
  const hasPlural = act === 'duplicate' || act === 'merge' || act === 'remove'
  return hasPlural && count > 1 ? t(`editor.act.${act}All`, { count }) : t(`editor.act.${act}`)
}

/** Returns the entries of the menu for the picked rows: the acts, and a rehearsal from a single row. */
export function useRowEntries({ picked, act, can }: Table): readonly MenuEntry[] {
  const { t } = useEditorWords()
  const hasHeading = picked.some((row) => row.kind === 'segment')
  const rehearse = useRehearseAct()
  const firstItem = itemFrom(picked)
  const acts = ACT_KEYS.filter((one) => can(one.act)).map(({ act: id, cap }) => ({
    id,
    label: actWords(id, picked.length, hasHeading, t),
    run: () => act(id),
    shortcut: cap,
  }))
  if (rehearse === null || firstItem === null) return acts
  const label = t('planner:rehearse.fromHere')
  return [...acts, { id: 'rehearse', label, run: () => rehearse(firstItem) }]
}

/** The menu of the picked rows. */
export function RowMenu({ table, close }: { readonly table: Table; readonly close: () => void }) {
  const { t, lang } = useEditor()
  const entries = useRowEntries(table)
  const [first] = table.picked
  const anchor =
    table.menu?.at ?? document.querySelector('[data-in-use="true"] [data-active="true"]')
  const what = first === undefined ? '' : nameOfRow(first, { lang })
  const count = table.picked.length
  return (
    <MenuAt
      anchor={anchor}
      label={count > 1 ? t('editor.menuOfAll', { count }) : t('editor.menuOf', { what })}
      entries={entries}
      onClose={close}
    />
  )
}
