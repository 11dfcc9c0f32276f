import { Component, type ReactNode, type RefObject } from 'react'
import { SECOND } from '../../../../shared/time/instant.ts'

/** The vertical positions of the lines of a list by id, in px. */
type Places = ReadonlyMap<string, number>

/** How far each line must be moved, in px, to be where it was before; empty if the order is the same or the list is new. */
export function glides(before: Places, after: Places): Places {
  const common = [...after.keys()].filter((id) => before.has(id))
  const order = [...before.keys()].filter((id) => after.has(id))
  const added = after.size !== common.length || before.size !== order.length
  if (!added && common.every((id, at) => id === order[at])) return new Map()
  return new Map(
    common.flatMap((id) => {
      const by = (before.get(id) ?? 0) - (after.get(id) ?? 0)
      return by === 0 ? [] : [[id, by] as const]
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

/** How a line moves, from the page's own tokens, in ms; no time if reduced motion is set. */
function motionOf(list: HTMLElement): { readonly duration: number; readonly easing: string } {
  const style = getComputedStyle(list)
  const time = style.getPropertyValue('--m-move').trim()
  const figure = Number.parseFloat(time) || 0
  return {
    duration: time.endsWith('ms') ? figure : figure * SECOND,
    easing: style.getPropertyValue('--ease') || 'ease',
  }
}

function glideFrom(before: Places, list: HTMLElement): void {
  const moved = glides(before, placesIn(list))
  if (moved.size === 0) return
  const motion = motionOf(list)
  if (motion.duration === 0) return
  for (const line of linesIn(list)) {
    const by = moved.get(idOf(line))
    if (by === undefined) continue
    line.animate([{ transform: `translateY(${by}px)` }, { transform: 'none' }], motion)
  }
}

type Props = {
  readonly list: RefObject<HTMLElement | null>
  /** The ids of the lines in their order, as one text. */
  readonly order: string
  readonly children: ReactNode
}

/**
 * Moves the lines of a list smoothly to their new places when their order changes. It reads their places only just before that,
 * because reading makes the browser lay out the page. Only a class component has such a moment.
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
