import type { BoothId, ItemId, LinkId, PersonId } from '../agenda/ids.ts'
import type { Duration, Instant } from '../time/instant.ts'
import type { Interpreter } from './boothTurns.ts'
import type { CommandType } from './command.ts'
import type { Role } from './grant.ts'
import type { Place } from './place.ts'

/** What an item is in the run, as a refusal names it. */
export type ItemStatus = 'waiting' | 'live' | 'paused' | 'done' | 'dropped'

/** Why a command was not done, with the facts a person needs; a closed set, never an exception. */
export type Refusal =
  | { readonly reason: 'forbidden'; readonly command: CommandType; readonly roles: readonly Role[] }
  | { readonly reason: 'not-published' }
  /** The agenda has no item. */
  | { readonly reason: 'nothing-to-run' }
  | { readonly reason: 'not-started' }
  | { readonly reason: 'already-started' }
  | { readonly reason: 'ended' }
  | { readonly reason: 'not-ended' }
  | { readonly reason: 'nothing-live' }
  | { readonly reason: 'already-paused'; readonly item: ItemId }
  | { readonly reason: 'not-paused'; readonly item: ItemId }
  /** The run moved on: it is not where the sender saw it. */
  | { readonly reason: 'stale-place'; readonly stated: Place; readonly actual: Place }
  /** Another move, or the undo of one, came less than a second before: by this link, and to this place (R2b). */
  | { readonly reason: 'just-moved'; readonly by: LinkId; readonly to: Place }
  /** The break that is on lasts to the clock time of what follows, whatever it is given (T1c). */
  | { readonly reason: 'held-until'; readonly item: ItemId; readonly until: Instant }
  /** What would happen by itself at an item's end does not now: it comes then, or null: it holds (R13). */
  | { readonly reason: 'not-due'; readonly item: ItemId; readonly at: Instant | null }
  /** A time must lie between these two; null: there is no bound on that side. */
  | {
      readonly reason: 'out-of-range'
      readonly earliest: Instant | null
      readonly latest: Instant | null
    }
  /** The break that is on ends by its own time. */
  | { readonly reason: 'not-held'; readonly item: ItemId }
  /** A field no longer has the value it was changed from. */
  | { readonly reason: 'stale-value'; readonly field: string; readonly actual: unknown }
  | { readonly reason: 'stale-step'; readonly newest: string | null }
  | { readonly reason: 'unknown-item'; readonly item: ItemId }
  | { readonly reason: 'unknown-segment'; readonly segment: string }
  | { readonly reason: 'unknown-person'; readonly person: PersonId }
  /** The show has no such booth, or several, of which the link is to name one (null) (R16). */
  | { readonly reason: 'unknown-booth'; readonly booth: BoothId | null }
  | {
      readonly reason: 'unknown'
      readonly what: 'cue' | 'hand' | 'floor-turn' | 'link' | 'swap' | 'term'
      readonly id: string
    }
  | { readonly reason: 'wrong-status'; readonly item: ItemId; readonly status: ItemStatus }
  /** The spot lies before what is on: nothing waiting can be put there. */
  | { readonly reason: 'spot-passed'; readonly item: ItemId | null }
  /** The item has no such talking point any more. */
  | { readonly reason: 'unknown-point'; readonly item: ItemId }
  | { readonly reason: 'no-change' }
  | { readonly reason: 'nothing-waiting' }
  | { readonly reason: 'nothing-before' }
  | { readonly reason: 'nothing-to-undo' }
  /** More than one press is needed: it is another's step, an old one, or not the newest (R8b). */
  | { readonly reason: 'look-first'; readonly step: string }
  /** Later steps would have to go with it, the newest of them by this link, which is for moderators (R8b). */
  | { readonly reason: 'not-alone'; readonly step: string; readonly by: LinkId }
  /** Nothing of it stands any more: it was changed by this link, where that is known (R8b). */
  | { readonly reason: 'changed-since'; readonly step: string; readonly by: LinkId | null }
  | { readonly reason: 'nothing-to-redo' }
  /** The last language of a text that must be there, or the last segment. */
  | { readonly reason: 'last-one'; readonly what: string }
  /** Someone who is to speak cannot be taken off the agenda. */
  | { readonly reason: 'still-speaks'; readonly person: PersonId; readonly item: ItemId }
  /** More is taken than the item gives, which goes down to `least` ms: whoever it belongs to must be asked (V1). */
  | { readonly reason: 'must-ask'; readonly item: ItemId; readonly least: Duration }
  /** Taking that much would leave less than nothing. */
  | { readonly reason: 'too-much'; readonly item: ItemId; readonly left: Duration }
  /** So little is left of the turn that the card would not be true: `left` in ms, negative where it is over (T6b). */
  | { readonly reason: 'card-passed'; readonly item: ItemId; readonly left: Duration }
  /** The same signal went to the same receiver less than ten seconds ago, and is open still (R17). */
  | { readonly reason: 'signal-open'; readonly cue: string }
  | { readonly reason: 'cue-expired'; readonly cue: string }
  | { readonly reason: 'already-acknowledged'; readonly cue: string }
  | { readonly reason: 'not-addressed'; readonly cue: string }
  | { readonly reason: 'already-asked'; readonly hand: string }
  /** Somebody else is on in the booth than the sender saw; null: nobody is (R16). */
  | { readonly reason: 'booth-changed'; readonly on: Interpreter | null }
  /** Another one of the booth asked for a swap, which is to be answered first (R16). */
  | { readonly reason: 'swap-asked'; readonly by: Interpreter }
  | { readonly reason: 'no-person' }
  | { readonly reason: 'link-revoked'; readonly link: string }
  | { readonly reason: 'not-rehearsal' }
  /** A show that is on cannot be put away. */
  | { readonly reason: 'still-on' }
  | { readonly reason: 'archived' }
  | { readonly reason: 'no-such-show'; readonly show: string }
  /** A later version wrote in its log, that is damaged, or the disk does not give it; `seq` is the first event that cannot be read, null where that is not known. */
  | {
      readonly reason: 'unreadable-show'
      readonly show: string
      readonly why: 'newer' | 'damaged' | 'disk'
      readonly seq: number | null
    }
  | { readonly reason: 'no-fixed-start' }
  /** The published agenda would lose or move what is done or on. */
  | { readonly reason: 'has-begun'; readonly item: ItemId }
  | { readonly reason: 'bad-agenda'; readonly path: string; readonly problem: string }
  /** A document would be linked that is not under https (P12). */
  | { readonly reason: 'not-https'; readonly document: string; readonly link: string }
  | { readonly reason: 'id-taken'; readonly id: string }
  /** The server's disk takes nothing now: it was not done, and will not be. */
  | { readonly reason: 'cannot-write' }
  | { readonly reason: 'too-many'; readonly what: string; readonly limit: number }

export type RefusalReason = Refusal['reason']
