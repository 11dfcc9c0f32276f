import { type PointerEvent, type ReactNode, type RefObject, useEffect } from 'react'
import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { type Spot, spotOf } from '../../../../shared/agenda/order.ts'
import { same } from '../../../../shared/agenda/same.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import { useRefusalNames, useRefusalText } from '../../../ui/connection/refusalWords.ts'
import { type PointerDrag, usePointerDrag } from '../../../ui/controls/usePointerDrag.ts'
import { type ConsoleContext, refusalOf, useConsoleContext } from '../context/consoleContext.ts'
import { reorderTo } from './itemActs.ts'
import css from './rowDrag.module.css'

/** The place of a line of the agenda on the page, from `top` to `bottom` in px. */
export type LineBand = {
  readonly kind: 'item' | 'segment'
  readonly id: string
  readonly top: number
  readonly bottom: number
}

/** The edge of a line at which a dragged row would be dropped. */
export type DropTarget = Pick<LineBand, 'kind' | 'id'> & { readonly edge: 'before' | 'after' }

/** Returns the nearer edge of the line at this height; the first edge above all lines, the last edge below them. */
export function targetAt(bands: readonly LineBand[], y: number): DropTarget | null {
  const band = bands.find(({ bottom }) => y < bottom) ?? bands.at(-1)
  if (band === undefined) return null
  const { kind, id, top, bottom } = band
  return { kind, id, edge: y < (top + bottom) / 2 ? 'before' : 'after' }
}

/** Returns the spot at a heading: above it the end of the previous segment, below it the beginning of its own segment. */
function spotAtHeading(agenda: Agenda, { id, edge }: DropTarget): Spot | null {
  const index = agenda.segments.findIndex((segment) => segment.id === id)
  if (index < 0) return null
  const before = agenda.segments[index - 1]
  return edge === 'after' || before === undefined
    ? { segment: id, after: null }
    : { segment: before.id, after: before.items.at(-1)?.id ?? null }
}

/** Returns the spot in the order at an edge. */
export function spotAt(agenda: Agenda, target: DropTarget): Spot | null {
  if (target.kind === 'segment') return spotAtHeading(agenda, target)
  const spot = spotOf(agenda, target.id)
  return spot === null || target.edge === 'before'
    ? spot
    : { segment: spot.segment, after: target.id }
}

const HERE = { is: 'here' } as const

/** Returns the effect of dropping an item at an edge: nothing, a move, or a refusal with its reason. */
export function dropResult(context: ConsoleContext, item: ItemId, target: DropTarget) {
  const agenda = context.show.published?.agenda
  const spot = agenda === undefined ? null : spotAt(agenda, target)
  const command = agenda === undefined ? null : reorderTo(agenda, item, spot)
  if (command === null || command.to.after === item || same(command.to, command.was)) return HERE
  const refusal = refusalOf(context, command)
  if (refusal?.reason === 'no-change') return HERE
  return refusal === null
    ? ({ is: 'move', command } as const)
    : ({ is: 'refused', command, refusal } as const)
}

/** Returns every line of the agenda that is on the page, from top to bottom. */
function linesOnPage(): readonly (LineBand & Pick<DOMRect, 'left' | 'width'>)[] {
  const lines = [...document.querySelectorAll<HTMLElement>('[data-row], [data-segment]')]
  return lines.flatMap((line) => {
    const { top, bottom, left, width } = line.getBoundingClientRect()
    const { row, segment } = line.dataset
    const kind = row === undefined ? ('segment' as const) : ('item' as const)
    return top === bottom ? [] : [{ kind, id: row ?? segment ?? '', top, bottom, left, width }]
  })
}

/** Returns the effect of releasing an item here, and the line that shows its new place, in px of the viewport; null while nothing is dragged. */
function dropPreviewOf(context: ConsoleContext | null, drag: PointerDrag<string> | null) {
  if (drag === null || context === null) return null
  const lines = linesOnPage()
  const target = targetAt(lines, drag.y)
  const line = lines.find(({ kind, id }) => kind === target?.kind && id === target.id)
  if (target === null || line === undefined) return null
  const result = dropResult(context, drag.key, target)
  const { top, bottom, left, width } = line
  const rule = { top: target.edge === 'before' ? top : bottom, left, width }
  return { result, rule: result.is === 'move' ? rule : null }
}

type DraggedProps = {
  readonly drag: PointerDrag<string>
  readonly result: ReturnType<typeof dropResult>
}

function DragLabel({ drag: { key, x, y }, result }: DraggedProps) {
  const names = useRefusalNames()
  const refusalText = useRefusalText()
  return (
    <p
      className={css.dragged}
      style={{ left: x, top: y }}
      data-testid="dragged"
      data-landing={result.is}
    >
      <b>{names.item(key)}</b>
      {result.is === 'refused' ? <b className="red">{refusalText(result.refusal)}</b> : null}
    </p>
  )
}

/** Returns the row that a press drags; null if it cannot be moved or the press is on a text field. */
function pressedRow({ target, button }: PointerEvent): string | null {
  if (button !== 0 || !(target instanceof Element) || target.matches('input')) return null
  return target.closest<HTMLElement>('[data-movable="true"]')?.dataset['row'] ?? null
}

/** Lets people drag rows to another place in the order. A line shows the place; if it is not possible, the dragged name shows why. */
export function RowDrag({
  list,
  onHeld,
  children,
}: {
  /** The scrolling list. */
  readonly list: RefObject<HTMLElement | null>
  /** Called when a finger rested on a row and was lifted without a drag. */
  readonly onHeld: (id: string) => void
  readonly children: ReactNode
}) {
  const live = useLive()
  const { drag, press } = usePointerDrag<string>({
    scroller: list,
    rest: onHeld,
    drop: () => {
      if (preview?.result.is === 'move') live.give(preview.result.command)
      else if (preview?.result.is === 'refused')
        live.refuse(preview.result.command, preview.result.refusal)
    },
  })
  const preview = dropPreviewOf(useConsoleContext(drag !== null), drag)
  const dragged = drag?.key
  useEffect(() => {
    const row =
      dragged === undefined ? null : list.current?.querySelector(`[data-row="${dragged}"]`)
    // Sets the attribute directly, so that a drag renders no row.
    row?.setAttribute('data-dragged', 'true')
    return () => row?.removeAttribute('data-dragged')
  }, [dragged, list])
  return (
    <div
      onPointerDown={(event) => {
        const row = pressedRow(event)
        if (row !== null) press(row, event)
      }}
    >
      {children}
      {preview?.rule ? (
        <div className={css.rule} data-testid="landing-rule" style={preview.rule} />
      ) : null}
      {drag === null || preview === null ? null : <DragLabel drag={drag} result={preview.result} />}
    </div>
  )
}
