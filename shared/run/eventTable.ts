import type { ByEvent, EventOf, EventType, ShowEvent } from './state.ts'

/** Returns a function that tests whether an event has one of a table's types. */
export function typesIn<T extends EventType>(table: Readonly<Record<T, unknown>>) {
  return (event: ShowEvent): event is Extract<ShowEvent, { readonly type: T }> =>
    event.type in table
}

/** Returns a function that calls a table's function for the type of an event. */
export function byType<T extends EventType, Rest extends readonly unknown[], Result>(
  table: ByEvent<T, Rest, Result>,
) {
  return <K extends T>(event: EventOf<K> & { readonly type: K }, ...rest: Rest): Result =>
    table[event.type](event, ...rest)
}
