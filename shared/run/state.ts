import type {
  BoothId,
  ItemId,
  LinkId,
  PersonId,
  SegmentId,
  SeriesId,
  ShowId,
} from '../agenda/ids.ts'
import type { Agenda } from '../agenda/model.ts'
import type { LanguageTag, Texts } from '../agenda/texts.ts'
import type { Duration, Instant } from '../time/instant.ts'
import type { ShowClock } from '../time/showClock.ts'
import type { Stopwatch } from '../time/stopwatch.ts'
import type { BoothTurns } from './boothTurns.ts'
import type { Cue } from './cue.ts'
import type { Finding } from './finding.ts'
import type { Link } from './grant.ts'
import type { Remark } from './remark.ts'
import type { ReportShare } from './reportShare.ts'
import type { RequestKind } from './request.ts'
import type { StageLook } from './stageLook.ts'
import type { LastMove, Step } from './step.ts'

/** Raised when the state of a log changes; a snapshot of another version is rebuilt from the log. */
export const STATE_VERSION = 17

/** When this turn of an item began, as pressed or set since (R5b), and what the item had used before it, in ms. */
export type TurnStart = { readonly at: Instant; readonly used: Duration }

/** Where the run is; it holds anchors, never countdowns. `startedAt` is when the item was first on. */
export type Position =
  | { readonly status: 'planned' }
  | { readonly status: 'standby'; readonly after: ItemId | null; readonly since: Instant }
  | {
      readonly status: 'live'
      readonly item: ItemId
      readonly startedAt: Instant
      readonly turn: TurnStart
      readonly watch: Stopwatch & { readonly runningSince: Instant }
    }
  | {
      readonly status: 'paused'
      readonly item: ItemId
      readonly startedAt: Instant
      readonly turn: TurnStart
      readonly banked: Duration
      readonly since: Instant
    }
  | { readonly status: 'ended'; readonly after: ItemId | null; readonly at: Instant }

/** What an item that is not on has behind it; the one that is on has its account in the position. */
export type Progress =
  | { readonly status: 'waiting'; readonly spent: Duration }
  | {
      readonly status: 'done'
      readonly spent: Duration
      readonly startedAt: Instant
      readonly endedAt: Instant
    }
  | { readonly status: 'dropped'; readonly spent: Duration }

/** Time granted to and taken from an item during the run, in ms (R5). */
export type Adjustment = { readonly granted: Duration; readonly taken: Duration }

/** One person's word inside the live item, with its own limit (null: none) and stopwatch (R7). */
export type FloorTurn = {
  readonly id: string
  readonly person: PersonId
  readonly limit: Duration | null
  readonly watch: Stopwatch
}

/** A request of one person. */
export type Hand = {
  readonly id: string
  readonly person: PersonId
  readonly wants: RequestKind
  readonly at: Instant
}

/** The event that an item's newest turn began with, and whether that turn came to its end by itself (R13). */
export type Start = { readonly seq: number; readonly cameToEnd: boolean }

/** The language last heard on the floor, since when, and what was heard before it (null: nothing); a fact of the run, for what is announced (R18). */
export type Heard = {
  readonly language: LanguageTag
  readonly since: Instant
  readonly was: LanguageTag | null
}

/** The live side of a show. Items without an entry in `progress` are waiting with nothing spent. */
export type Run = {
  readonly position: Position
  /** When the show began, as pressed or set since (R5b); null before Start. */
  readonly startedAt: Instant | null
  /** The clock time at which a segment goes on, in place of the one in the plan (T1c). */
  readonly goOn: Readonly<Record<SegmentId, Instant>>
  readonly progress: Readonly<Record<ItemId, Progress>>
  readonly starts: Readonly<Record<ItemId, Start>>
  readonly adjustments: Readonly<Record<ItemId, Adjustment>>
  readonly floor: FloorTurn | null
  readonly language: LanguageTag | null
  /** What was last heard on the floor, and since when (R18); absent where nothing was. */
  readonly heard?: Heard
  /** The talking point chosen for an item, as it read then. */
  readonly points: Readonly<Record<ItemId, Texts>>
  /** Who works in each booth, and who did before; empty for who may not see it (R16). */
  readonly booths: Readonly<Record<BoothId, BoothTurns>>
  /** What the stage shows, forgotten with the show's end (R15). */
  readonly look: StageLook
}

/** What the stage shows of itself. */
export const PROGRAMME: StageLook = { is: 'programme' }

/** A run before Start. */
export const NOT_BEGUN: Run = {
  position: { status: 'planned' },
  startedAt: null,
  goOn: {},
  progress: {},
  starts: {},
  adjustments: {},
  floor: null,
  language: null,
  points: {},
  booths: {},
  look: PROGRAMME,
}

/** The plan as its planners see it; `revision` grows with every change to it. */
export type Draft = {
  readonly agenda: Agenda
  readonly revision: number
  readonly findings: readonly Finding[]
}

/** The agenda that runs, with each segment's slack as fixed at publication (P2, in ms). */
export type Published = {
  readonly agenda: Agenda
  readonly slack: Readonly<Record<SegmentId, Duration>>
}

/** The link that made a rehearsal, at the generation that it had then. */
export type MadeBy = { readonly show: ShowId; readonly link: LinkId; readonly generation: number }

/** Everything one log says about its show, or the part of it that one audience may see. */
export type ShowState = {
  readonly show: ShowId
  readonly rehearsal: boolean
  /** The shows it belongs with; absent where there are none, and for who may not see all. */
  readonly series?: SeriesId
  /** The show whose plan it rehearses; absent where it was made for itself, and for who does not work on it. */
  readonly rehearses?: ShowId
  /** The link that made this rehearsal; absent where none did or the log is from before it was recorded, and for who may not see all. */
  readonly madeBy?: MadeBy
  readonly clock: ShowClock
  /** Whether anyone may follow it without a link; it is open to them unless it is archived. */
  readonly public: boolean
  /** Put away by its owner: it takes no command but to be restored. */
  readonly archived: boolean
  /** Null where this reader may not see it. */
  readonly draft: Draft | null
  readonly published: Published | null
  readonly run: Run
  readonly cues: readonly Cue[]
  readonly hands: readonly Hand[]
  readonly attendance: Readonly<Record<PersonId, 'here' | 'not-here'>>
  readonly links: readonly Link[]
  /** What was noted of how items went; absent where nothing was, or this reader sees none. */
  readonly remarks?: Readonly<Record<ItemId, Remark>>
  /** The links that open the report; absent where there is none, or this reader sees none. */
  readonly shares?: readonly ReportShare[]
  readonly steps: readonly Step[]
  /** Kept beside the steps, which later ones push out; null where none was made or this reader sees no steps. */
  readonly lastMove: LastMove | null
}
