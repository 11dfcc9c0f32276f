import { untilOf } from '../../../../shared/agenda/ends.ts'
import type { ItemId, PersonId } from '../../../../shared/agenda/ids.ts'
import type { LanguageTag, Texts } from '../../../../shared/agenda/texts.ts'
import { languagesOf } from '../../../../shared/run/floorLanguage.ts'
import {
  allottedOf,
  flatItems,
  itemOn,
  itemStatus,
  lastReachedIndex,
  type Placed,
} from '../../../../shared/run/lookup.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import type { Duration, Instant } from '../../../../shared/time/instant.ts'

/** What the booth has seen of one item. */
export type ItemSeen = {
  readonly item: ItemId
  readonly title: Texts
  readonly people: readonly PersonId[]
  readonly languages: readonly LanguageTag[]
  /** In ms. */
  readonly lasts: Duration
  /** The clock time that it starts not before, or lasts until; null where there is none. */
  readonly at: Instant | null
}

/** The agenda as the booth has seen it: what is on, where something is, then what is to come, in order. */
export type AgendaSeen = {
  readonly on: ItemSeen | null
  readonly coming: readonly ItemSeen[]
}

/** The fixed clock time of an item: its own, or its segment's where it is the first of it. */
export function timeOf({ item, segment }: Placed): Instant | null {
  const isFirst = segment.items[0] === item
  const start = isFirst && segment.start.type === 'notBefore' ? segment.start.at : null
  return untilOf(item) ?? start
}

/** What there is to be seen of the agenda now; null before there is one. */
export function agendaNow({
  published,
  run,
}: Pick<ShowState, 'published' | 'run'>): AgendaSeen | null {
  if (published === null) return null
  const { agenda } = published
  const reached = lastReachedIndex(agenda, run.position)
  const seenOf = (placed: Placed): ItemSeen => ({
    item: placed.item.id,
    title: placed.item.title,
    people: placed.item.speakers.map(({ person }) => person),
    languages: languagesOf(placed.item),
    lasts: allottedOf(run, placed.item),
    at: timeOf(placed),
  })
  const all = flatItems(agenda)
  const live = all.find(({ item }) => item.id === itemOn(run.position))
  const coming = all.filter(
    ({ item, index }) => index > reached && itemStatus(run, item.id) === 'waiting',
  )
  return { on: live ? seenOf(live) : null, coming: coming.map(seenOf) }
}
