import { z } from 'zod'
import { Agenda, HardStop, Item, Segment } from '../agenda/model.ts'
import { Texts } from '../agenda/texts.ts'
import type { Instant as InstantType } from '../time/instant.ts'
import type { CommandType } from './command.ts'
import { REQUESTS } from './request.ts'
import type { ItemFields } from './state.ts'

/** An id. Stored values have no limits: the limits of commands change, and older logs may exceed them. */
export const Id = z.string()
/** A length in ms, or a count. */
export const Ms = z.number()
export const Instant = z.number() as unknown as z.ZodType<InstantType>

/** Makes the schema of a list. */
export const listOf = <T extends z.ZodType>(one: T) => z.array(one).readonly()

/** Makes the schema of a record by id. */
export const recordOf = <T extends z.ZodType>(one: T) => z.record(Id, one).readonly()

export const ShowClock = z.object({ anchor: Instant, at: Instant, rate: Ms, paused: z.boolean() })

const Watch = z.object({ banked: Ms, runningSince: Instant.nullable() })
/** When this turn of an item began, as pressed or corrected (R5b), and the item's spent time before it, in ms. */
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

export const Hand = z.object({ id: Id, person: Id, wants: z.enum(REQUESTS), at: Instant })

export const Interpreter = z.object({
  link: Id,
  person: Id.nullable(),
  name: z.string().nullable(),
})

export const MadeBy = z.object({ show: Id, link: Id, generation: Ms })

export const Published = z.object({ agenda: Agenda, slack: recordOf(Ms) })

export const Finding = z.object({
  id: Id,
  kind: z.literal('draft-differs'),
  what: z.enum(['item', 'order', 'insert', 'schedule']),
  item: Id.nullable(),
})

export const Side = z.enum(['draft', 'published'])

/** The fields of an item that a live edit changes; other fields are absent. */
export const Fields = Item.partial() as unknown as z.ZodType<ItemFields>

export const Order = recordOf(listOf(Id))

/** Segments in order, each by its id, or by its whole heading if that changes. */
export const Entries = listOf(z.union([Id, Segment]))

const Times = z.object({
  hardStop: HardStop.nullable(),
  segments: listOf(Segment.pick({ id: true, start: true, mustEndBy: true })),
  untils: listOf(z.object({ item: Id, until: Instant })).exactOptional(),
})

const changeOf = <T extends string>(name: T) => ({ of: z.literal(name) })
/** The value that a step replaced (`was`) and the value that it wrote (`is`). */
const values = <T extends z.ZodType>(value: T) => ({ was: value, is: value })

export const RunStepChange = z.discriminatedUnion('of', [
  /** `floor` is the floor turn that ran before the change. */
  z.object({ ...changeOf('position'), ...values(Position), floor: FloorTurn.nullable() }),
  z.object({ ...changeOf('progress'), ...values(Progress.nullable()), item: Id }),
  /** The time given to and taken from an item, in ms; negative if the step lowered it. */
  z.object({ ...changeOf('time'), item: Id, ...Adjustment.shape }),
  z.object({ ...changeOf('goOn'), ...values(Instant.nullable()), segment: Id }),
  z.object({ ...changeOf('showStart'), ...values(Instant.nullable()) }),
  z.object({ ...changeOf('language'), ...values(z.string().nullable()) }),
])

export const PlanStepChange = z.discriminatedUnion('of', [
  z.object({
    ...changeOf('order'),
    side: Side,
    items: listOf(Id),
    ...values(Order),
    /** The segments from the first to the last that the step touched; absent in older logs. */
    segments: z.object(values(Entries)).exactOptional(),
  }),
  z.object({ ...changeOf('inserted'), side: Side, segment: Id, item: Item }),
  z.object({
    ...changeOf('fields'),
    ...{ side: Side, item: Id, ...values(Fields) },
    /** The heading of the segment got the new title too. */
    heading: z.literal(true).exactOptional(),
  }),
  z.object({ ...changeOf('name'), side: Side, person: Id, ...values(Texts) }),
  z.object({ ...changeOf('schedule'), side: Side, by: Ms, is: Times }),
  z.object({ ...changeOf('stop'), side: Side, ...values(HardStop) }),
  z.object({ ...changeOf('finding'), finding: Id }),
])

const StepChange = z.discriminatedUnion('of', [...RunStepChange.options, ...PlanStepChange.options])

const stepFields = {
  id: Id,
  /** Older logs may have a command that no longer exists. */
  command: z.string() as unknown as z.ZodType<CommandType>,
  by: Id,
  at: Instant,
  /** Server time; absent in older logs. */
  wall: Instant.exactOptional(),
  /** The items that the step concerns: first the item that it ended, then the item that it started. */
  items: listOf(Id),
  undone: z.boolean(),
  /** When it was undone and by whom (null in older logs); absent while the step is valid. */
  takenBack: z.object({ by: Id.nullable(), at: Instant }).exactOptional(),
}

/** A step of the run: one accepted command that changed the run or the published plan. */
export const RunStep = z.object({
  ...stepFields,
  side: z.literal('run'),
  /** The desk that made it. Moderators and owners share one, timekeepers another (R8). */
  desk: z.enum(['moderators', 'timekeepers']),
  /** Its changes, in order; null in older logs, where the step cannot be undone. */
  changes: listOf(StepChange).nullable(),
  /** A recovery sends the new times with these words (V5), and a redo sends them again. */
  tells: z
    .object({ word: z.object({ text: z.string(), lang: z.string() }).nullable() })
    .nullable()
    .exactOptional(),
})

/** Makes the schema of a step of the draft, where each planner has their own desk; `events` is the schema of its undo. */
export function draftStepOf<T extends z.ZodType>(events: T) {
  return z.object({
    ...stepFields,
    side: z.literal('draft'),
    revision: Ms,
    undo: listOf(events),
    /** The events of redo; absent if it cannot be redone. */
    redo: listOf(events).exactOptional(),
  })
}

/** Makes the schema of the step of a publication (R8d); `events` is the schema of its undo. */
export function publicationStepOf<T extends z.ZodType>(events: T) {
  return z.object({
    ...stepFields,
    side: z.literal('publication'),
    /** Empty if it cannot be undone. */
    undo: listOf(events),
    /** The changes that lowered the time taken from items (R5). */
    lowered: listOf(RunStepChange),
    /** The publication that it wrote: undo requires that it is unchanged. Absent if it cannot be undone. */
    wrote: Published.exactOptional(),
  })
}
