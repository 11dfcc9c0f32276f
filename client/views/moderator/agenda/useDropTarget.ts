import { useEffect, useState } from 'react'
import type { ConsoleContext } from '../context/consoleContext.ts'
import {
  type DropResult,
  type DropTarget,
  dropResult,
  type LineBand,
  targetAt,
} from './dropTarget.ts'

/** Where a line is drawn that shows where something would land, in px of the viewport. */
export type Rule = { readonly top: number; readonly left: number; readonly width: number }

/** Every line of the agenda in sight on the page, from top to bottom. */
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

/** Follows the pointer's height while something is dragged; a list that scrolls under it counts as a move. */
function usePointerHeight(dragging: boolean): { readonly y: number; readonly step: number } | null {
  const [at, move] = useState<{ y: number; step: number } | null>(null)
  useEffect(() => {
    if (!dragging) return
    const to = (y: number) => move((was) => ({ y, step: (was?.step ?? 0) + 1 }))
    const mouse = (event: MouseEvent) => to(event.clientY)
    const touch = (event: TouchEvent) => {
      const finger = event.touches[0]
      if (finger !== undefined) to(finger.clientY)
    }
    const scroll = () => move((was) => was && { ...was, step: was.step + 1 })
    window.addEventListener('mousemove', mouse)
    window.addEventListener('touchmove', touch)
    // The mouse events that browsers send after a finger would close the menu it has just opened.
    const lift = (event: TouchEvent) => event.preventDefault()
    window.addEventListener('touchend', lift, { capture: true, passive: false })
    window.addEventListener('scroll', scroll, true)
    return () => {
      window.removeEventListener('mousemove', mouse)
      window.removeEventListener('touchmove', touch)
      window.removeEventListener('touchend', lift, true)
      window.removeEventListener('scroll', scroll, true)
      move(null)
    }
  }, [dragging])
  return at
}

function ruleAt(target: DropTarget, lines: ReturnType<typeof linesOnPage>): Rule | null {
  const line = lines.find(({ band }) => band.kind === target.kind && band.id === target.id)
  if (line === undefined) return null
  const { top, bottom, left, width } = line.rect
  return { top: target.edge === 'before' ? top : bottom, left, width }
}

/** Where the dragged item would land under the pointer, and the line that shows it; null while nothing is dragged. */
export function useDropTarget(
  context: ConsoleContext | null,
  item: string | null,
): { readonly landing: DropResult; readonly rule: Rule | null } | null {
  const at = usePointerHeight(item !== null)
  if (at === null || item === null || context === null) return null
  const lines = linesOnPage()
  const bands = lines.map(({ band }) => band)
  const target = targetAt(bands, at.y)
  if (target === null) return null
  const landing = dropResult(context, item, target)
  return { landing, rule: landing.is === 'move' ? ruleAt(target, lines) : null }
}
