import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import type { Agenda, Item, Segment } from '../../../../../shared/agenda/model.ts'
import { planOf } from '../../../../../shared/agenda/plan.ts'
import { languagesOf } from '../../../../../shared/run/floorLanguage.ts'
import { dateIn } from '../../../../../shared/time/format.ts'
import type { Span } from '../../../../../shared/time/instant.ts'

/** A segment where its items begin; `alone`: its one item bears its title, so that one row says both. */
export type AtSegment = {
  readonly at: 'segment'
  readonly segment: Segment
  readonly span: Span
  readonly day: string
  readonly alone: boolean
}

/** An item in its place; `switched`: it is held in another language than the one before it. */
export type AtItem = {
  readonly at: 'item'
  readonly item: Item
  readonly segment: Segment
  readonly span: Span
  readonly day: string
  readonly alone: boolean
  readonly switched: boolean
  /** Whose turns come just before and just after. */
  readonly before: Item | null
  readonly after: Item | null
}

/** A day that begins, on agendas of several days. */
export type AtDay = { readonly at: 'day'; readonly day: string }

/** One stop on the way through an agenda. */
export type Stop = AtDay | AtSegment | AtItem

function isAlone({ title, items }: Segment): boolean {
  const [only] = items
  if (only === undefined || items.length > 1) return false
  const same = ([tag, text]: [string, string]) => title[tag] === text
  return Object.entries(only.title).every(same)
}

/** The items that are held in other languages than the one before of which it is said. */
function switches(items: readonly Item[]): ReadonlySet<Item> {
  const changed = new Set<Item>()
  let floor: string | null = null
  for (const item of items) {
    const held = languagesOf(item).join(' ')
    if (held === '') continue
    if (floor !== null && held !== floor) changed.add(item)
    floor = held
  }
  return changed
}

/** An agenda from first to last as it is planned: days where there are several, segments, items. */
export function walk(agenda: Agenda): readonly Stop[] {
  const plan = planOf(agenda)
  const home = homeZone(agenda)
  const all = agenda.segments.flatMap(({ items }) => items)
  const changed = switches(all)
  const dayOf = ({ start }: Span) => dateIn(start, home)
  const stops = agenda.segments.flatMap((segment): readonly (AtSegment | AtItem)[] => {
    const span = plan.segments.get(segment.id)
    if (span === undefined) return []
    const alone = isAlone(segment)
    const items = segment.items.flatMap((item): readonly AtItem[] => {
      const its = plan.items.get(item.id)
      if (its === undefined) return []
      const place = all.indexOf(item)
      const [before = null, after = null] = [all[place - 1], all[place + 1]]
      const switched = changed.has(item)
      return [
        { at: 'item', item, segment, span: its, day: dayOf(its), alone, switched, before, after },
      ]
    })
    return [{ at: 'segment', segment, span, day: dayOf(span), alone }, ...items]
  })
  return withDays(stops)
}

function withDays(stops: readonly (AtSegment | AtItem)[]): readonly Stop[] {
  if (new Set(stops.map(({ day }) => day)).size < 2) return stops
  return stops.flatMap((stop, n) =>
    stops[n - 1]?.day === stop.day ? [stop] : [{ at: 'day', day: stop.day } as const, stop],
  )
}
