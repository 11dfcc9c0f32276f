import { type RefObject, useLayoutEffect, useRef } from 'react'
import { SECOND } from '../../../../shared/time/instant.ts'
import { glides, type Places } from './glide.ts'

const LINES = '[data-row], [data-segment]'

function idOf({ dataset }: HTMLElement): string {
  return dataset['row'] ?? `segment ${dataset['segment']}`
}

function linesIn(list: HTMLElement): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(LINES)]
}

/** How a line moves, from the page's own tokens, in ms; no time where motion is reduced. */
function motionOf(list: HTMLElement): { readonly duration: number; readonly easing: string } {
  const style = getComputedStyle(list)
  const time = style.getPropertyValue('--m-move').trim()
  const figure = Number.parseFloat(time) || 0
  return {
    duration: time.endsWith('ms') ? figure : figure * SECOND,
    easing: style.getPropertyValue('--ease') || 'ease',
  }
}

/** Lets the lines of a list move to their new places when their order changes; `lines` is a new value whenever that may be. */
export function useGlide(list: RefObject<HTMLElement | null>, lines: unknown): void {
  const places = useRef<Places>(new Map())
  useLayoutEffect(() => {
    const table = list.current
    if (table === null || lines === null) return
    const rows = linesIn(table)
    const after = new Map(rows.map((row) => [idOf(row), row.offsetTop]))
    const moved = glides(places.current, after)
    places.current = after
    if (moved.size === 0) return
    const motion = motionOf(table)
    if (motion.duration === 0) return
    for (const row of rows) {
      const by = moved.get(idOf(row))
      if (by === undefined) continue
      row.animate([{ transform: `translateY(${by}px)` }, { transform: 'none' }], motion)
    }
  }, [list, lines])
}
