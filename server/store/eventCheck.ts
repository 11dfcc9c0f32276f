import { z } from 'zod'
import { DraftChange } from '../../shared/agenda/draft/change.ts'
import { Agenda, HardStop, Item, Person, Segment } from '../../shared/agenda/model.ts'
import type { ShowEvent } from '../../shared/run/events.ts'
import { Grant, Roles } from '../../shared/run/grant.ts'
import { Remark } from '../../shared/run/remark.ts'
import { StageLook } from '../../shared/run/stageLook.ts'

const Text = z.string()
/** An instant or a length, in ms. */
const Ms = z.number()

const turn = z.object({ at: Ms, used: Ms })
const ofItem = { item: Text, startedAt: Ms, turn }
const after = Text.nullable()
const Position = z.discriminatedUnion('status', [
  z.object({ status: z.literal('planned') }),
  z.object({ status: z.literal('standby'), after, since: Ms }),
  z.object({
    status: z.literal('live'),
    ...ofItem,
    watch: z.object({ banked: Ms, runningSince: Ms }),
  }),
  z.object({ status: z.literal('paused'), ...ofItem, banked: Ms, since: Ms }),
  z.object({ status: z.literal('ended'), after, at: Ms }),
])
const Progress = z.discriminatedUnion('status', [
  z.object({ status: z.enum(['waiting', 'dropped']), spent: Ms }),
  z.object({ status: z.literal('done'), spent: Ms, startedAt: Ms, endedAt: Ms }),
])
const Adjustment = z.object({ granted: Ms, taken: Ms })
const Watch = z.object({ banked: Ms, runningSince: Ms.nullable() })
const Floor = z.object({ id: Text, person: Text, limit: Ms.nullable(), watch: Watch }).nullable()

const PLAN_CHANGES = ['order', 'inserted', 'fields', 'schedule', 'stop', 'finding'] as const
const changed = <Value extends z.ZodType>(value: Value) => ({ was: value, is: value })
const Change = z.discriminatedUnion('of', [
  z.object({ of: z.literal('position'), floor: Floor, ...changed(Position) }),
  z.object({ of: z.literal('progress'), item: Text, ...changed(Progress.nullable()) }),
  z.object({ of: z.literal('time'), item: Text, ...Adjustment.shape }),
  z.object({ of: z.enum(['goOn', 'showStart']), ...changed(Ms.nullable()) }),
  z.object({ of: z.literal('language'), ...changed(Text.nullable()) }),
  z.object({ of: z.enum(PLAN_CHANGES) }),
])

/** The parts of events that have parts themselves: under one name, one shape in all events. */
const Event = z
  .object({
    agenda: Agenda,
    segments: z.array(z.union([Text, Segment])),
    slack: z.record(Text, Ms),
    clock: z.object({ anchor: Ms, at: Ms, rate: Ms, paused: z.boolean() }),
    grant: Grant,
    roles: Roles,
    remark: Remark.nullable(),
    look: StageLook,
    stop: HardStop,
    item: z.union([Text.nullable(), Item]),
    person: z.union([Text.nullable(), Person]),
    fields: Item.partial(),
    changes: z.array(DraftChange),
    spent: Ms,
    position: Position,
    floor: Floor,
    progress: Progress.nullable(),
    adjustment: Adjustment.nullable(),
  })
  .partial()

const MadeStep = z.object({
  id: Text,
  command: Text,
  by: Text,
  at: Ms,
  items: z.array(Text),
  undone: z.boolean(),
})
const Step = z.discriminatedUnion('side', [
  MadeStep.extend({ side: z.literal('run'), changes: z.array(Change).nullable() }),
  MadeStep.extend({
    side: z.literal('draft'),
    undo: z.array(Event),
    redo: z.array(Event).optional(),
  }),
  MadeStep.extend({
    side: z.literal('publication'),
    undo: z.array(Event),
    lowered: z.array(Change),
  }),
])

const StepTaken = z.object({ step: Step })

/** Whether an issue is about a limit alone, which may have been another when the event was written. */
function isOfLimit(issue: z.core.$ZodIssue): boolean {
  if (issue.code !== 'invalid_union') return issue.code.startsWith('too_')
  return issue.errors.some((branch) => branch.length > 0 && branch.every(isOfLimit))
}

/** Where an event, or what is inside it, is not as this version writes it; null where it is. */
export function shapeFault(event: ShowEvent): string | null {
  const schema = event.type === 'stepTaken' ? StepTaken : Event
  const issues = schema.safeParse(event).error?.issues ?? []
  return issues.find((issue) => !isOfLimit(issue))?.path.join('.') ?? null
}
