import type { ItemId } from '../../../shared/agenda/ids.ts'
import type { Span } from '../../../shared/time/instant.ts'
import type { Block, BlockKind, Lane } from '../../../shared/timing/timelinePicture.ts'
import { partOf } from './scale.ts'

/** How high a lane is, in px. */
export const HEIGHT = 40

/** Two marks of a break's hatch, in px. */
const HATCH = 5

/** A block as it lies in a window of so many px. */
export type Placed = { readonly block: Block; readonly left: number; readonly right: number }

/** The blocks of a lane that are in sight. */
export function placed({ blocks }: Lane, window: Span, width: number): readonly Placed[] {
  return blocks.flatMap((block) => {
    const left = Math.max(-2, width * partOf(window, block.from))
    const right = Math.min(width + 2, width * partOf(window, block.to))
    return right > left && right > 0 && left < width ? [{ block, left, right }] : []
  })
}

const px = (length: number) => Math.round(length * 10) / 10

function box({ left, right }: Placed, inset: number): string {
  const [l, r] = [px(left + inset), px(Math.max(left + inset + 0.5, right + 0.5 - inset))]
  return `M${l} ${inset}H${r}V${HEIGHT - inset}H${l}Z`
}

function hatch({ left, right }: Placed): string {
  let path = ''
  for (let x = left + HATCH; x < right; x += HATCH) path += `M${px(x)} 1V${HEIGHT - 1}`
  return path
}

/** What is drawn of a lane: an outline for each kind, the hatch of breaks, and the frame round what was changed; a lane costs the same few shapes however many items it has. */
export type Shapes = Readonly<Partial<Record<BlockKind | 'hatch' | 'changed', string>>>

/** The shapes of a lane as paths, in px. */
export function shapesOf(blocks: readonly Placed[], changed: ReadonlySet<ItemId>): Shapes {
  const paths: Partial<Record<BlockKind | 'hatch' | 'changed', string>> = {}
  const add = (name: keyof Shapes, path: string) => {
    paths[name] = (paths[name] ?? '') + path
  }
  for (const one of blocks) {
    const { kind, item } = one.block
    add(kind, kind === 'gap' ? `M${px(one.left)} ${HEIGHT / 2}H${px(one.right)}` : box(one, 0.5))
    if (kind === 'break') add('hatch', hatch(one))
    if (item !== null && changed.has(item)) add('changed', box(one, 1))
  }
  return paths
}
