import type { ChangeRefusal } from '../agenda/draft/outcome.ts'
import type { BoothId, ItemId, LinkId } from '../agenda/ids.ts'
import type { Duration, Instant } from '../time/instant.ts'
import type { Interpreter } from './boothTurns.ts'
import type { CommandType, Place } from './command.ts'
import type { Role } from './grant.ts'

/** The status of an item in the run. */
export type ItemStatus = 'waiting' | 'live' | 'paused' | 'done' | 'dropped'

/** Why a command was refused, with the facts to explain it. */
export type Refusal =
  | ChangeRefusal
  | { readonly reason: 'forbidden'; readonly command: CommandType; readonly roles: readonly Role[] }
  | { readonly reason: 'not-published' }
  /** The agenda has no items. */
  | { readonly reason: 'nothing-to-run' }
  | { readonly reason: 'not-started' }
  | { readonly reason: 'already-started' }
  | { readonly reason: 'ended' }
  | { readonly reason: 'not-ended' }
  | { readonly reason: 'nothing-live' }
  | { readonly reason: 'already-paused'; readonly item: ItemId }
  | { readonly reason: 'not-paused'; readonly item: ItemId }
  /** The run is not where the sender saw it. */
  | { readonly reason: 'stale-place'; readonly stated: Place; readonly actual: Place }
  /** Another move, or the undo of one, came less than a second before: by this link, to this place (R2b). */
  | { readonly reason: 'just-moved'; readonly by: LinkId; readonly to: Place }
  /** The live break lasts to a clock time, so its length cannot change (T1c). */
  | { readonly reason: 'held-until'; readonly item: ItemId; readonly until: Instant }
  /** The automatic end of an item is not due; null: there is none (R13). */
  | { readonly reason: 'not-due'; readonly item: ItemId; readonly at: Instant | null }
  /** A time must be between these two; null: no limit. */
  | {
      readonly reason: 'out-of-range'
      readonly earliest: Instant | null
      readonly latest: Instant | null
    }
  /** The live break does not last to a clock time. */
  | { readonly reason: 'not-held'; readonly item: ItemId }
  | { readonly reason: 'stale-step'; readonly newest: string | null }
  /** The show has no such booth; null: it has several, and the link must name one (R16). */
  | { readonly reason: 'unknown-booth'; readonly booth: BoothId | null }
  | {
      readonly reason: 'unknown'
      readonly what: 'cue' | 'hand' | 'floor-turn' | 'link' | 'swap'
      readonly id: string
    }
  | { readonly reason: 'wrong-status'; readonly item: ItemId; readonly status: ItemStatus }
  /** The spot is before the live item: a waiting item cannot be put there. */
  | { readonly reason: 'spot-passed'; readonly item: ItemId | null }
  | { readonly reason: 'unknown-point'; readonly item: ItemId }
  | { readonly reason: 'no-change' }
  | { readonly reason: 'nothing-waiting' }
  | { readonly reason: 'nothing-before' }
  | { readonly reason: 'nothing-to-undo' }
  /** The step must be chosen in the list: another person made it, it is old, or it is not the newest (R8b). */
  | { readonly reason: 'look-first'; readonly step: string }
  /** Later steps depend on the step, the newest of them by this link. Only moderators can undo them (R8b). */
  | { readonly reason: 'not-alone'; readonly step: string; readonly by: LinkId }
  /** Nothing of the step can be undone: this link, if known, changed the values (R8b). */
  | { readonly reason: 'changed-since'; readonly step: string; readonly by: LinkId | null }
  | { readonly reason: 'nothing-to-redo' }
  /** The item would become shorter than its least (ms), so its people must be asked (V1). */
  | { readonly reason: 'must-ask'; readonly item: ItemId; readonly least: Duration }
  | { readonly reason: 'too-much'; readonly item: ItemId; readonly left: Duration }
  /** Too little is left of the item for the card: `left` in ms, negative in overrun (T6b). */
  | { readonly reason: 'card-passed'; readonly item: ItemId; readonly left: Duration }
  /** The same signal to the same receiver is less than ten seconds old and open (R17). */
  | { readonly reason: 'signal-open'; readonly cue: string }
  | { readonly reason: 'cue-expired'; readonly cue: string }
  | { readonly reason: 'already-acknowledged'; readonly cue: string }
  | { readonly reason: 'not-addressed'; readonly cue: string }
  | { readonly reason: 'already-asked'; readonly hand: string }
  /** Another interpreter works in the booth than the sender saw; null: nobody (R16). */
  | { readonly reason: 'booth-changed'; readonly on: Interpreter | null }
  /** Another interpreter asked for a swap, which has to be answered first (R16). */
  | { readonly reason: 'swap-asked'; readonly by: Interpreter }
  | { readonly reason: 'no-person' }
  | { readonly reason: 'link-revoked'; readonly link: string }
  | { readonly reason: 'not-rehearsal' }
  /** A running show cannot be archived. */
  | { readonly reason: 'still-on' }
  | { readonly reason: 'archived' }
  | { readonly reason: 'no-such-show'; readonly show: string }
  /** The show's log is from a newer version, is damaged, or the disk fails; `seq` is the first unreadable event, null if unknown. */
  | {
      readonly reason: 'unreadable-show'
      readonly show: string
      readonly why: 'newer' | 'damaged' | 'disk'
      readonly seq: number | null
    }
  | { readonly reason: 'no-fixed-start' }
  /** The published agenda would lose or move a done or live item. */
  | { readonly reason: 'has-begun'; readonly item: ItemId }
  | { readonly reason: 'bad-agenda'; readonly path: string; readonly problem: string }
  /** A document is not under https (P12). */
  | { readonly reason: 'not-https'; readonly document: string; readonly link: string }
  /** Several servers run on the database, which would continue with what they have in memory. */
  | { readonly reason: 'other-servers' }
  /** The server cannot write to its disk. The command was not executed and will not be. */
  | { readonly reason: 'cannot-write' }

export type RefusalReason = Refusal['reason']
