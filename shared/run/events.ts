import type { z } from 'zod'
import type { LiveName } from '../agenda/fields/field.ts'
import type { ITEM_FIELDS } from '../agenda/fields/item.ts'
import type { LinkId, ShowId } from '../agenda/ids.ts'
import type { Item } from '../agenda/model.ts'
import type { Instant } from '../time/instant.ts'
import type * as Schemas from './schemas.ts'

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
