import type { z } from 'zod'
import type { LiveName } from '../agenda/fields/field.ts'
import type { ITEM_FIELDS } from '../agenda/fields/item.ts'
import type { LinkId, ShowId } from '../agenda/ids.ts'
import type { Item } from '../agenda/model.ts'
import type { Instant } from '../time/instant.ts'
import type * as Entities from './entitySchemas.ts'
import type * as Schemas from './schemas.ts'
import type { StageLook } from './stageLook.ts'

/** Returns whether everyone may open a show as its audience, without a link. */
export function isOpenToAll(state: Pick<ShowState, 'public' | 'archived'>): boolean {
  return state.public && !state.archived
}

/** The position of the run, as fixed instants; `startedAt` is when the item was first started. */
export type Position = Readonly<z.infer<typeof Entities.Position>>

/** The progress of an item that is not live; the position has the progress of the live item. */
export type Progress = Readonly<z.infer<typeof Entities.Progress>>

/** Given and taken time of an item, in ms (R5). */
export type Adjustment = Readonly<z.infer<typeof Entities.Adjustment>>

/** One person's turn inside the live item, with its limit (null: none) and stopwatch (R7). */
export type FloorTurn = Readonly<z.infer<typeof Entities.FloorTurn>>

export type Hand = Readonly<z.infer<typeof Entities.Hand>>

/** The run of a show. Items without an entry in `progress` wait and have spent nothing. */
export type Run = Readonly<z.infer<typeof Schemas.Run>>

/** The default look of stages: the programme, which follows the show. */
export const PROGRAMME: StageLook = { is: 'programme' }

/** A run before Start. */
export const INITIAL_RUN: Run = {
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

/** The plan as planners see it; every change raises `revision`. */
export type Draft = Readonly<z.infer<typeof Schemas.Draft>>

/** A task for the planner: a live change that the draft could not follow (P7). */
export type Finding = Readonly<z.infer<typeof Entities.Finding>>

/** The published agenda, with each segment's slack as fixed at publication (P2, in ms). */
export type Published = Readonly<z.infer<typeof Entities.Published>>

/** The link that made a rehearsal, with its generation at that time. */
export type MadeBy = Readonly<z.infer<typeof Entities.MadeBy>>

/** The state of a show, or the part of it that an audience sees. */
export type ShowState = Readonly<z.infer<typeof Schemas.ShowState>>

/** The copy of the agenda that an event changes (P7). */
export type Side = 'draft' | 'published'

/** The fields of an item that a live edit can change. They include the limits of recovery, which follow its length. */
export type ItemFields = Partial<Pick<Item, LiveName<typeof ITEM_FIELDS>>>

type EventIn<Group> = {
  [T in keyof Group]: Group[T] extends z.ZodType ? Readonly<z.infer<Group[T]>> : never
}[keyof Group]

export type ShowEvents = EventIn<typeof Schemas.SHOW>
export type PlanEvents = EventIn<typeof Schemas.PLAN>
/** The events that change the draft or the published agenda; `side` states which. */
export type AgendaEdits = Extract<PlanEvents, { readonly side: unknown }>
export type RunEvents = EventIn<typeof Schemas.RUN>
export type PeopleEvents = EventIn<typeof Schemas.PEOPLE>
export type BoothEvents = EventIn<typeof Schemas.BOOTH>
export type StepEvents = EventIn<typeof Schemas.STEPS>

export type EventType = keyof typeof Schemas.EVENTS

export type EventOf<T extends EventType> = EventIn<Pick<typeof Schemas.EVENTS, T>>

/** One function for each of some types of events. */
export type ByEvent<T extends EventType, Rest extends readonly unknown[], Result> = {
  readonly [K in T]: (event: EventOf<K>, ...rest: Rest) => Result
}

/** Every event of a show's log. */
export type ShowEvent = EventIn<typeof Schemas.EVENTS>

/** The events that undo may write. */
export type Compensation = EventIn<typeof Schemas.COMPENSATIONS>

/** An event with its place in the log and its show time. */
export type Recorded = { readonly seq: number; readonly at: Instant; readonly event: ShowEvent }

/** A recorded event as the log stores it: with its author, command and server time. */
export type Envelope = Recorded & {
  readonly show: ShowId
  readonly commandId: string
  readonly actor: LinkId
  readonly role: string
  readonly wall: Instant
}
