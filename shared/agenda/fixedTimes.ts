import type { Agenda, Item, Segment } from './model.ts'
import { untilOf } from './plan.ts'

/** Returns the fixed times of an agenda, which move together (R11); `untils` of items is absent if no item has one. */
export function fixedTimes({ hardStop, segments }: Agenda) {
  const untils = segments.flatMap(({ items }) =>
    items.flatMap((item) => {
      const until = untilOf(item)
      return until === null ? [] : [{ item: item.id, until }]
    }),
  )
  return {
    hardStop,
    segments: segments.map(({ id, start, mustEndBy }) => ({ id, start, mustEndBy })),
    ...(untils.length === 0 ? {} : { untils }),
  }
}

/** An agenda whose fixed times have the type T. */
export type AgendaWithTimes<T> = Omit<Agenda, 'hardStop' | 'segments'> & {
  hardStop: { at: T; movableTo: T | null } | null
  segments: (Omit<Segment, 'start' | 'mustEndBy' | 'items'> & {
    start: { type: 'follows' } | { type: 'notBefore'; at: T }
    mustEndBy: T | null
    items: (Omit<Item, 'until'> & { until?: T | null | undefined })[]
  })[]
}

/** Replaces each fixed time of an agenda; `path` names its field, such as `segments.0.start`. Leaves out an empty `until` of an item. */
export function mapTimes<A, B>(
  agenda: AgendaWithTimes<A>,
  replace: (time: A, path: string) => B,
): AgendaWithTimes<B> {
  const replaceOrNull = (time: A | null, path: string) =>
    time === null ? null : replace(time, path)
  const { hardStop } = agenda
  return {
    ...agenda,
    hardStop: hardStop && {
      at: replace(hardStop.at, 'hardStop.at'),
      movableTo: replaceOrNull(hardStop.movableTo, 'hardStop.movableTo'),
    },
    segments: agenda.segments.map((segment, s) => {
      const { start } = segment
      const path = `segments.${s}`
      return {
        ...segment,
        start:
          start.type === 'follows'
            ? start
            : { type: 'notBefore', at: replace(start.at, `${path}.start`) },
        mustEndBy: replaceOrNull(segment.mustEndBy, `${path}.mustEndBy`),
        items: segment.items.map(({ until = null, ...item }, n) =>
          until === null ? item : { ...item, until: replace(until, `${path}.items.${n}.until`) },
        ),
      }
    }),
  }
}
