import type { DraftChange } from '../agenda/draft/change.ts'
import type { LiveName } from '../agenda/fields/field.ts'
import type { ITEM_FIELDS } from '../agenda/fields/item.ts'
import type {
  BoothId,
  ItemId,
  LinkId,
  PersonId,
  SegmentId,
  SeriesId,
  ShowId,
} from '../agenda/ids.ts'
import type { Agenda, HardStop, Item, Person } from '../agenda/model.ts'
import type { Arrangement } from '../agenda/order.ts'
import type { LanguageTag, Texts } from '../agenda/texts.ts'
import type { Duration, Instant } from '../time/instant.ts'
import type { ShowClock } from '../time/showClock.ts'
import type { Interpreter } from './boothTurns.ts'
import type { Cue } from './cue.ts'
import type { Finding } from './finding.ts'
import type { Grant, Role } from './grant.ts'
import type { Remark } from './remark.ts'
import type { StageLook } from './stageLook.ts'
import type { Adjustment, FloorTurn, Hand, MadeBy, Position, Progress } from './state.ts'
import type { Step } from './step.ts'

/** Which copy of the agenda an event changes (P7). */
export type Side = 'draft' | 'published'

/** The parts of an item that can be edited while live; what recovery may do follows its length. */
export type ItemFields = Partial<Pick<Item, LiveName<typeof ITEM_FIELDS>>>

type Plain<T extends string, Data = unknown> = { readonly type: T; readonly v: 1 } & Readonly<Data>

/** The show itself: made, its clock, who may follow it, put away and taken out again, its links. */
export type ShowEvents =
  | Plain<
      'showCreated',
      {
        show: ShowId
        agenda: Agenda
        rehearsal: boolean
        clock: ShowClock
        /** Absent where it belongs to none. */
        series?: SeriesId
        /** The show whose plan it rehearses; absent where it was made for itself. */
        rehearses?: ShowId
        /** The link that made this rehearsal; absent in logs from before it was recorded. */
        madeBy?: MadeBy
      }
    >
  | Plain<'clockSet', { clock: ShowClock }>
  /** A rehearsal begins again: a new run, by a clock that may be set back. */
  | Plain<'runBegun', { clock: ShowClock }>
  | Plain<'publicSet', { public: boolean }>
  | Plain<'showArchived'>
  | Plain<'showRestored'>
  /** `by`: the link whose command made it; absent where the show was made with it, and in logs from before it was recorded. */
  | Plain<'linkMade', { link: LinkId; grant: Grant; by?: LinkId }>
  | Plain<'linkReplaced', { link: LinkId; generation: number }>
  | Plain<'linkRevoked', { link: LinkId; generation: number }>
  /** A link opens these roles from now on, under the token that it has. */
  | Plain<'rolesSet', { link: LinkId; roles: readonly Role[] }>
  /** What is noted of how an item went (null: nothing any more). */
  | Plain<'remarkSet', { item: ItemId; remark: Remark | null }>
  /** A link opens the report until then by the server's time (null: it is kept). */
  | Plain<'reportShared', { link: LinkId; names: boolean; until: Instant | null }>

/** The plan: draft and published agenda. */
export type PlanEvents =
  | Plain<'draftReplaced', { agenda: Agenda }>
  | Plain<'draftEdited', { changes: readonly DraftChange[] }>
  | Plain<'agendaPublished', { agenda: Agenda; slack: Readonly<Record<SegmentId, Duration>> }>
  /** Only in old logs: the first publication could be taken back. */
  | Plain<'agendaUnpublished'>
  | Plain<'itemInserted', { side: Side; segment: SegmentId; after: ItemId | null; item: Item }>
  | Plain<'itemRemoved', { side: Side; item: ItemId }>
  | Plain<'itemEdited', { side: Side; item: ItemId; fields: ItemFields }>
  /** Items are in another order; segments too, or have another heading, where it names them (R6b). */
  | ({ readonly type: 'itemsOrdered'; readonly v: 2; readonly side: Side } & Arrangement)
  | Plain<'personAdded', { side: Side; person: Person }>
  | Plain<'personRemoved', { side: Side; person: PersonId }>
  | Plain<'scheduleMoved', { side: Side; by: Duration }>
  /** The hard stop lies elsewhere. */
  | Plain<'stopMoved', { side: Side; stop: HardStop }>
  | Plain<'findingAdded', { finding: Finding }>
  | Plain<'findingSettled', { finding: string }>

/** A change of an agenda, on the side it names. */
export type SidedEvents = Extract<PlanEvents, { readonly side: unknown }>

/** The run: positions are absolute where an event puts one back. */
export type RunEvents =
  | Plain<'showStarted'>
  | Plain<'itemStarted', { item: ItemId }>
  | Plain<'itemEnded', { item: ItemId; spent: Duration }>
  /** What was to happen at the end of this turn of an item happened by itself: it holds from here on, whatever is undone (R13, R8c). */
  | Plain<'cameToEnd', { item: ItemId }>
  | Plain<'itemReturned', { item: ItemId; spent: Duration }>
  | Plain<'itemPaused', { item: ItemId }>
  | Plain<'itemResumed', { item: ItemId }>
  | Plain<'timeGiven', { item: ItemId; by: Duration }>
  | Plain<'timeTaken', { item: ItemId; by: Duration }>
  /** What was taken from an item in all is this much now, as it has no more (R5). */
  | Plain<'takenLowered', { item: ItemId; taken: Duration }>
  /** When the item that is on began its turn (null: the show), as it should count (R5b). */
  | Plain<'beganSet', { item: ItemId | null; at: Instant }>
  /** When a segment goes on, in place of its clock time in the plan (null: that again) (T1c). */
  | Plain<'goOnSet', { segment: SegmentId; at: Instant | null }>
  | Plain<'itemDropped', { item: ItemId }>
  | Plain<'itemRestored', { item: ItemId }>
  | Plain<'languageSet', { language: LanguageTag | null }>
  /** Which of an item's talking points is spoken about, as it reads (null: none is chosen). */
  | Plain<'talkingPointChosen', { item: ItemId; point: Texts | null }>
  /** What all stage screens show (R15). */
  | Plain<'stageLookSet', { look: StageLook }>
  | Plain<'showEnded'>
  | Plain<'showReopened'>
  | {
      readonly type: 'positionRestored'
      readonly v: 2
      readonly position: Position
      readonly floor: FloorTurn | null
    }
  | Plain<'progressRestored', { item: ItemId; progress: Progress | null }>
  | Plain<'adjustmentRestored', { item: ItemId; adjustment: Adjustment | null }>

/** People in the room: the floor, hands, who is here, cues. None of these is a step (R8). */
export type PeopleEvents =
  | Plain<'floorGiven', { turn: FloorTurn }>
  | Plain<'floorEnded', { turn: string }>
  | Plain<'handRaised', { hand: Hand }>
  | Plain<
      'handLowered',
      {
        hand: string
        /** Answered with no by somebody else; absent where it was granted or taken back. */
        declined?: true
      }
    >
  | Plain<'attendanceMarked', { person: PersonId; mark: 'here' | 'not-here' | null }>
  | Plain<'cueSent', { cue: Cue }>
  | Plain<
      'cueAcknowledged',
      {
        cue: string
        link: LinkId
        person: PersonId | null
        /** The cue itself, for those to whom only its acknowledgement shows it; never in the log. */
        shown?: Cue
      }
    >
  | Plain<'cueExpired', { cue: string }>
  /** Taken back before its time was over. */
  | Plain<'cueWithdrawn', { cue: string }>
  /** An armed card whose time never comes: its turn ended, or time was taken past it (T6b). */
  | Plain<'cardDropped', { cue: string; why: 'ended' | 'taken' }>

/** In a booth: who is on, and what they ask of each other (R16). None of these is a step (R8). */
export type BoothEvents =
  /** Somebody is on from now, instead of whoever was: nobody, one who agreed, or one who did not (`inNeed`). */
  | Plain<'boothTaken', { booth: BoothId; who: Interpreter; how: 'first' | 'agreed' | 'inNeed' }>
  /** What was agreed before came about: an item began. */
  | Plain<'boothHandedOver', { booth: BoothId }>
  /** Nobody is on any more. */
  | Plain<'boothLeft', { booth: BoothId }>
  | Plain<'swapAsked', { booth: BoothId; request: string; by: Interpreter; before: ItemId | null }>
  /** Agreed for where an item begins. */
  | Plain<'swapAgreed', { booth: BoothId; successor: Interpreter }>
  | Plain<'swapDeclined', { booth: BoothId; by: Interpreter }>
  | Plain<'swapSkipped', { booth: BoothId; before: ItemId }>

/** The record of steps, which only moderators, planners and owners read. */
export type StepEvents =
  | { readonly type: 'stepTaken'; readonly v: 3; readonly step: Step }
  | Plain<
      'stepUndone',
      {
        step: string
        /** Who took it back, and the server's time of that; absent in logs from before they were kept. */
        by?: LinkId
        wall?: Instant
      }
    >
  | Plain<'stepRedone', { step: string }>

/** Everything that can stand in a show's log. */
export type ShowEvent =
  | ShowEvents
  | PlanEvents
  | RunEvents
  | PeopleEvents
  | BoothEvents
  | StepEvents

export type EventType = ShowEvent['type']

type EventsByType = { readonly [E in ShowEvent as E['type']]: E }

/** The event of a type. */
export type EventOf<T extends EventType> = EventsByType[T]

/** One function for each of some types of events. */
export type ByEvent<T extends EventType, Rest extends readonly unknown[], Result> = {
  readonly [K in T]: (event: EventOf<K>, ...rest: Rest) => Result
}

/** The ordinary events that undo is made of: they put back what a step replaced, with absolute anchors. */
export type Compensation =
  | Exclude<PlanEvents, { type: 'agendaUnpublished' }>
  | EventOf<'languageSet' | 'beganSet' | 'goOnSet'>
  | EventOf<'positionRestored' | 'progressRestored' | 'adjustmentRestored'>

/** An event as every reader gets it: its place in the log and the show time it happened at. */
export type Recorded = { readonly seq: number; readonly at: Instant; readonly event: ShowEvent }

/** A recorded event as the log keeps it: with who did it by which command, and the server's time. */
export type Envelope = Recorded & {
  readonly show: ShowId
  readonly commandId: string
  readonly actor: LinkId
  readonly role: string
  readonly wall: Instant
}
