import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { type Spot, spotOf } from '../../../../shared/agenda/order.ts'
import { same } from '../../../../shared/agenda/same.ts'
import type { CommandOf } from '../../../../shared/run/command.ts'
import type { Refusal } from '../../../../shared/run/refusal.ts'
import { type ConsoleContext, refusalOf } from '../context/consoleContext.ts'
import { movingTo } from './itemActs.ts'

/** Where a line of the agenda stands on the page, from `top` to `bottom` in px. */
export type LineBand = {
  readonly kind: 'item' | 'segment'
  readonly id: string
  readonly top: number
  readonly bottom: number
}

/** An edge of a line that something dragged would land at. */
export type DropTarget = {
  readonly kind: 'item' | 'segment'
  readonly id: string
  readonly edge: 'before' | 'after'
}

/** What letting go would do: nothing, a move, or nothing with the reason why. */
export type DropResult =
  | { readonly is: 'here' }
  | { readonly is: 'move'; readonly command: CommandOf<'reorder'> }
  | {
      readonly is: 'refused'
      readonly command: CommandOf<'reorder'>
      readonly refusal: Refusal
    }

/** The nearer edge of the line at this height; above all lines the first edge, below them the last. */
export function targetAt(bands: readonly LineBand[], y: number): DropTarget | null {
  const at = bands.find(({ bottom }) => y < bottom) ?? bands.at(-1)
  if (at === undefined) return null
  const { kind, id, top, bottom } = at
  return { kind, id, edge: y < (top + bottom) / 2 ? 'before' : 'after' }
}

/** Above a heading is the end of the segment before it, below it the beginning of its own. */
function spotAtHeading(agenda: Agenda, { id, edge }: DropTarget): Spot | null {
  const at = agenda.segments.findIndex((segment) => segment.id === id)
  if (at < 0) return null
  const before = agenda.segments[at - 1]
  return edge === 'after' || before === undefined
    ? { segment: id, after: null }
    : { segment: before.id, after: before.items.at(-1)?.id ?? null }
}

/** The spot in the order that an edge stands for. */
export function spotAt(agenda: Agenda, target: DropTarget): Spot | null {
  if (target.kind === 'segment') return spotAtHeading(agenda, target)
  const spot = spotOf(agenda, target.id)
  return spot === null || target.edge === 'before'
    ? spot
    : { segment: spot.segment, after: target.id }
}

/** What letting go of an item at an edge would do. */
export function dropResult(context: ConsoleContext, item: ItemId, target: DropTarget): DropResult {
  const agenda = context.show.published?.agenda
  const to = agenda === undefined ? null : spotAt(agenda, target)
  const command = agenda === undefined ? null : movingTo(agenda, item, to)
  if (command === null || command.to.after === item || same(command.to, command.was))
    return { is: 'here' }
  const refusal = refusalOf(context, command)
  if (refusal?.reason === 'no-change') return { is: 'here' }
  return refusal === null ? { is: 'move', command } : { is: 'refused', command, refusal }
}
