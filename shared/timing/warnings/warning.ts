import type { DraftChange } from '../../agenda/draft/change.ts'
import type { ItemId, SegmentId } from '../../agenda/ids.ts'
import type { LanguageTag } from '../../agenda/texts.ts'
import type { Duration, Instant } from '../../time/instant.ts'
import type { ClockChange } from '../../time/utcOffset.ts'

/** The clock times that a plan can have. */
export type FixedTime = 'start' | 'mustEndBy' | 'until' | 'hardStop' | 'movableTo'

/** What is doubtful about a plan, with the facts that a person needs; lengths in ms. */
export type WarningFacts =
  /** Items leave time of their segment's budget over, which is slack. */
  | { readonly kind: 'under-budget'; readonly filled: Duration; readonly budget: Duration }
  /** Items take longer than their segment's budget. */
  | { readonly kind: 'over-budget'; readonly filled: Duration; readonly budget: Duration }
  /** Nothing is planned before a clock time. */
  | { readonly kind: 'gap'; readonly by: Duration }
  /** A segment's clock time comes before the end of what precedes it. */
  | { readonly kind: 'overlap'; readonly by: Duration }
  /** The plan ends after the hard stop, or a segment after it must. */
  | { readonly kind: 'stop-missed'; readonly stop: Instant; readonly by: Duration }
  /** The first start has passed, and the show has not been started. */
  | { readonly kind: 'start-passed'; readonly at: Instant }
  /** Someone is on two places of the plan at the same time, or twice in one item. */
  | { readonly kind: 'person-twice'; readonly person: string; readonly other: ItemId | null }
  | { readonly kind: 'no-speaker' }
  | { readonly kind: 'no-length' }
  /** So many titles lack a language of the agenda. */
  | {
      readonly kind: 'untranslated'
      readonly lang: LanguageTag
      readonly items: readonly ItemId[]
      readonly segments: readonly SegmentId[]
    }
  /** So many items have no floor language, where the agenda has more than one. */
  | { readonly kind: 'no-language'; readonly items: readonly ItemId[] }
  /** The floor language changes here, and nothing is said of it. */
  | { readonly kind: 'language-change'; readonly from: LanguageTag; readonly to: LanguageTag }
  /** A script takes longer than its slot at the pace at which interpreters can follow. */
  | { readonly kind: 'script-long'; readonly needs: Duration; readonly has: Duration }
  /** A clock time that clocks of this zone show at this and at another instant; with how long it is since the start, where clocks differ by another length. */
  | {
      readonly kind: 'clock-twice'
      readonly which: FixedTime
      readonly at: Instant
      readonly other: Instant
      readonly zone: string
      readonly since: {
        readonly start: Instant
        readonly real: Duration
        readonly byClock: Duration
      } | null
    }
  /** Clocks in this zone are put forward or back between the start and the end, or the stop where that is later. */
  | {
      readonly kind: 'clock-change'
      readonly zone: string
      readonly start: Instant
      readonly end: Instant
      readonly change: ClockChange
    }

export type WarningKind = WarningFacts['kind']

/** Where in the plan a warning belongs. */
export type WarningPlace =
  | { readonly of: 'show' }
  | { readonly of: 'segment'; readonly id: SegmentId }
  | { readonly of: 'item'; readonly id: ItemId }

/** Something doubtful about a plan, its place, and the changes that would mend it where there is one plain way. */
export type Warning = WarningFacts & {
  readonly place: WarningPlace
  readonly fix: readonly DraftChange[] | null
}
