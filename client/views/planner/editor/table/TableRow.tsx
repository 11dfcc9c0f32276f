import { type CSSProperties, memo, type ReactNode } from 'react'
import { same } from '../../../../../shared/agenda/same.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import type { Instant } from '../../../../../shared/time/instant.ts'
import { deviceZone } from '../../../../ui/agenda/ownZones.ts'
import { clockOn } from '../../../../ui/agenda/zoneTimes.ts'
import { ContestedNote } from '../fields/Field.tsx'
import fieldCss from '../fields/planField.module.css'
import { type CellContext, cellText } from '../model/cells.ts'
import { cellField, type EditorColumn } from '../model/columns.ts'
import type { TableRow as Row } from '../model/rows.ts'
import { lengthText } from '../model/typed.ts'
import type { ContestedField } from '../state/conflicts.ts'
import { type EditorWords, useEditorWords } from '../state/editor.ts'
import { planZones } from '../state/useTimes.ts'
import { CellContent, segmentWords } from './CellContent.tsx'
import tableCss from './planTable.module.css'
import type { RowMenuAsked } from './RowMenu.tsx'

/**
 * A table that is worked by keys cell by cell is a grid to those who hear it.
 * HTML lets `table` and `td` be that (ARIA in HTML), and their rows stay rows.
 */
export const GRID = { role: 'grid', 'aria-multiselectable': true } as const

/** A cell of a grid; the keyboard is in its entry, so Tab never stops at the cell itself. */
const GRID_CELL = { role: 'gridcell', tabIndex: -1 } as const

/** The six dots of a handle. */
function Grip() {
  return (
    <svg width="8" height="14" viewBox="0 0 8 14" fill="currentColor" aria-hidden="true">
      {[2, 7, 12].flatMap((y) =>
        [2, 6].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.2" />),
      )}
    </svg>
  )
}

/** Three dots: more can be done. */
export function More() {
  return (
    <svg width="16" height="4" viewBox="0 0 16 4" fill="currentColor" aria-hidden="true">
      {[2, 8, 14].map((x) => (
        <circle key={x} cx={x} cy="2" r="1.6" />
      ))}
    </svg>
  )
}

type RowProps = {
  readonly row: Row
  readonly index: number
  readonly columns: readonly EditorColumn[]
  readonly context: CellContext
  readonly menu: RowMenuAsked
  readonly picked: boolean
  readonly dragged: boolean
  /** The edge at which a drag would land. */
  readonly landing: 'before' | 'after' | null
  /** The column in use in this row, with what it is typed in; null in other rows. */
  readonly inUse: number | null
  readonly entry: ReactNode
  readonly contested: ReadonlyMap<string, ContestedField>
  /** The contested field whose choice is open: one at a time, so that none covers another. */
  readonly choosing: string | null
  readonly unsent: ReadonlySet<string>
  /** Whether something needs to be looked at here. */
  readonly warned: boolean
  /** The columns that were just pasted into. */
  readonly filled: ReadonlySet<number> | undefined
}

/** What a row is called when it is spoken of. */
export function nameOfRow(row: Row, { lang }: CellContext): string {
  const { title } = row.kind === 'item' ? row.item : row.segment
  return textIn(title, lang).text
}

function Handle({ row, index, context, menu }: RowProps) {
  const { t } = useEditorWords()
  return (
    <button
      type="button"
      data-handle=""
      className={tableCss.handle}
      tabIndex={-1}
      aria-label={t('editor.handle', { what: nameOfRow(row, context) })}
      title={t('editor.handleHow')}
      onClick={(event) => menu(index, event)}
    >
      <Grip />
    </button>
  )
}

type CellProps = RowProps & {
  readonly column: EditorColumn
  readonly place: number
  readonly span: number
}

function fieldState(row: Row, column: EditorColumn, props: RowProps) {
  const field = cellField(row, column)
  return {
    contested: field === null ? undefined : props.contested.get(field),
    chooses: field !== null && field === props.choosing,
    unsent: field !== null && props.unsent.has(field),
  }
}

function Cell(props: CellProps) {
  const { row, column, place, span, context, inUse, entry, warned } = props
  const { contested, chooses, unsent } = fieldState(row, column, props)
  const active = inUse === place
  const lang = column.id === 'title' ? column.lang : undefined
  const first = place === 0
  return (
    <td
      {...GRID_CELL}
      className={tableCss.cell}
      data-column={column.id}
      data-lang={lang}
      data-active={active}
      data-unsent={unsent}
      data-filled={props.filled?.has(place) ?? false}
      data-contested={contested !== undefined}
      data-testid={`cell-${column.id}${lang ? `-${lang}` : ''}`}
      aria-colindex={place + 1}
      aria-colspan={span > 1 ? span : undefined}
      data-place={place}
    >
      {first ? <Handle {...props} /> : null}
      {warned && column.id === 'title' && context.agenda.languages[0] === lang ? (
        <WarnMark />
      ) : null}
      <span className={tableCss.content} data-testid="content" aria-hidden={active}>
        {span > 1 ? (
          <SegmentNote row={row} context={context} />
        ) : (
          (typedText(contested) ?? <CellContent {...props} />)
        )}
      </span>
      {active ? entry : null}
      {contested === undefined || !chooses ? null : <ContestedNote of={contested} caps={active} />}
    </td>
  )
}

/** What was typed where somebody else was quicker; null where that is no text or length. */
function typedText(contested: ContestedField | undefined): string | null {
  if (contested === undefined) return null
  const { change, mine } = contested
  if (change.type === 'setText') return change.value
  const isLength = change.field === 'planned' || change.field === 'budget'
  return isLength && typeof mine === 'number' ? lengthText(mine) : null
}

function WarnMark() {
  const { t } = useEditorWords()
  return (
    <span className={fieldCss.warn} role="img" aria-label={t('editor.warned')}>
      !
    </span>
  )
}

function SegmentNote({ row, context }: Pick<RowProps, 'row' | 'context'>) {
  const { t } = useEditorWords()
  const { home, day } = planZones(context.agenda, deviceZone())
  const times = { home: (at: Instant) => clockOn(at, home, day) }
  return row.kind === 'segment' ? <span className="cut">{segmentWords(row, t, times)}</span> : null
}

/** The cells of a row: a heading has one for both speakers and language. */
function cellsOf(row: Row, columns: readonly EditorColumn[]) {
  const all = columns.map((column, place) => ({ column, place, span: 1 }))
  if (row.kind === 'item') return all
  return all
    .slice(0, -1)
    .map((cell) => (cell.column.id === 'speakers' ? { ...cell, span: 2 } : cell))
}

/** Whether a row is as it was: the same item at the same time, under a segment that reads the same. */
function isSameRow(was: Row, is: Row): boolean {
  if (was === is) return true
  if (was.key !== is.key || was.start !== is.start) return false
  if (was.kind === 'segment' || is.kind === 'segment') return was.segment === is.segment
  const sameSegment = was.segment === is.segment || same(was.segment.title, is.segment.title)
  const sameFirst = was.segment.items[0]?.id === is.segment.items[0]?.id
  return was.item === is.item && was.joined === is.joined && sameSegment && sameFirst
}

/** Whether what rows are read by is as it was. */
function isSameContext({ agenda: was, lang }: CellContext, to: CellContext): boolean {
  const { people, languages, zones } = to.agenda
  const sameLists = same(was.languages, languages) && same(was.zones, zones)
  return lang === to.lang && was.people === people && sameLists
}

/** Whether a row shows the same: not that in use, and nothing it shows has changed. */
function isSame(before: RowProps, after: RowProps): boolean {
  if (before.inUse !== null || after.inUse !== null) return false
  const { context: was, row: old, entry: _, ...one } = before
  const { context: is, row: now, entry: __, ...other } = after
  const names = Object.keys(one) as (keyof typeof one)[]
  const sameRow = isSameRow(old, now) && isSameContext(was, is)
  return sameRow && names.every((name) => Object.is(one[name], other[name]))
}

/** One row of the table. */
export const TableRow = memo(function TableRow(props: RowProps) {
  const { row, index, picked, dragged, menu, columns } = props
  const { t } = useEditorWords()
  return (
    <tr
      className={tableCss.row}
      data-row={row.key}
      data-index={index}
      data-kind={row.kind === 'segment' || row.joined ? 'heading' : 'item'}
      data-dragged={dragged}
      data-landing={props.landing ?? undefined}
      data-in-use={props.inUse !== null}
      aria-rowindex={index + 2}
      aria-selected={picked}
      style={{ '--at': index } as CSSProperties}
      onContextMenu={(event) => menu(index, event)}
    >
      {cellsOf(row, columns).map((cell) => (
        <Cell key={`${cell.place}`} {...props} {...cell} />
      ))}
      <td className={tableCss.more}>
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('editor.menuOf', { what: nameOfRow(row, props.context) })}
          onClick={(event) => menu(index, event)}
        >
          <More />
        </button>
      </td>
    </tr>
  )
}, isSame)

/** What a cell is called: its column and its row. */
export function nameOfCell(row: Row, head: string, context: CellContext, t: EditorWords): string {
  return t('editor.cell', { column: head, row: nameOfRow(row, context) })
}

/** What is typed in the cell in use before anybody types. */
export function entryText(row: Row, column: EditorColumn, context: CellContext): string {
  return cellText(row, column, context)
}
