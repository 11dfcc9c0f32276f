import { type RefObject, useEffect, useState } from 'react'
import type { Pointed } from './model/ties.ts'

/** What an element of the page stands for, by what is written on it. */
function pointedAt(target: EventTarget | null): Pointed {
  if (!(target instanceof Element)) return null
  const { line, finding, place } =
    target.closest<HTMLElement>('[data-line], [data-finding], [data-place]')?.dataset ?? {}
  if (line !== undefined) return { at: 'line', line: Number(line) }
  if (finding !== undefined) return { at: 'finding', index: Number(finding) }
  return place === undefined ? null : { at: 'place', place }
}

function isSame(one: Pointed, other: Pointed): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** What is pointed at or focused in a part of the page; `jump` is told what was pressed, where that is no control of its own. */
export function usePointing(
  part: RefObject<HTMLElement | null>,
  jump: (pointed: Pointed) => void,
): Pointed {
  const [pointed, point] = useState<Pointed>(null)
  useEffect(() => {
    const element = part.current
    if (element === null) return
    const see = ({ target }: Event) => {
      const now = pointedAt(target)
      point((before) => (isSame(before, now) ? before : now))
    }
    const leave = () => point(null)
    const press = ({ target }: Event) => {
      if (!(target instanceof Element)) return
      const control = target.closest('button, input, select, a, label, form')
      if (control === null || control.matches('[data-jump]')) jump(pointedAt(target))
    }
    // Not what comes to lie under a pointer that rests: the page has just changed there.
    element.addEventListener('pointermove', see)
    element.addEventListener('focusin', see)
    element.addEventListener('pointerleave', leave)
    element.addEventListener('click', press)
    return () => {
      element.removeEventListener('pointermove', see)
      element.removeEventListener('focusin', see)
      element.removeEventListener('pointerleave', leave)
      element.removeEventListener('click', press)
    }
  }, [part, jump])
  return pointed
}
