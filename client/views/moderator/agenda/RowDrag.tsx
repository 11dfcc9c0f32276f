import { type PointerEvent, type ReactNode, type RefObject, useEffect } from 'react'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useLive } from '../../../live/LiveContext.tsx'
import { refusalWords, useRefusalNames } from '../../../ui/connection/refusalWords.ts'
import { type PointerDrag, usePointerDrag } from '../../../ui/controls/usePointerDrag.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { showRefusal } from '../context/showRefusal.ts'
import { useConsoleContext } from '../context/useConsoleContext.ts'
import { type DropResult, dropResult, type LineBand, targetAt } from './dropTarget.ts'
import css from './rowDrag.module.css'

/** Every line of the agenda that is on the page, from top to bottom. */
function linesOnPage(): readonly { readonly band: LineBand; readonly rect: DOMRect }[] {
  const lines = [...document.querySelectorAll<HTMLElement>('[data-row], [data-segment]')]
  return lines.flatMap((line) => {
    const rect = line.getBoundingClientRect()
    if (rect.height === 0) return []
    const { row, segment } = line.dataset
    const kind = row === undefined ? ('segment' as const) : ('item' as const)
    const band = { kind, id: row ?? segment ?? '', top: rect.top, bottom: rect.bottom }
    return [{ band, rect }]
  })
}

/** The result of a drop, and the line that shows the place, in px of the viewport. */
type Landing = {
  readonly result: DropResult
  readonly rule: { readonly top: number; readonly left: number; readonly width: number } | null
}

/** Returns what releasing an item here would do; null while nothing is dragged. */
function landingOf(
  context: ConsoleContext | null,
  drag: PointerDrag<string> | null,
): Landing | null {
  if (drag === null || context === null) return null
  const lines = linesOnPage()
  const target = targetAt(
    lines.map(({ band }) => band),
    drag.y,
  )
  const line = lines.find(({ band }) => band.kind === target?.kind && band.id === target.id)
  if (target === null || line === undefined) return null
  const result = dropResult(context, drag.key, target)
  const { top, bottom, left, width } = line.rect
  const rule = { top: target.edge === 'before' ? top : bottom, left, width }
  return { result, rule: result.is === 'move' ? rule : null }
}

function Dragged({
  drag: { key, x, y },
  result,
}: {
  drag: PointerDrag<string>
  result: DropResult
}) {
  const { t } = useTranslation()
  const naming = useRefusalNames()
  return (
    <p
      className={css.dragged}
      style={{ left: x, top: y }}
      data-testid="dragged"
      data-landing={result.is}
    >
      <b>{naming.item(key)}</b>
      {result.is === 'refused' ? <span>{refusalWords(t, result.refusal, naming)}</span> : null}
    </p>
  )
}

/** Returns the row that a press drags: one that can be moved, and is not being edited. */
function pressedRow({ target, button }: PointerEvent): string | null {
  if (button !== 0 || !(target instanceof Element) || target.matches('input')) return null
  return target.closest<HTMLElement>('[data-movable="true"]')?.dataset['row'] ?? null
}

/** Lets rows be dragged to another place in the order; a line shows where one would land, the name why it cannot. */
export function RowDrag({
  list,
  className,
  height,
  onHeld,
  children,
}: {
  readonly list: RefObject<HTMLDivElement | null>
  readonly className: string | undefined
  readonly height: number | null
  /** A finger rested on a row and let go. */
  readonly onHeld: (id: string) => void
  readonly children: ReactNode
}) {
  const live = useLive()
  const { drag, press } = usePointerDrag<string>({
    scroller: list,
    rest: onHeld,
    drop: () => {
      if (landing?.result.is === 'move') live.give(landing.result.command)
      else if (landing?.result.is === 'refused')
        showRefusal(live, landing.result.command, landing.result.refusal)
    },
  })
  const landing = landingOf(useConsoleContext(drag !== null), drag)
  const dragged = drag?.key
  useEffect(() => {
    const row =
      dragged === undefined ? null : list.current?.querySelector(`[data-row="${dragged}"]`)
    // No row renders for a drag.
    row?.setAttribute('data-dragged', 'true')
    return () => row?.removeAttribute('data-dragged')
  }, [dragged, list])
  return (
    <div
      ref={list}
      className={className}
      style={height === null ? undefined : { height }}
      onPointerDown={(event) => {
        const row = pressedRow(event)
        if (row !== null) press(row, event)
      }}
    >
      {children}
      {landing?.rule ? (
        <div className={css.rule} data-testid="landing-rule" style={landing.rule} />
      ) : null}
      {drag === null || landing === null ? null : <Dragged drag={drag} result={landing.result} />}
    </div>
  )
}
