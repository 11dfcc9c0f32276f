import type { ItemId } from '../../../shared/agenda/ids.ts'
import { type Duration, MINUTE, type Span } from '../../../shared/time/instant.ts'
import type { Block, BlockKind, Lane } from '../../../shared/timing/timelinePicture.ts'
import { partOf } from './scale.ts'

/** A name in a block: where it stands in px, and whether it is cut there. */
type Label = {
  readonly placed: Placed
  readonly left: number
  readonly width: number
}

/** Room beside a name in its block, and beside the line of now, in px. */
const PADDING = 5
/** Less than this is no room for a name, even one that is cut; for a figure, in px. */
const LEAST = 24
export const LEAST_CUT = 34
const LEAST_FIGURE = 15

/** The wider of what the line of now leaves of a block. */
function roomOf({ left, right }: Placed, now: number): { left: number; right: number } {
  if (now <= left || now >= right) return { left, right }
  return now - left > right - now ? { left, right: now } : { left: now, right }
}

/** Kinds that have a figure, and no name. */
const OWN_FIGURE: ReadonlySet<BlockKind> = new Set(['over', 'past', 'given'])

const isNamed = ({ block }: Placed) => block.item !== null && !OWN_FIGURE.has(block.kind)

/** Which blocks have room for the name of their item, in letters so many times as large: one each, the widest of its parts. */
export function labelsOf(blocks: readonly Placed[], now: number, scale = 1): readonly Label[] {
  const widest = new Map<string, Label>()
  for (const placed of blocks) {
    const { item } = placed.block
    if (item === null || !isNamed(placed)) continue
    const room = roomOf(placed, now)
    const width = room.right - Math.max(0, room.left) - 2 * PADDING
    if (width < LEAST * scale || width <= (widest.get(item)?.width ?? 0)) continue
    widest.set(item, { placed, left: Math.max(0, room.left) + PADDING, width })
  }
  return [...widest.values()]
}

/** Which blocks have room for a figure: how long an overrun was, what was given, and how far past the stop it goes, once. */
export function figuresOf(blocks: readonly Placed[], scale = 1): readonly Placed[] {
  const of = (kind: BlockKind) => blocks.filter(({ block }) => block.kind === kind)
  const past = of('past')
  const whole = past.slice(0, 1).map((one) => ({ ...one, right: past.at(-1)?.right ?? one.right }))
  return [...of('over'), ...whole, ...of('given')].filter(
    ({ left, right }) => right - left >= LEAST_FIGURE * scale,
  )
}

/** Minutes that were given, as they were: `+3`, `+2½`. */
export function givenText(length: Duration): string {
  const halves = Math.max(1, Math.round((2 * length) / MINUTE))
  const whole = Math.floor(halves / 2)
  return `+${whole === 0 ? '' : whole}${halves % 2 === 0 ? '' : '½'}`
}

/** Returns an overrun in whole minutes, as on every screen; nothing under one (T5). */
export function overMinutes(length: Duration): number | null {
  const minutes = Math.floor(length / MINUTE)
  return minutes < 1 ? null : minutes
}

/** About how wide words are in letters so many times as large as these names, in px. */
export function widthOf(words: string, scale = 1): number {
  return scale * [...words].reduce((sum, one) => sum + (one > '⺀' ? 13.2 : 6.9), 0)
}

/** Whether each word of a name fits in a line; else the name is one line, and cut. */
export function isInLines(name: string, width: number, scale = 1): boolean {
  const words = /[⺀-鿿]/.test(name) ? [...name] : name.split(' ')
  return words.every((word) => widthOf(word, scale) <= width)
}

/** Returns words from left to right, each with whether it has room behind the ones before it, in a picture so wide. */
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
