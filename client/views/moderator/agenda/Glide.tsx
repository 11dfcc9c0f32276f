import { Component, type ReactNode, type RefObject } from 'react'
import { SECOND } from '../../../../shared/time/instant.ts'

/** The vertical positions of the lines of a list by id, in px. */
type Places = ReadonlyMap<string, number>

/** Returns the distance from each line's new position to its old one, in px; empty if the order is the same or the list is new. */
export function glides(before: Places, after: Places): Places {
  const commonAfter = [...after.keys()].filter((id) => before.has(id))
  const commonBefore = [...before.keys()].filter((id) => after.has(id))
  const hasOthers = after.size !== commonAfter.length || before.size !== commonBefore.length
  if (!hasOthers && commonAfter.every((id, index) => id === commonBefore[index])) return new Map()
  return new Map(
    commonAfter.flatMap((id) => {
      const distance = (before.get(id) ?? 0) - (after.get(id) ?? 0)
      return distance === 0 ? [] : [[id, distance] as const]
    }),
  )
}

const LINES = '[data-row], [data-segment]'

function idOf({ dataset }: HTMLElement): string {
  return dataset['row'] ?? `segment ${dataset['segment']}`
}

function linesIn(list: HTMLElement): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(LINES)]
}

function placesIn(list: HTMLElement | null): Places {
  if (list === null) return new Map()
  return new Map(linesIn(list).map((line) => [idOf(line), line.offsetTop]))
}

/** Returns how long (in ms) and how a line moves, from the page's CSS variables; 0 ms with reduced motion. */
function motionOf(list: HTMLElement): { readonly duration: number; readonly easing: string } {
  const style = getComputedStyle(list)
  const time = style.getPropertyValue('--m-move').trim()
  const value = Number.parseFloat(time) || 0
  return {
    duration: time.endsWith('ms') ? value : value * SECOND,
    easing: style.getPropertyValue('--ease') || 'ease',
  }
}

function glideFrom(before: Places, list: HTMLElement): void {
  const distances = glides(before, placesIn(list))
  if (distances.size === 0) return
  const motion = motionOf(list)
  if (motion.duration === 0) return
  for (const line of linesIn(list)) {
    const distance = distances.get(idOf(line))
    if (distance === undefined) continue
    line.animate([{ transform: `translateY(${distance}px)` }, { transform: 'none' }], motion)
  }
}

type Props = {
  readonly list: RefObject<HTMLElement | null>
  /** The ids of the lines in their order, as one text. */
  readonly order: string
  readonly children: ReactNode
}

/**
 * Moves the lines of a list smoothly to their new places when their order changes. It reads the old places only just before,
 * because reading makes the browser lay out the page. In React only a class component can run code at that time.
 */
export class Glide extends Component<Props> {
  override getSnapshotBeforeUpdate({ order }: Props): Places | null {
    return order === this.props.order ? null : placesIn(this.props.list.current)
  }

  override componentDidUpdate(_: Props, __: unknown, before: Places | null): void {
    const list = this.props.list.current
    if (before !== null && list !== null) glideFrom(before, list)
  }

  override render(): ReactNode {
    return this.props.children
  }
}
