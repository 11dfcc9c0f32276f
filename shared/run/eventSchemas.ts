import { z } from 'zod'
import { DraftChange } from '../agenda/draft/change.ts'
import { Agenda, HardStop, Item, Person } from '../agenda/model.ts'
import { Texts } from '../agenda/texts.ts'
import { Cue } from './cue.ts'
import {
  Adjustment,
  draftStepOf,
  Entries,
  Fields,
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
  ShowClock,
  Side,
} from './entitySchemas.ts'
import { Finding } from './finding.ts'
import { Grant, Role } from './grant.ts'
import { Remark } from './remark.ts'
import { StageLook } from './stageLook.ts'

/** The version of events whose shape changed; that of all others is 1. Raise it with a line in `server/store/upcast.ts`. */
const VERSIONS = { itemsOrdered: 2, positionRestored: 2, stepTaken: 3 } as const

type Shapes = Readonly<Record<string, z.ZodRawShape>>
type VersionOf<T> = T extends keyof typeof VERSIONS ? (typeof VERSIONS)[T] : 1
type SchemasOf<S extends Shapes> = {
  readonly [T in keyof S & string]: z.ZodObject<
    { type: z.ZodLiteral<T>; v: z.ZodLiteral<VersionOf<T>> } & S[T]
  >
}

/** The schemas of events by their type, from what each has beside type and version. */
function schemasOf<const S extends Shapes>(shapes: S): SchemasOf<S> {
  const versions: Readonly<Record<string, number>> = VERSIONS
  const schemas = Object.entries(shapes).map(([type, shape]) => {
    const head = { type: z.literal(type), v: z.literal(versions[type] ?? 1) }
    return [type, z.object({ ...head, ...shape })]
  })
  // The type states the same.
  return Object.fromEntries(schemas) as unknown as SchemasOf<S>
}

const ofItem = { item: Id }
const ofLink = { link: Id, generation: Ms }

/** The show itself: made, its clock, who may follow it, put away and taken out again, its links. */
export const SHOW = schemasOf({
  showCreated: {
    show: Id,
    agenda: Agenda,
    rehearsal: z.boolean(),
    clock: ShowClock,
    /** Absent where it belongs to none. */
    series: Id.exactOptional(),
    /** The show whose plan it rehearses; absent where it was made for itself. */
    rehearses: Id.exactOptional(),
    /** The link that made this rehearsal; absent in logs from before it was recorded. */
    madeBy: MadeBy.exactOptional(),
  },
  clockSet: { clock: ShowClock },
  /** A rehearsal begins again: a new run, by a clock that may be set back. */
  runBegun: { clock: ShowClock },
  publicSet: { public: z.boolean() },
  showArchived: {},
  showRestored: {},
  /** `by`: the link whose command made it; absent where the show was made with it, and in logs from before it was recorded. */
  linkMade: { link: Id, grant: Grant, by: Id.exactOptional() },
  linkReplaced: ofLink,
  linkRevoked: ofLink,
  /** A link opens these roles from now on, under the token that it has. */
  rolesSet: { link: Id, roles: listOf(Role) },
  /** What is noted of how an item went (null: nothing any more). */
  remarkSet: { item: Id, remark: Remark.nullable() },
  /** A link opens the report until then by the server's time (null: for good). */
  reportShared: { link: Id, names: z.boolean(), until: Instant.nullable() },
})

/** The plan: draft and published agenda. */
const PLAN_BACK = schemasOf({
  draftReplaced: { agenda: Agenda },
  draftEdited: { changes: listOf(DraftChange) },
  agendaPublished: Published.shape,
  itemInserted: { side: Side, segment: Id, after: Id.nullable(), item: Item },
  itemRemoved: { side: Side, item: Id },
  itemEdited: { side: Side, item: Id, fields: Fields },
  /** Items are in another order; segments too, or have another heading, where it names them (R6b). */
  itemsOrdered: { side: Side, order: Order, segments: Entries.exactOptional() },
  personAdded: { side: Side, person: Person },
  personRemoved: { side: Side, person: Id },
  scheduleMoved: { side: Side, by: Ms },
  /** The hard stop lies elsewhere. */
  stopMoved: { side: Side, stop: HardStop },
  findingAdded: { finding: Finding },
  findingSettled: { finding: Id },
})

export const PLAN = {
  ...PLAN_BACK,
  /** Only in old logs: the first publication could be taken back. */
  ...schemasOf({ agendaUnpublished: {} }),
}

/** What of the run is put back as it was: positions are absolute there. */
const RUN_BACK = schemasOf({
  /** When the item that is on began its turn (null: the show), as it should count (R5b). */
  beganSet: { item: Id.nullable(), at: Instant },
  /** When a segment goes on, in place of its clock time in the plan (null: that again) (T1c). */
  goOnSet: { segment: Id, at: Instant.nullable() },
  languageSet: { language: z.string().nullable() },
  positionRestored: { position: Position, floor: FloorTurn.nullable() },
  progressRestored: { item: Id, progress: Progress.nullable() },
  adjustmentRestored: { item: Id, adjustment: Adjustment.nullable() },
})

const RUN_ON = schemasOf({
  showStarted: {},
  itemStarted: ofItem,
  itemEnded: { item: Id, spent: Ms },
  /** What was to happen at the end of this turn of an item happened by itself: it holds from here on, whatever is undone (R13, R8c). */
  cameToEnd: ofItem,
  itemReturned: { item: Id, spent: Ms },
  itemPaused: ofItem,
  itemResumed: ofItem,
  timeGiven: { item: Id, by: Ms },
  timeTaken: { item: Id, by: Ms },
  /** What was taken from an item in all is this much now, as it has no more (R5). */
  takenLowered: { item: Id, taken: Ms },
  itemDropped: ofItem,
  itemRestored: ofItem,
  /** Which of an item's talking points is spoken about, as it reads (null: none is chosen). */
  talkingPointChosen: { item: Id, point: Texts.nullable() },
  /** What all stage screens show (R15). */
  stageLookSet: { look: StageLook },
  showEnded: {},
  showReopened: {},
})

export const RUN = { ...RUN_BACK, ...RUN_ON }

/** People in the room: the floor, hands, who is here, cues. None of these is a step (R8). */
export const PEOPLE = schemasOf({
  floorGiven: { turn: FloorTurn },
  floorEnded: { turn: Id },
  handRaised: { hand: Hand },
  /** `declined`: answered with no by somebody else; absent where it was granted or taken back. */
  handLowered: { hand: Id, declined: z.literal(true).exactOptional() },
  attendanceMarked: { person: Id, mark: z.enum(['here', 'not-here']).nullable() },
  cueSent: { cue: Cue },
  cueAcknowledged: {
    cue: Id,
    link: Id,
    person: Id.nullable(),
    /** The cue itself, for those to whom only its acknowledgement shows it; never in the log. */
    shown: Cue.exactOptional(),
  },
  cueExpired: { cue: Id },
  /** Taken back before its time was over. */
  cueWithdrawn: { cue: Id },
  /** An armed card whose time never comes: its turn ended, or time was taken past it (T6b). */
  cardDropped: { cue: Id, why: z.enum(['ended', 'taken']) },
})

/** In a booth: who is on, and what they ask of each other (R16). None of these is a step (R8). */
export const BOOTH = schemasOf({
  /** Somebody is on from now, instead of whoever was: nobody, one who agreed, or one who did not (`inNeed`). */
  boothTaken: { booth: Id, who: Interpreter, how: z.enum(['first', 'agreed', 'inNeed']) },
  /** What was agreed before came about: an item began. */
  boothHandedOver: { booth: Id },
  /** Nobody is on any more. */
  boothLeft: { booth: Id },
  swapAsked: { booth: Id, request: Id, by: Interpreter, before: Id.nullable() },
  /** Agreed for where an item begins. */
  swapAgreed: { booth: Id, successor: Interpreter },
  swapDeclined: { booth: Id, by: Interpreter },
  swapSkipped: { booth: Id, before: Id },
})

/** The ordinary events that undo is made of: they put back what a step replaced, with absolute anchors. */
export const COMPENSATIONS = { ...PLAN_BACK, ...RUN_BACK }

export const Compensation = z.discriminatedUnion(
  'type',
  Object.values(COMPENSATIONS) as unknown as readonly [
    (typeof COMPENSATIONS)[keyof typeof COMPENSATIONS],
  ],
)

export const DraftStep = draftStepOf(Compensation)
export const PublicationStep = publicationStepOf(Compensation)
export const Step = z.discriminatedUnion('side', [RunStep, DraftStep, PublicationStep])

/** The record of steps, which only moderators, planners and owners read. */
export const STEPS = schemasOf({
  stepTaken: { step: Step },
  /** `by`, `wall`: who took it back, and the server's time of that; absent in logs from before they were stored. */
  stepUndone: { step: Id, by: Id.exactOptional(), wall: Instant.exactOptional() },
  stepRedone: { step: Id },
})

/** The schema of every event that can be in a show's log, by its type. */
export const EVENTS = { ...SHOW, ...PLAN, ...RUN, ...PEOPLE, ...BOOTH, ...STEPS }
