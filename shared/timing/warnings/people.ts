import type { Agenda, Item, Segment } from '../../agenda/model.ts'
import type { Plan } from '../../agenda/plan.ts'
import { plannedLength } from '../../agenda/slack.ts'
import { type Instant, plus } from '../../time/instant.ts'
import type { Span } from '../../time/span.ts'
import type { Warning } from './warning.ts'

/** Kinds of items that somebody has to hold. */
const SPOKEN: readonly Item['kind'][] = ['welcome', 'talk', 'case']

/** Items that nobody holds, or that have no length although they are no end. */
export function emptyWarnings(agenda: Agenda): readonly Warning[] {
  return agenda.segments.flatMap(({ items }) =>
    items.flatMap((item): readonly Warning[] => {
      const place = { of: 'item', id: item.id } as const
      const silent = SPOKEN.includes(item.kind) && item.speakers.length === 0
      const endless = item.planned === 0 && item.kind !== 'closing'
      return [
        ...(silent ? [{ kind: 'no-speaker', place, fix: null } as const] : []),
        ...(endless ? [{ kind: 'no-length', place, fix: null } as const] : []),
      ]
    }),
  )
}

/** Someone who stands twice in one item; the later mention goes. */
function withinOne(item: Item): readonly Warning[] {
  const again = item.speakers.filter(
    ({ person }, at) => item.speakers.findIndex((other) => other.person === person) < at,
  )
  return again.map(({ person }) => ({
    kind: 'person-twice',
    person,
    other: null,
    place: { of: 'item', id: item.id },
    fix: [
      {
        type: 'setValue',
        of: 'item',
        id: item.id,
        field: 'speakers',
        was: item.speakers,
        value: item.speakers.filter(
          (one, at) => item.speakers.findIndex((other) => other.person === one.person) === at,
        ),
      },
    ],
  }))
}

/** The spans that a segment's items have by its own clock time, whatever the one before does. */
function nominal(segment: Segment, plan: Plan): readonly (readonly [Item, Span])[] {
  const planned = plan.segments.get(segment.id)?.start
  let at: Instant | undefined = segment.start.type === 'notBefore' ? segment.start.at : planned
  return segment.items.flatMap((item) => {
    if (at === undefined) return []
    const span = { start: at, end: plus(at, plannedLength(item)) }
    at = span.end
    return [[item, span] as const]
  })
}

function meets(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

/** People who are in two places of the plan at once: twice in an item, or where clock times overlap. */
export function personWarnings(agenda: Agenda, plan: Plan): readonly Warning[] {
  const blocks = agenda.segments.map((segment) => nominal(segment, plan))
  const between = blocks.flatMap((block, n) =>
    block.flatMap(([item, span]) => {
      // Only neighbours can overlap by more than a mistake in one clock time.
      const earlier = (blocks[n - 1] ?? []).filter(([, other]) => meets(span, other))
      return earlier.flatMap(([other]) =>
        item.speakers
          .filter(({ person }) => other.speakers.some((one) => one.person === person))
          .map(
            ({ person }): Warning => ({
              kind: 'person-twice',
              person,
              other: other.id,
              place: { of: 'item', id: item.id },
              fix: null,
            }),
          ),
      )
    }),
  )
  return [...agenda.segments.flatMap(({ items }) => items.flatMap(withinOne)), ...between]
}
