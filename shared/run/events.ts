import type { z } from 'zod'
import type { LiveName } from '../agenda/fields/field.ts'
import type { ITEM_FIELDS } from '../agenda/fields/item.ts'
import type { LinkId, ShowId } from '../agenda/ids.ts'
import type { Item } from '../agenda/model.ts'
import type { Instant } from '../time/instant.ts'
import type * as Schemas from './eventSchemas.ts'

/** Which copy of the agenda an event changes (P7). */
export type Side = 'draft' | 'published'

/** The parts of an item that can be edited while live; what recovery may do follows its length. */
export type ItemFields = Partial<Pick<Item, LiveName<typeof ITEM_FIELDS>>>

type Event<T> = T extends z.ZodType ? Readonly<z.infer<T>> : never
type EventsIn<Group extends keyof typeof Schemas.GROUPS> = Event<
  (typeof Schemas.GROUPS)[Group][keyof (typeof Schemas.GROUPS)[Group]]
>

export type ShowEvents = EventsIn<'show'>
export type PlanEvents = EventsIn<'plan'>
/** A change of an agenda, on the side it names. */
export type SidedEvents = Extract<PlanEvents, { readonly side: unknown }>
export type RunEvents = EventsIn<'run'>
export type PeopleEvents = EventsIn<'people'>
export type BoothEvents = EventsIn<'booth'>
export type StepEvents = EventsIn<'step'>

export type EventType = keyof typeof Schemas.EVENTS

/** The event of a type. */
export type EventOf<T extends EventType> = Event<(typeof Schemas.EVENTS)[T]>

/** One function for each of some types of events. */
export type ByEvent<T extends EventType, Rest extends readonly unknown[], Result> = {
  readonly [K in T]: (event: EventOf<K>, ...rest: Rest) => Result
}

/** Everything that can be in a show's log. */
export type ShowEvent = EventOf<EventType>

/** The ordinary events that undo is made of: they put back what a step replaced, with absolute anchors. */
export type Compensation = Event<(typeof Schemas.COMPENSATIONS)[keyof typeof Schemas.COMPENSATIONS]>

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
