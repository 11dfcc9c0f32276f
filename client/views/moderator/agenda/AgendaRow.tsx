import { useDraggable } from '@dnd-kit/core'
import { type MouseEvent, memo, useEffect, useRef } from 'react'
import type { Phase } from '../../../../shared/timing/countdown.ts'
import { LanguageMark } from '../../../ui/agenda/AgendaText.tsx'
import type { Point } from '../../../ui/controls/Menu.tsx'
import { useWords } from '../context/useWords.ts'
import { MinutesCell, TimeCells } from './FigureCells.tsx'
import type { StillItem } from './figures.ts'
import { InlineField } from './InlineField.tsx'
import { EndCells, type RowFacts, Who } from './RowCells.tsx'
import { RowNudge } from './RowNudge.tsx'
import { RowRemark } from './RowRemark.tsx'
import { StatusMark } from './StatusMark.tsx'
import type { Edited } from './useEditing.ts'

/** What hands do to rows. */
export type RowHandlers = {
  readonly open: (id: string, at?: Point) => void
  /** Opens its menu, or closes that where it is open. */
  readonly toggle: (id: string) => void
  readonly select: (id: string) => void
  readonly edit: (edited: Edited) => void
  /** Opens what was noted of it. */
  readonly remark: (id: string) => void
  readonly leave: () => void
  /** Gives it whole minutes, or takes them where negative. */
  readonly nudge: (id: string, minutes: number) => void
}

type RowProps = {
  readonly line: StillItem
  readonly phase: Phase | null
  readonly selected: boolean
  readonly tabStop: boolean
  readonly movable: boolean
  /** This person gives and takes time of what is still to come. */
  readonly mayTime: boolean
  /** Where the show lands, told for a while after its time was changed. */
  readonly told: string | null
  /** A small screen leaves it out. */
  readonly folded: boolean
  readonly edited: Edited['field'] | null
  readonly hands: RowHandlers
}

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

// A minute given moves the times of every row: the cells of these render, and no row (`FiguresContext`). What changes one row leaves its other cells alone, as they are given no more than they show.

/** The state of an item by shape; in its place a handle while the row is pointed at, where it can be moved. */
const MarkCell = memo(function MarkCell({
  id,
  name,
  status,
  phase,
  movable,
  hands,
}: Pick<RowProps, 'phase' | 'movable' | 'hands'> &
  Pick<StillItem, 'id' | 'status'> & { readonly name: string }) {
  const { t } = useWords()
  return (
    <td className="mod-cell-mark">
      <span className="mod-mark-box">
        <StatusMark status={status} phase={phase} />
        {movable ? (
          <button
            type="button"
            className="mod-handle"
            tabIndex={-1}
            aria-label={t('drag.handle', { who: name })}
            title={t('drag.how')}
            onClick={() => hands.open(id)}
          >
            <Grip />
          </button>
        ) : null}
      </span>
    </td>
  )
})

/** The name of a row: a press opens what can be done with it, and so does a double one, which changes nothing by itself. */
const WhoCell = memo(function WhoCell({
  id,
  edited,
  tabStop,
  hands,
  remarked,
  ...cast
}: Pick<RowProps, 'edited' | 'tabStop' | 'hands'> & Pick<StillItem, 'id' | 'remarked'> & RowFacts) {
  const button = useRef<HTMLButtonElement>(null)
  const wasEdited = useRef(edited)
  useEffect(() => {
    const left = wasEdited.current !== null && edited === null
    wasEdited.current = edited
    if (left && document.activeElement === document.body) button.current?.focus()
  }, [edited])
  return (
    <td className="mod-who" data-editing={edited === 'title'} data-remarked={remarked !== null}>
      {edited === 'title' ? (
        <InlineField
          item={id}
          field="title"
          leave={hands.leave}
          goOn={() => hands.edit({ item: id, field: 'minutes' })}
        />
      ) : (
        <button
          ref={button}
          type="button"
          className="mod-row-button cut"
          tabIndex={tabStop ? 0 : -1}
          aria-haspopup="menu"
          onClick={({ detail }) => {
            if (detail < 2) hands.toggle(id)
          }}
          onFocus={() => hands.select(id)}
        >
          <Who {...cast} />
        </button>
      )}
      {remarked === null || edited === 'title' ? null : (
        <RowRemark id={id} remarked={remarked} tabStop={tabStop} open={hands.remark} />
      )}
    </td>
  )
})

/** The language of an item; over it, while the row is chosen or pointed at, what changes the minutes beside it. */
function LanguageCell({
  line,
  hands,
  selected,
  told,
  timed,
}: RowProps & { readonly timed: boolean }) {
  return (
    <td className="mod-language" data-told={told !== null}>
      <div className="mod-nudge-place">
        {line.language === null ? null : <LanguageMark tag={line.language} />}
        {timed ? <RowNudge line={line} tabStop={selected} nudge={hands.nudge} /> : null}
        {told === null ? null : (
          // It is told to screen readers behind the table.
          <span className="mod-told" aria-hidden="true">
            {told}
          </span>
        )}
      </div>
    </td>
  )
}

/** Where a menu was asked for: at the pointer by its second button, else (keys, a finger) at the row. */
function pointOf(event: MouseEvent): Point | undefined {
  return event.button === 2 || event.ctrlKey ? { x: event.clientX, y: event.clientY } : undefined
}

/** Whether a finger rests on a row that can be dragged: then letting go opens the menu. */
function isHeld(event: MouseEvent, movable: boolean): boolean {
  const { nativeEvent } = event
  return movable && nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch'
}

/** One item of the agenda; its name is a button that opens what can be done with it. */
export const AgendaRow = memo(function AgendaRow(props: RowProps) {
  const { line, phase, selected, tabStop, movable, folded, edited, mayTime, hands } = props
  const { id, status, alone, absent, who, title, chair, ends, remark, remarked } = line
  const timed = mayTime && edited === null && status === 'waiting'
  const heldTo = remark.kind === 'held' ? remark.at : null
  const { setNodeRef, listeners, isDragging } = useDraggable({
    id: line.id,
    disabled: !movable || edited !== null,
  })
  return (
    <tr
      ref={setNodeRef}
      className="mod-row"
      data-row={line.id}
      data-status={line.status}
      data-next={line.isNext}
      data-alone={line.alone}
      data-movable={movable}
      data-dragged={isDragging}
      data-folded={folded}
      data-timed={timed}
      aria-selected={selected}
      {...listeners}
      onContextMenu={(event) => {
        event.preventDefault()
        if (!isHeld(event, movable)) hands.open(line.id, pointOf(event))
      }}
    >
      <MarkCell
        id={id}
        status={status}
        phase={phase}
        movable={movable}
        hands={hands}
        name={who[0]?.text ?? title.text}
      />
      <TimeCells id={id} />
      <WhoCell
        id={id}
        alone={alone}
        absent={absent}
        who={who}
        title={title}
        chair={chair}
        ends={ends}
        heldTo={heldTo}
        remarked={remarked}
        edited={edited}
        tabStop={tabStop}
        hands={hands}
      />
      <LanguageCell {...props} timed={timed} />
      <MinutesCell id={id} edited={edited} hands={hands} />
      <EndCells line={line} selected={selected} />
    </tr>
  )
})
