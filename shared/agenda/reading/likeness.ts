import { comparisonKey } from '../comparisonKey.ts'
import type { Kind } from '../model.ts'
import type { Texts } from '../texts.ts'

/** The features by which items are matched; speakers by ids that are equal on both sides. */
export type MatchKeys = {
  readonly titles: ReadonlySet<string>
  readonly words: ReadonlySet<string>
  readonly speakers: ReadonlySet<string>
  readonly kind: Kind
}

/** Returns a text in each of its languages, for comparison. */
export function keysOf(texts: Texts): readonly string[] {
  return Object.values(texts).map(comparisonKey)
}

/** Returns the words of a text, or the characters of a Chinese text. */
function wordsOf(texts: Texts): ReadonlySet<string> {
  return new Set(keysOf(texts).flatMap((one) => one.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []))
}

/** Returns the features of an item. */
export function matchKeys(title: Texts, speakers: readonly string[], kind: Kind): MatchKeys {
  return {
    titles: new Set(keysOf(title)),
    words: wordsOf(title),
    speakers: new Set(speakers),
    kind,
  }
}

function sharedCount(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0
  for (const value of one) if (other.has(value)) count += 1
  return count
}

/** Returns whether two items share a title in any language. */
export function hasSameTitle(one: MatchKeys, other: MatchKeys): boolean {
  return sharedCount(one.titles, other.titles) > 0
}

/** Returns whether both items have the same speakers, or none. */
export function sameSpeakers(one: MatchKeys, other: MatchKeys): boolean {
  const { size } = one.speakers
  return size === other.speakers.size && sharedCount(one.speakers, other.speakers) === size
}

/** Returns whether two items share a speaker, or one has none. */
export function relatedSpeakers(one: MatchKeys, other: MatchKeys): boolean {
  const bothHaveSpeakers = one.speakers.size > 0 && other.speakers.size > 0
  return !bothHaveSpeakers || sharedCount(one.speakers, other.speakers) > 0
}

/** If at least this share of the words of two titles is equal, one title is a correction of the other. */
const NEAR_SHARE = 0.6

/** Returns whether one title can be a correction of the other. */
export function hasNearTitle(one: MatchKeys, other: MatchKeys): boolean {
  return isNear(one.words, other.words)
}

function isNear(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const common = sharedCount(one, other)
  return common > 0 && common / Math.max(one.size, other.size) >= NEAR_SHARE
}

/** Returns whether two texts are near, or one contains the other: “Taizhou” and “Case: Taizhou”. */
function isLike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const common = sharedCount(one, other)
  return isNear(one, other) || (common > 0 && common === Math.min(one.size, other.size))
}

/** Returns whether a text is equal to another in some language, or a correction of it. */
export function isCorrection(before: Texts, after: Texts): boolean {
  if (keysOf(after).some((text) => keysOf(before).includes(text))) return true
  return Object.entries(after).some(([tag, text]) => {
    const previous = before[tag]
    return previous !== undefined && isLike(wordsOf({ [tag]: previous }), wordsOf({ [tag]: text }))
  })
}

/** Kinds that are recognised by place, whatever their title. */
const KINDS_BY_PLACE: ReadonlySet<Kind> = new Set([
  'opening',
  'welcome',
  'break',
  'panel',
  'discussion',
  'qa',
  'closing',
])

/** Returns whether two items match if they are the only ones at their place. */
export function samePlace(one: MatchKeys, other: MatchKeys): boolean {
  const noSpeakers = one.speakers.size === 0 && other.speakers.size === 0
  return noSpeakers && one.kind === other.kind && KINDS_BY_PLACE.has(one.kind)
}
