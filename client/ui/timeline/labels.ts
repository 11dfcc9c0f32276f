import type { ItemId } from '../../../shared/agenda/ids.ts'
import { type Duration, MINUTE, type Span } from '../../../shared/time/instant.ts'
import type { Block, BlockKind, Lane } from '../../../shared/timing/timelinePicture.ts'
import { partOf } from './scale.ts'

/** A name in a block, with its place in px. */
type Label = {
  readonly placed: Placed
  readonly left: number
  readonly width: number
}

/** The padding around a name in its block and next to the line of now, in px. */
const PADDING = 5
/** The minimum width for a name, for a cut name, and for a figure, in px. */
const MIN_NAME = 24
export const LEAST_CUT = 34
const MIN_FIGURE = 15

/** Returns the wider part of a block next to the line of now. */
function roomOf({ left, right }: Placed, now: number): { left: number; right: number } {
  if (now <= left || now >= right) return { left, right }
  return now - left > right - now ? { left, right: now } : { left: now, right }
}

/** Kinds that show a figure instead of a name. */
const OWN_FIGURE: ReadonlySet<BlockKind> = new Set(['over', 'past', 'given'])

const isNamed = ({ block }: Placed) => block.item !== null && !OWN_FIGURE.has(block.kind)

/** Returns one label for each item with room for its name, in its widest part. */
export function labelsOf(blocks: readonly Placed[], now: number, scale = 1): readonly Label[] {
  const widest = new Map<string, Label>()
  for (const placedBlocks of blocks) {
    const { item } = placedBlocks.block
    if (item === null || !isNamed(placedBlocks)) continue
    const room = roomOf(placedBlocks, now)
    const width = room.right - Math.max(0, room.left) - 2 * PADDING
    if (width < MIN_NAME * scale || width <= (widest.get(item)?.width ?? 0)) continue
    widest.set(item, { placed: placedBlocks, left: Math.max(0, room.left) + PADDING, width })
  }
  return [...widest.values()]
}

/** Returns the blocks with room for a figure: the length of an overrun, given time, and once the time past the stop. */
export function figuresOf(blocks: readonly Placed[], scale = 1): readonly Placed[] {
  const ofKind = (kind: BlockKind) => blocks.filter(({ block }) => block.kind === kind)
  const past = ofKind('past')
  const whole = past.slice(0, 1).map((one) => ({ ...one, right: past.at(-1)?.right ?? one.right }))
  return [...ofKind('over'), ...whole, ...ofKind('given')].filter(
    ({ left, right }) => right - left >= MIN_FIGURE * scale,
  )
}

/** Formats given time in minutes: `+3`, `+2½`. */
export function givenText(length: Duration): string {
  const halves = Math.max(1, Math.round((2 * length) / MINUTE))
  const whole = Math.floor(halves / 2)
  return `+${whole === 0 ? '' : whole}${halves % 2 === 0 ? '' : '½'}`
}

/** Returns an overrun in whole minutes, as on every screen; null under one minute (T5). */
export function overMinutes(length: Duration): number | null {
  const minutes = Math.floor(length / MINUTE)
  return minutes < 1 ? null : minutes
}

/** Estimates the width of a text in letters of this size, in px. */
export function widthOf(words: string, scale = 1): number {
  return scale * [...words].reduce((sum, one) => sum + (one > '⺀' ? 13.2 : 6.9), 0)
}

/** Returns whether each word of a name fits in a line; a name with a longer word is cut to one line. */
export function isInLines(name: string, width: number, scale = 1): boolean {
  const words = /[⺀-鿿]/.test(name) ? [...name] : name.split(' ')
  return words.every((word) => widthOf(word, scale) <= width)
}

/** Returns texts from left to right, each with whether it has room after the previous ones, in a picture of this width. */
export function withRoom<W extends { readonly from: number; readonly to: number }>(
  words: readonly W[],
  width: number,
): readonly (W & { readonly fits: boolean })[] {
  let free = 0
  return words
    .toSorted((a, b) => a.from - b.from)
    .map((word) => {
      const fits = word.from >= free && word.to <= width
      if (fits) free = word.to
      return { ...word, fits }
    })
}

/** The height of a lane, in px. */
export const HEIGHT = 40

/** The distance between two marks of a break's hatch, in px. */
const HATCH = 5

/** A block with its place in px in a window. */
export type Placed = { readonly block: Block; readonly left: number; readonly right: number }

/** Returns the visible blocks of a lane. */
export function placed({ blocks }: Lane, window: Span, width: number): readonly Placed[] {
  return blocks.flatMap((block) => {
    const left = Math.max(-2, width * partOf(window, block.from))
    const right = Math.min(width + 2, width * partOf(window, block.to))
    return right > left && right > 0 && left < width ? [{ block, left, right }] : []
  })
}

const px = (length: number) => Math.round(length * 10) / 10

function box({ left, right }: Placed, inset: number): string {
  const [from, to] = [px(left + inset), px(Math.max(left + inset + 0.5, right + 0.5 - inset))]
  return `M${from} ${inset}H${to}V${HEIGHT - inset}H${from}Z`
}

function hatch({ left, right }: Placed): string {
  let path = ''
  for (let x = left + HATCH; x < right; x += HATCH) path += `M${px(x)} 1V${HEIGHT - 1}`
  return path
}

/** The shapes of a lane: an outline for each kind, the hatch of breaks, and the frame around changed items. A lane needs the same few shapes, however many items it has. */
export type Shapes = Readonly<Partial<Record<BlockKind | 'hatch' | 'changed', string>>>

/** Returns the shapes of a lane as paths, in px. */
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
