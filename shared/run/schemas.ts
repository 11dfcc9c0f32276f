import { z } from 'zod'
import { DraftChange } from '../agenda/draft/change.ts'
import { Agenda, HardStop, Item, Person } from '../agenda/model.ts'
import { LanguageTag, Texts } from '../agenda/texts.ts'
import { Cue } from './cue.ts'
import {
  Adjustment,
  draftStepOf,
  Entries,
  Fields,
  Finding,
  FloorTurn,
  Hand,
  Id,
  Instant,
  Interpreter,
  listOf,
  MadeBy,
  Ms,
  Order,
  Position,
  Progress,
  Published,
  publicationStepOf,
  RunStep,
  recordOf,
  ShowClock,
  Side,
} from './entitySchemas.ts'
import { Grant, Link, Role } from './grant.ts'
import { Remark } from './remark.ts'
import { StageLook } from './stageLook.ts'

/** The versions of events whose shape changed; all others have 1. To raise one, add an upcast in `server/store/upcast.ts`. */
const VERSIONS = { itemsOrdered: 2, positionRestored: 2, stepTaken: 3 } as const

type Shapes = Readonly<Record<string, z.ZodRawShape>>
type VersionOf<T> = T extends keyof typeof VERSIONS ? (typeof VERSIONS)[T] : 1
type SchemasOf<S extends Shapes> = {
  readonly [T in keyof S & string]: z.ZodObject<
    { type: z.ZodLiteral<T>; v: z.ZodLiteral<VersionOf<T>> } & S[T]
  >
}

function schemasOf<const S extends Shapes>(shapes: S): SchemasOf<S> {
  const versions: Readonly<Record<string, number>> = VERSIONS
  const schemas = Object.entries(shapes).map(([type, shape]) => {
    const head = { type: z.literal(type), v: z.literal(versions[type] ?? 1) }
    return [type, z.object({ ...head, ...shape })]
  })
  return Object.fromEntries(schemas) as unknown as SchemasOf<S>
}

const ofItem = { item: Id }
const ofLink = { link: Id, generation: Ms }

/** The show itself: creation, clock, public, archive, links, report. */
export const SHOW = schemasOf({
  showCreated: {
    show: Id,
    agenda: Agenda,
    rehearsal: z.boolean(),
    clock: ShowClock,
    series: Id.exactOptional(),
    /** The show whose plan it rehearses; absent for an ordinary show. */
    rehearses: Id.exactOptional(),
    /** The link that made this rehearsal; absent in older logs. */
    madeBy: MadeBy.exactOptional(),
  },
  clockSet: { clock: ShowClock },
  /** A rehearsal restarts: a new run, with a clock that may be set back. */
  runBegun: { clock: ShowClock },
  publicSet: { public: z.boolean() },
  showArchived: {},
  showRestored: {},
  /** `by`: the link whose command made it; absent for links made with the show, and in older logs. */
  linkMade: { link: Id, grant: Grant, by: Id.exactOptional() },
  linkReplaced: ofLink,
  /** With `keptRehearsals`, open rehearsals that it made stay open. */
  linkRevoked: { ...ofLink, keptRehearsals: z.literal(true).exactOptional() },
  /** The new roles of a link; its token stays valid. */
  rolesSet: { link: Id, roles: listOf(Role) },
  /** A remark on how an item went (null: none). */
  remarkSet: { item: Id, remark: Remark.nullable() },
  /** A link to the report, open until this server time (null: for ever). */
  reportShared: { link: Id, names: z.boolean(), until: Instant.nullable() },
})

/** The events of draft and published agenda that undo may write. */
const PLAN_COMPENSATIONS = schemasOf({
  draftReplaced: { agenda: Agenda },
  draftEdited: { changes: listOf(DraftChange) },
  agendaPublished: Published.shape,
  itemInserted: { side: Side, segment: Id, after: Id.nullable(), item: Item },
  itemRemoved: { side: Side, item: Id },
  itemEdited: {
    ...{ side: Side, item: Id, fields: Fields },
    /** The heading of its segment gets the same new title. */
    heading: z.literal(true).exactOptional(),
  },
  /** A new order of items, and of segments and their headings if it names them (R6b). */
  itemsOrdered: { side: Side, order: Order, segments: Entries.exactOptional() },
  personAdded: { side: Side, person: Person },
  personRemoved: { side: Side, person: Id },
  personRenamed: { side: Side, person: Id, name: Texts },
  scheduleMoved: { side: Side, by: Ms },
  stopMoved: { side: Side, stop: HardStop },
  findingAdded: { finding: Finding },
  findingSettled: { finding: Id },
})

export const PLAN = {
  ...PLAN_COMPENSATIONS,
  /** Only in old logs: the first publication could be undone. */
  ...schemasOf({ agendaUnpublished: {} }),
}

/** The events of the run that undo may write; they set absolute values. */
const RUN_COMPENSATIONS = schemasOf({
  /** When the live item (null: the show) began, as corrected (R5b). */
  beganSet: { item: Id.nullable(), at: Instant },
  /** When a segment starts, instead of its planned clock time (null: at the planned time) (T1c). */
  goOnSet: { segment: Id, at: Instant.nullable() },
  languageSet: { language: z.string().nullable() },
  positionRestored: { position: Position, floor: FloorTurn.nullable() },
  progressRestored: { item: Id, progress: Progress.nullable() },
  adjustmentRestored: { item: Id, adjustment: Adjustment.nullable() },
})

const OTHER_RUN_EVENTS = schemasOf({
  showStarted: {},
  itemStarted: ofItem,
  itemEnded: { item: Id, spent: Ms },
  /** The automatic end of this turn of an item happened. It does not happen again, even if it is undone (R13, R8c). */
  cameToEnd: ofItem,
  itemReturned: { item: Id, spent: Ms },
  itemPaused: ofItem,
  itemResumed: ofItem,
  timeGiven: { item: Id, by: Ms },
  timeTaken: { item: Id, by: Ms },
  /** The total time taken from an item, lowered to the time that it has (R5). */
  takenLowered: { item: Id, taken: Ms },
  itemDropped: ofItem,
  itemRestored: ofItem,
  /** The chosen talking point of an item, as its text (null: none). */
  talkingPointChosen: { item: Id, point: Texts.nullable() },
  /** The look of all stage screens (R15). */
  stageLookSet: { look: StageLook },
  showEnded: {},
  showReopened: {},
})

export const RUN = { ...RUN_COMPENSATIONS, ...OTHER_RUN_EVENTS }

/** People in the room: floor, hands, attendance, cues. None of these is a step (R8). */
export const PEOPLE = schemasOf({
  floorGiven: { turn: FloorTurn },
  floorEnded: { turn: Id },
  handRaised: { hand: Hand },
  /** `declined`: another person refused the request; absent if it was granted or withdrawn. */
  handLowered: { hand: Id, declined: z.literal(true).exactOptional() },
  attendanceMarked: { person: Id, mark: z.enum(['here', 'not-here']).nullable() },
  cueSent: { cue: Cue },
  cueAcknowledged: {
    cue: Id,
    link: Id,
    person: Id.nullable(),
    /** The cue itself, for readers who did not see it before; never in the log. */
    shown: Cue.exactOptional(),
  },
  cueExpired: { cue: Id },
  cueWithdrawn: { cue: Id },
  /** An armed card that will not show: its item ended, or its time was taken (T6b). */
  cardDropped: { cue: Id, why: z.enum(['ended', 'taken']) },
})

/** Booths: who works, and their requests (R16). None of these is a step (R8). */
export const BOOTH = schemasOf({
  /** A link starts to work in a booth: nobody worked there (`first`), or the previous interpreter agreed (`agreed`) or did not (`inNeed`). */
  boothTaken: { booth: Id, who: Interpreter, how: z.enum(['first', 'agreed', 'inNeed']) },
  /** An agreed swap happened, as its item began. */
  boothHandedOver: { booth: Id },
  boothLeft: { booth: Id },
  swapAsked: { booth: Id, request: Id, by: Interpreter, before: Id.nullable() },
  /** The swap is agreed for the start of an item. */
  swapAgreed: { booth: Id, successor: Interpreter },
  swapDeclined: { booth: Id, by: Interpreter },
  swapSkipped: { booth: Id, before: Id },
})

/** The events that undo may write: ordinary events that restore replaced values. */
export const COMPENSATIONS = { ...PLAN_COMPENSATIONS, ...RUN_COMPENSATIONS }

export const Compensation = z.discriminatedUnion(
  'type',
  Object.values(COMPENSATIONS) as unknown as readonly [
    (typeof COMPENSATIONS)[keyof typeof COMPENSATIONS],
  ],
)

export const DraftStep = draftStepOf(Compensation)
export const PublicationStep = publicationStepOf(Compensation)
const Step = z.discriminatedUnion('side', [RunStep, DraftStep, PublicationStep])

/** Steps; `RoleFacts` states which of them a role sees. */
export const STEPS = schemasOf({
  stepTaken: { step: Step },
  /** `by`, `wall`: who undid it, and the server time; absent in older logs. */
  stepUndone: { step: Id, by: Id.exactOptional(), wall: Instant.exactOptional() },
  stepRedone: { step: Id },
})

/** The schema of every event of a show's log, by its type. */
export const EVENTS = { ...SHOW, ...PLAN, ...RUN, ...PEOPLE, ...BOOTH, ...STEPS }

export const Stint = z.object({ who: Interpreter, start: Ms, end: Ms })

export const SwapRequest = z.object({
  id: Id,
  by: Interpreter,
  at: Instant,
  before: Id.nullable(),
  successor: Interpreter.nullable(),
})

export const BoothTurns = z.object({
  on: z.object({ who: Interpreter, since: Instant }).nullable(),
  /** The past stints, oldest first. */
  past: listOf(Stint),
  request: SwapRequest.nullable(),
  /** The interpreter who last declined a request in this turn. */
  declined: z.object({ by: Interpreter, at: Instant }).nullable(),
  /** The items before which no swap is proposed in this turn (R16b). */
  skipped: listOf(Id),
})

/** The language last heard on the floor, since when, and the previous language (null: none). */
const Heard = z.object({ language: LanguageTag, since: Instant, was: LanguageTag.nullable() })

export const Run = z.object({
  position: Position,
  /** When the show began, as pressed or corrected (R5b); null before Start. */
  startedAt: Instant.nullable(),
  /** The clock time at which a segment starts, instead of its planned clock time (T1c). */
  goOn: recordOf(Instant),
  progress: recordOf(Progress),
  /** The event that began an item's newest turn, and whether its automatic end happened (R13). */
  starts: recordOf(z.object({ seq: Ms, cameToEnd: z.boolean() })),
  adjustments: recordOf(Adjustment),
  floor: FloorTurn.nullable(),
  language: LanguageTag.nullable(),
  /** Stored to announce changes (R18); absent if nothing was heard. */
  heard: Heard.exactOptional(),
  /** The chosen talking point of an item, with its text when chosen. */
  points: recordOf(Texts),
  /** The work in each booth; empty for readers who may not see it (R16). */
  booths: recordOf(BoothTurns),
  /** The look of the stage; reset at the end of the show (R15). */
  look: StageLook,
})

export const Draft = z.object({ agenda: Agenda, revision: Ms, findings: listOf(Finding) })

export const ReportShare = z.object({ link: Id, names: z.boolean(), until: Instant.nullable() })

export const ShowState = z.object({
  show: Id,
  rehearsal: z.boolean(),
  /** The series of the show; absent if there is none or the reader does not see it. */
  series: Id.exactOptional(),
  /** The show whose plan it rehearses; absent if there is none or the reader does not see it. */
  rehearses: Id.exactOptional(),
  /** The link that made this rehearsal; absent if unknown or hidden from the reader. */
  madeBy: MadeBy.exactOptional(),
  clock: ShowClock,
  /** Whether everyone may follow it without a link, unless it is archived. */
  public: z.boolean(),
  /** An archived show refuses almost every command. */
  archived: z.boolean(),
  /** Null if the reader may not see it. */
  draft: Draft.nullable(),
  published: Published.nullable(),
  run: Run,
  cues: listOf(Cue),
  hands: listOf(Hand),
  attendance: recordOf(z.enum(['here', 'not-here'])),
  links: listOf(Link),
  /** Remarks on items; absent if there are none or the reader does not see them. */
  remarks: recordOf(Remark).exactOptional(),
  /** Links to the report; absent if there are none or the reader does not see them. */
  shares: listOf(ReportShare).exactOptional(),
  steps: listOf(Step),
  /** Stored apart from the steps, of which old ones are dropped; null if there is none or the reader sees no steps. */
  lastMove: z.object({ by: Id, wall: Instant }).nullable(),
})
