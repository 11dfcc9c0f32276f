import { z } from 'zod'
import { Agenda, HardStop, Item, Segment } from '../agenda/model.ts'
import type { Instant as InstantType } from '../time/instant.ts'
import type { CommandType } from './command.ts'
import type { ItemFields } from './events.ts'
import { REQUESTS } from './request.ts'

/** What is stored has no limits: those of commands change, and a log of before may lie beyond them. */
export const Id = z.string()
/** A length in ms, or a number of something. */
export const Ms = z.number()
export const Instant = z.number() as unknown as z.ZodType<InstantType>

/** The schema of a list that nobody changes in place. */
export const listOf = <T extends z.ZodType>(one: T) => z.array(one).readonly()

/** The schema of something for each of some ids. */
export const recordOf = <T extends z.ZodType>(one: T) => z.record(Id, one).readonly()

export const ShowClock = z.object({ anchor: Instant, at: Instant, rate: Ms, paused: z.boolean() })

const Watch = z.object({ banked: Ms, runningSince: Instant.nullable() })
/** When this turn of an item began, as pressed or set since (R5b), and what the item had used before it, in ms. */
const turn = z.object({ at: Instant, used: Ms })
const ofItem = { item: Id, startedAt: Instant, turn }

export const Position = z.discriminatedUnion('status', [
  z.object({ status: z.literal('planned') }),
  z.object({ status: z.literal('standby'), after: Id.nullable(), since: Instant }),
  z.object({
    status: z.literal('live'),
    ...ofItem,
    watch: Watch.extend({ runningSince: Instant }),
  }),
  z.object({ status: z.literal('paused'), ...ofItem, banked: Ms, since: Instant }),
  z.object({ status: z.literal('ended'), after: Id.nullable(), at: Instant }),
])

export const Progress = z.discriminatedUnion('status', [
  z.object({ status: z.enum(['waiting', 'dropped']), spent: Ms }),
  z.object({ status: z.literal('done'), spent: Ms, startedAt: Instant, endedAt: Instant }),
])

export const Adjustment = z.object({ granted: Ms, taken: Ms })

export const FloorTurn = z.object({ id: Id, person: Id, limit: Ms.nullable(), watch: Watch })

export const Hand = z.object({
  id: Id,
  person: Id,
  wants: z.enum(REQUESTS),
  at: Instant,
})

export const Interpreter = z.object({
  link: Id,
  person: Id.nullable(),
  name: z.string().nullable(),
})

export const MadeBy = z.object({ show: Id, link: Id, generation: Ms })

export const Published = z.object({ agenda: Agenda, slack: recordOf(Ms) })

export const Side = z.enum(['draft', 'published'])

/** A field that is not there is left out. */
export const Fields = Item.partial() as unknown as z.ZodType<ItemFields>

export const Order = recordOf(listOf(Id))

/** Segments in an order: by their id, or whole where their heading changes. */
export const Entries = listOf(z.union([Id, Segment]))

const Times = z.object({
  hardStop: HardStop.nullable(),
  segments: listOf(Segment.pick({ id: true, start: true, mustEndBy: true })),
  untils: listOf(z.object({ item: Id, until: Instant })).exactOptional(),
})

const of = <T extends string>(what: T) => ({ of: z.literal(what) })
/** What a step replaced (`was`) by what it wrote (`is`). */
const values = <T extends z.ZodType>(value: T) => ({ was: value, is: value })

export const RunStepChange = z.discriminatedUnion('of', [
  /** `floor` is the turn that was running before it. */
  z.object({ ...of('position'), ...values(Position), floor: FloorTurn.nullable() }),
  z.object({ ...of('progress'), ...values(Progress.nullable()), item: Id }),
  /** How much it granted to and took from an item, in ms; negative where it lowered either. */
  z.object({ ...of('time'), item: Id, ...Adjustment.shape }),
  z.object({ ...of('goOn'), ...values(Instant.nullable()), segment: Id }),
  z.object({ ...of('showStart'), ...values(Instant.nullable()) }),
  z.object({ ...of('language'), ...values(z.string().nullable()) }),
])

export const PlanStepChange = z.discriminatedUnion('of', [
  z.object({
    ...of('order'),
    side: Side,
    items: listOf(Id),
    ...values(Order),
    /** The segments from the first to the last that it touched; absent in logs from before they were recorded. */
    segments: z.object(values(Entries)).exactOptional(),
  }),
  z.object({ ...of('inserted'), side: Side, segment: Id, item: Item }),
  z.object({ ...of('fields'), side: Side, item: Id, ...values(Fields) }),
  z.object({ ...of('schedule'), side: Side, by: Ms, is: Times }),
  z.object({ ...of('stop'), side: Side, ...values(HardStop) }),
  z.object({ ...of('finding'), finding: Id }),
])

const StepChange = z.discriminatedUnion('of', [...RunStepChange.options, ...PlanStepChange.options])

const made = {
  id: Id,
  /** A log may have a command that there is no more. */
  command: z.string() as unknown as z.ZodType<CommandType>,
  by: Id,
  at: Instant,
  /** The server's time of it; absent in steps of logs from before it was stored. */
  wall: Instant.exactOptional(),
  /** The items it concerned, in order: what was left, then what was begun. */
  items: listOf(Id),
  undone: z.boolean(),
  /** When it was taken back, and by whom (null in a log from before that was stored); absent while it counts. */
  takenBack: z.object({ by: Id.nullable(), at: Instant }).exactOptional(),
}

/** What a command did to the run or the published plan, made at a desk. */
export const RunStep = z.object({
  ...made,
  side: z.literal('run'),
  /** Moderators and owners share one desk, timekeepers another (R8). */
  desk: z.enum(['moderators', 'timekeepers']),
  /** What it replaced and wrote; null in a log from before that was stored: it cannot be taken back. */
  changes: listOf(StepChange).nullable(),
  /** A recovery sends the new times, with these words (V5); a redo sends them again. */
  tells: z
    .object({ word: z.object({ text: z.string(), lang: z.string() }).nullable() })
    .nullable()
    .exactOptional(),
})

/** What a planner did to the draft, where everyone has a desk of their own; `events` is the schema of what takes it back. */
export function draftStepOf<T extends z.ZodType>(events: T) {
  return z.object({
    ...made,
    side: z.literal('draft'),
    /** The draft's revision after it. */
    revision: Ms,
    undo: listOf(events),
    /** What does it again once it was taken back; absent where it cannot be done again. */
    redo: listOf(events).exactOptional(),
  })
}

/** A publication (R8d); `events` is the schema of what puts the one before back. */
export function publicationStepOf<T extends z.ZodType>(events: T) {
  return z.object({
    ...made,
    side: z.literal('publication'),
    /** Empty where it cannot be taken back. */
    undo: listOf(events),
    /** What it lowered that had been taken from items (R5). */
    lowered: listOf(RunStepChange),
    /** What it put in place, by which is known whether that is still so; absent where it cannot be taken back. */
    wrote: Published.exactOptional(),
  })
}
