import { z } from 'zod'
import { HardStop, Item, Segment } from '../agenda/model.ts'
import type { CommandType } from './command.ts'
import { OwnWords } from './cue.ts'
import {
  Adjustment,
  FloorTurn,
  Id,
  Instant,
  listOf,
  Ms,
  Position,
  Progress,
  Published,
  recordOf,
} from './entitySchemas.ts'
import type { ItemFields } from './events.ts'

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
  tells: z.object({ word: OwnWords.nullable() }).nullable().exactOptional(),
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
