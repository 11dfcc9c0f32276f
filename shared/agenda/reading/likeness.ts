import { comparisonKey } from '../comparisonKey.ts'
import type { Kind } from '../model.ts'
import type { Texts } from '../texts.ts'

/** What two items are told apart by: people by their ids on both sides. */
export type Likeness = {
  readonly titles: ReadonlySet<string>
  readonly words: ReadonlySet<string>
  readonly speakers: ReadonlySet<string>
  readonly kind: Kind
}

/** A text in each of its languages, as texts are compared. */
export function keysOf(texts: Texts): readonly string[] {
  return Object.values(texts).map(comparisonKey)
}

/** The words of a text; of one in Chinese its characters. */
function wordsOf(texts: Texts): ReadonlySet<string> {
  return new Set(keysOf(texts).flatMap((one) => one.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []))
}

/** What an item is told apart by, made once. */
export function matchKeys(title: Texts, speakers: readonly string[], kind: Kind): Likeness {
  return {
    titles: new Set(keysOf(title)),
    words: wordsOf(title),
    speakers: new Set(speakers),
    kind,
  }
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0
  for (const value of one) if (other.has(value)) count += 1
  return count
}

function isEqual(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && shared(one, other) === one.size
}

/** Whether two items have a title in common, in some language. */
export function sameTitle(one: Likeness, other: Likeness): boolean {
  return shared(one.titles, other.titles) > 0
}

/** Whether the same people speak in both, or nobody in either. */
export function sameSpeakers(one: Likeness, other: Likeness): boolean {
  return isEqual(one.speakers, other.speakers)
}

/** Whether somebody speaks in both, or it is not known who speaks in one of them. */
export function relatedSpeakers(one: Likeness, other: Likeness): boolean {
  const known = one.speakers.size > 0 && other.speakers.size > 0
  return !known || shared(one.speakers, other.speakers) > 0
}

/** How much of two titles must be the same words for one to be a correction of the other. */
const NEAR = 0.6

/** Whether one title can be a correction of the other. */
export function nearTitle(one: Likeness, other: Likeness): boolean {
  return isNear(one.words, other.words)
}

function isNear(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const common = shared(one, other)
  return common > 0 && common / Math.max(one.size, other.size) >= NEAR
}

/** Whether two texts are near, or one of them is all in the other: “Taizhou” and “Case: Taizhou”. */
function isPart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const common = shared(one, other)
  return isNear(one, other) || (common > 0 && common === Math.min(one.size, other.size))
}

/** Whether a text is the other one, in some language, or a correction of it. */
export function isCorrection(before: Texts, after: Texts): boolean {
  if (keysOf(after).some((text) => keysOf(before).includes(text))) return true
  return Object.entries(after).some(([tag, text]) => {
    const was = before[tag]
    return was !== undefined && isPart(wordsOf({ [tag]: was }), wordsOf({ [tag]: text }))
  })
}

/** What an agenda has of a kind between two other items is known by its place, whatever it is called. */
const BY_PLACE: ReadonlySet<Kind> = new Set([
  'opening',
  'welcome',
  'break',
  'panel',
  'discussion',
  'qa',
  'closing',
])

/** Whether two items are the same if nothing else stands where they stand. */
export function samePlace(one: Likeness, other: Likeness): boolean {
  const silent = one.speakers.size === 0 && other.speakers.size === 0
  return silent && one.kind === other.kind && BY_PLACE.has(one.kind)
}
