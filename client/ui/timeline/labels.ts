import { type Duration, MINUTE } from '../../../shared/time/instant.ts'
import type { Placed } from './shapes.ts'

/** A name in a block: where it stands in px, and whether it is cut there. */
export type Label = {
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

const isNamed = ({ block }: Placed) =>
  block.item !== null && block.kind !== 'over' && block.kind !== 'past'

/** Which blocks have room for the name of their item: one each, the widest of its parts. */
export function labelsOf(blocks: readonly Placed[], now: number): readonly Label[] {
  const widest = new Map<string, Label>()
  for (const placed of blocks) {
    const { item } = placed.block
    if (item === null || !isNamed(placed)) continue
    const room = roomOf(placed, now)
    const width = room.right - Math.max(0, room.left) - 2 * PADDING
    if (width < LEAST || width <= (widest.get(item)?.width ?? 0)) continue
    widest.set(item, { placed, left: Math.max(0, room.left) + PADDING, width })
  }
  return [...widest.values()]
}

/** Which blocks have room for a figure: how long an overrun was, and how far past the stop it goes, told once. */
export function figuresOf(blocks: readonly Placed[]): readonly Placed[] {
  const past = blocks.filter(({ block }) => block.kind === 'past')
  const over = blocks.filter(({ block }) => block.kind === 'over')
  const whole = past[0] && { ...past[0], right: past.at(-1)?.right ?? past[0].right }
  return [...over, ...(whole ? [whole] : [])].filter(
    ({ left, right }) => right - left >= LEAST_FIGURE,
  )
}

/** An overrun in whole minutes, as every screen tells it; nothing under one (T5). */
export function overMinutes(length: Duration): number | null {
  const minutes = Math.floor(length / MINUTE)
  return minutes < 1 ? null : minutes
}

/** About how wide a word is at the size of these names, in px. */
function widthOf(word: string): number {
  return [...word].reduce((sum, one) => sum + (one > '⺀' ? 12.5 : 6.9), 0)
}

/** Whether a name fits in two lines with its words whole; else it is one line, and cut. */
export function isWhole(name: string, width: number): boolean {
  const words = /[⺀-鿿]/.test(name) ? [...name] : name.split(' ')
  let lines = 1
  let at = 0
  for (const word of words) {
    const length = widthOf(word)
    if (length > width) return false
    const gap = at === 0 || words.length === name.length ? 0 : 4
    if (at + gap + length <= width) at += gap + length
    else {
      lines += 1
      at = length
    }
  }
  return lines <= 2
}
