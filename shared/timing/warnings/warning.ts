import type { DraftChange } from '../../agenda/draft/change.ts'
import type { ItemId, SegmentId } from '../../agenda/ids.ts'
import type { LanguageTag } from '../../agenda/texts.ts'
import type { Duration, Instant } from '../../time/instant.ts'
import type { ClockChange } from '../../time/utcOffset.ts'

export type FixedTimeField = 'start' | 'mustEndBy' | 'until' | 'hardStop' | 'movableTo'

/** The kinds of warnings with their facts; lengths in ms. */
export type WarningFacts =
  /** Items leave a part of their segment's budget unused. */
  | { readonly kind: 'under-budget'; readonly filled: Duration; readonly budget: Duration }
  /** Items take longer than their segment's budget. */
  | { readonly kind: 'over-budget'; readonly filled: Duration; readonly budget: Duration }
  /** Nothing is planned before a clock time. */
  | { readonly kind: 'gap'; readonly by: Duration }
  /** A segment's clock time comes before the end of the previous segment. */
  | { readonly kind: 'overlap'; readonly by: Duration }
  /** The plan ends after the hard stop, or a segment after its own. */
  | { readonly kind: 'stop-missed'; readonly stop: Instant; readonly by: Duration }
  /** The first start has passed, and the show has not started. */
  | { readonly kind: 'start-passed'; readonly at: Instant }
  /** A person is in two items at the same time, or twice in one. */
  | { readonly kind: 'person-twice'; readonly person: string; readonly other: ItemId | null }
  | { readonly kind: 'no-speaker' }
  | { readonly kind: 'no-length' }
  /** Titles are missing in a language of the agenda. */
  | {
      readonly kind: 'untranslated'
      readonly lang: LanguageTag
      readonly items: readonly ItemId[]
      readonly segments: readonly SegmentId[]
    }
  /** Items have no floor language, although the agenda has several languages. */
  | { readonly kind: 'no-language'; readonly items: readonly ItemId[] }
  /** The floor language changes without an announcement. */
  | { readonly kind: 'language-change'; readonly from: LanguageTag; readonly to: LanguageTag }
  /** A script takes longer than its slot at a pace that interpreters can follow. */
  | { readonly kind: 'script-long'; readonly needs: Duration; readonly has: Duration }
  /** Clocks of this zone show this time twice that day. `since`: the length since the start, if clocks show another. */
  | {
      readonly kind: 'clock-twice'
      readonly which: FixedTimeField
      readonly at: Instant
      readonly other: Instant
      readonly zone: string
      readonly since: {
        readonly start: Instant
        readonly real: Duration
        readonly byClock: Duration
      } | null
    }
  /** Clocks of this zone change between the start and the end or the stop, whichever is later. */
  | {
      readonly kind: 'clock-change'
      readonly zone: string
      readonly start: Instant
      readonly end: Instant
      readonly change: ClockChange
    }

export type WarningKind = WarningFacts['kind']

/** The part of the plan that a warning concerns. */
export type WarningPlace =
  | { readonly of: 'show' }
  | { readonly of: 'segment'; readonly id: SegmentId }
  | { readonly of: 'item'; readonly id: ItemId }

/** A doubtful point of a plan, its place, and the changes that fix it if there is one obvious way. */
export type Warning = WarningFacts & {
  readonly place: WarningPlace
  readonly fix: readonly DraftChange[] | null
}
