import { type MouseEvent, memo, useEffect, useRef } from 'react'
import type { Remark } from '../../../../shared/run/remark.ts'
import type { Phase } from '../../../../shared/timing/countdown.ts'
import { LanguageMark } from '../../../ui/agenda/AgendaText.tsx'
import { EndMark } from '../../../ui/agenda/EndMark.tsx'
import { TextSpan } from '../../../ui/agenda/PhrasedText.tsx'
import { ClockText, DayClock } from '../../../ui/agenda/Times.tsx'
import { atMostTwo } from '../../../ui/agenda/zoneTimes.ts'
import type { Point } from '../../../ui/controls/Menu.tsx'
import { useWords } from '../context/useConsoleData.ts'
import css from './agenda.module.css'
import { type Figures, type StillItem, useFigures } from './figures.ts'
import { Chair } from './HeadingRows.tsx'
import { type Edited, InlineField } from './InlineField.tsx'
import type { LatestCell, RowNote } from './rows.ts'
import { StatusMark } from './StatusMark.tsx'
import type { Columns } from './TableHead.tsx'

/** The remark on an item, shown next to its name; a press opens it for editing. */
const RowRemark = memo(function RowRemark({
  id,
  remarked,
  tabStop,
  open,
}: {
  readonly id: string
  readonly remarked: Remark
  readonly tabStop: boolean
  readonly open: (id: string) => void
}) {
  const { t } = useWords()
  return (
    <button
      type="button"
      className={`quiet row tight ${css.remark}`}
      tabIndex={tabStop ? 0 : -1}
      title={remarked.text}
      aria-label={t('remark.change', { text: remarked.text })}
      aria-haspopup="dialog"
      onClick={() => open(id)}
    >
      <svg className="fixed" width="11" height="11" viewBox="0 0 11 11" aria-hidden="true">
        <path d="M1 1.5h9v6H5L2.5 10V7.5H1z" fill="none" stroke="currentColor" strokeWidth="1.2" />
      </svg>
      <span lang={remarked.lang} className="cut">
        {remarked.text}
      </span>
    </button>
  )
})

/** The handlers of a row. */
export type RowHandlers = {
  readonly open: (id: string, at?: Point) => void
  /** Opens the menu of the row, or closes it if it is open. */
  readonly toggle: (id: string) => void
  readonly select: (id: string) => void
  readonly edit: (edited: Edited) => void
  /** Opens the dialog for the remark on the item. */
  readonly remark: (id: string) => void
  readonly leave: () => void
}

type RowProps = {
  readonly line: StillItem
  readonly columns: Columns
  readonly phase: Phase | null
  readonly selected: boolean
  readonly tabStop: boolean
  readonly movable: boolean
  /** The text of the show's new end, shown for a while after the item's time was changed here. */
  readonly endText: string | null
  readonly edited: Edited['field'] | null
  /** Before Start: whether all the item's people are still missing. */
  readonly noneHere: boolean
  readonly handlers: RowHandlers
}

// When an item gets time, the times of later rows change. Only the time cells render then: they read `FiguresContext` themselves.

const TimeCells = memo(function TimeCells({
  id,
  columns,
}: {
  readonly id: StillItem['id']
  readonly columns: Columns
}) {
  const { planned, expected, otherZoneTimes, moved } = useFigures(id)
  return (
    <>
      {columns.planned ? (
        <td className={css.planned} data-testid="planned">
          <ClockText time={planned} />
        </td>
      ) : null}
      <td className={css.expected} data-testid="expected" data-moved={moved}>
        <ClockText time={expected} />
      </td>
      {columns.zones
        ? atMostTwo(otherZoneTimes).map((time) => (
            <td key={time.zone} className={css.planned} data-testid="away">
              <DayClock time={time} />
            </td>
          ))
        : null}
    </>
  )
})

/** Minutes; a dash with its reason if the item has no set length ('0') or was not in the plan (null). */
const Length = memo(function Length({ minutes }: Pick<Figures, 'minutes'>) {
  const { t } = useWords()
  if (minutes !== null && minutes !== '0') return minutes
  const reason = t(minutes === null ? 'ended.parts.unplanned' : 'next.noLength')
  return (
    <span title={reason}>
      <span aria-hidden="true">–</span>
      <span className="unseen">{reason}</span>
    </span>
  )
})

/** Reads the changing minutes, so that the cell around this component need not render. */
function Minutes({ id }: { readonly id: StillItem['id'] }) {
  return <Length minutes={useFigures(id).minutes} />
}

const MinutesCell = memo(function MinutesCell({
  id,
  edited,
  handlers,
}: Pick<RowProps, 'edited' | 'handlers'> & { readonly id: StillItem['id'] }) {
  return (
    <td
      className={css.minutes}
      data-testid="minutes"
      data-editing={edited === 'minutes'}
      onDoubleClick={() => handlers.edit({ item: id, field: 'minutes' })}
    >
      {edited === 'minutes' ? (
        <InlineField item={id} field="minutes" leave={handlers.leave} editNext={handlers.leave} />
      ) : (
        <Minutes id={id} />
      )}
    </td>
  )
})

const NOTES = {
  over: 'table.over',
  under: 'list.under',
  late: 'list.late',
  by: 'list.by',
  held: 'table.held',
  goOn: 'table.goOn',
  standby: 'table.standby',
  dropped: 'table.dropped',
  passed: 'table.passed',
} as const satisfies Record<Exclude<RowNote['kind'], 'none'>, string>

/** The classes of notes that stand out. */
const LOOKS: Readonly<Partial<Record<RowNote['kind'], string>>> = {
  by: 'strong',
  late: 'strong red',
}

/** The note at the end of a row's title. */
function Note({
  line: { note },
  endText,
  columns,
}: Pick<RowProps, 'line' | 'endText' | 'columns'>) {
  const { t } = useWords()
  // The column of latest starts already shows the latest start.
  const isShown = note.kind !== 'none' && !(note.kind === 'by' && columns.latest)
  const text = endText ?? (isShown ? t(NOTES[note.kind], note) : null)
  return text === null ? null : (
    // Screen readers read a change from the status element after the table.
    <span className={`fixed pushed ${LOOKS[note.kind] ?? 'second'}`} aria-hidden={endText !== null}>
      {text}
    </span>
  )
}

/** Names first, then the title; in a row without names the title takes their place. */
function Names({
  line: { who, title, chair, ends, status, absent: areAllAway },
  noneHere,
}: Pick<RowProps, 'line' | 'noneHere'>) {
  const { t } = useWords()
  const absent = areAllAway || noneHere
  const [first, second, ...more] = who
  return (
    <>
      <EndMark until={ends.until} does={ends.does} />
      {first === undefined ? (
        <span className={`cut ${css.name}`}>
          <TextSpan of={title} />
        </span>
      ) : (
        <>
          <span className={`cut ${css.name}`}>
            <TextSpan of={first} />
            {second === undefined ? null : (
              <>
                {t('common:and')}
                <TextSpan of={second} />
              </>
            )}
            {more.length === 0 ? null : ` +${more.length}`}
          </span>{' '}
          <span className={`grow ${css.titleRoom}`}>
            <TextSpan of={title} className={`title second cut t1 plain ${css.title}`} />
          </span>
        </>
      )}
      {absent && status !== 'waiting' ? (
        <span className="second fixed pushed" data-testid="absent">
          {t('next.notHere')}
        </span>
      ) : absent ? (
        <span className="unseen">{t('next.notHere')}</span>
      ) : null}
      <Chair of={chair} />
    </>
  )
}

/** The name of a row: a press opens or closes its menu; the second press of a double press does nothing. */
function NameCell(props: RowProps) {
  const { line, edited, tabStop, handlers } = props
  const { id, remark } = line
  const button = useRef<HTMLButtonElement>(null)
  const lastEdited = useRef(edited)
  useEffect(() => {
    const hasClosed = lastEdited.current !== null && edited === null
    lastEdited.current = edited
    if (hasClosed && document.activeElement === document.body) button.current?.focus()
  }, [edited])
  return (
    <td data-editing={edited === 'title'}>
      {edited === 'title' ? (
        <InlineField
          item={id}
          field="title"
          leave={handlers.leave}
          editNext={() => handlers.edit({ item: id, field: 'minutes' })}
        />
      ) : (
        <div className={`row ${css.text}`}>
          <button
            ref={button}
            type="button"
            className={`row grow ${css.button}`}
            data-row-button=""
            tabIndex={tabStop ? 0 : -1}
            aria-haspopup="menu"
            onClick={({ detail }) => {
              if (detail < 2) handlers.toggle(id)
            }}
            onFocus={() => handlers.select(id)}
          >
            <Names line={line} noneHere={props.noneHere} />
          </button>
          {remark === null ? null : (
            <RowRemark id={id} remarked={remark} tabStop={tabStop} open={handlers.remark} />
          )}
          <Note line={line} endText={props.endText} columns={props.columns} />
        </div>
      )}
    </td>
  )
}

function LatestTime({ cell }: { readonly cell: LatestCell | null }) {
  const { t } = useWords()
  const missed = cell?.missed === true
  const time = cell === null ? '' : <ClockText time={cell.text ?? t('table.never')} />
  return (
    <td className={css.latest} data-testid="latest" data-missed={missed}>
      {missed ? <del>{time}</del> : time}
    </td>
  )
}

/** Returns the pointer's position after a press of its second button; undefined for keys and fingers: the menu then opens at the row. */
function pointOf(event: MouseEvent): Point | undefined {
  return event.button === 2 || event.ctrlKey ? { x: event.clientX, y: event.clientY } : undefined
}

/** Whether a finger rests on a row that can be dragged: its menu opens when the finger is lifted. */
function isTouchOnMovable(event: MouseEvent, movable: boolean): boolean {
  const { nativeEvent } = event
  return movable && nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch'
}

/** One item of the agenda; its name is a button that opens its menu. */
export const AgendaRow = memo(function AgendaRow(props: RowProps) {
  const { line, columns, phase, selected, movable, edited, handlers } = props
  const { t } = useWords()
  return (
    <tr
      className={css.row}
      data-row={line.id}
      data-line={line.id}
      data-row-box={(line.who[0] ?? line.title).text}
      data-status={line.status}
      data-alone={line.alone}
      data-missed={columns.ended && line.status === 'waiting'}
      data-movable={movable}
      aria-selected={selected}
      onContextMenu={(event) => {
        event.preventDefault()
        if (!isTouchOnMovable(event, movable)) handlers.open(line.id, pointOf(event))
      }}
    >
      <td className={css.mark} title={movable ? t('drag.how') : undefined}>
        <StatusMark status={line.status} phase={phase} absent={line.absent || props.noneHere} />
      </td>
      <TimeCells id={line.id} columns={columns} />
      <NameCell {...props} />
      {columns.language ? (
        <td className={css.language}>
          {line.language === null ? null : <LanguageMark tag={line.language} />}
        </td>
      ) : null}
      <MinutesCell id={line.id} edited={edited} handlers={handlers} />
      {columns.ended ? (
        <td className={css.against} data-testid="against">
          {line.against}
        </td>
      ) : null}
      {columns.latest ? (
        <>
          <LatestTime cell={line.latest} />
          <LatestTime cell={line.latestLeast} />
        </>
      ) : null}
    </tr>
  )
})
