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

/** One item as the booth last saw it. */
export type ItemSeen = {
  readonly item: ItemId
  readonly title: Texts
  readonly people: readonly PersonId[]
  readonly languages: readonly LanguageTag[]
  /** Its allotted length in ms. */
  readonly lasts: Duration
  /** The clock time before which it does not start, or until which it lasts; null if it has none. */
  readonly at: Instant | null
}

/** The agenda as the booth last saw it: the live item, if any, and the items to come in order. */
export type AgendaSeen = {
  readonly on: ItemSeen | null
  readonly coming: readonly ItemSeen[]
}

/** Returns the fixed clock time of an item: its own, or that of its segment if it is the first item there. */
export function timeOf({ item, segment }: Placed): Instant | null {
  const isFirst = segment.items[0] === item
  const start = isFirst && segment.start.type === 'notBefore' ? segment.start.at : null
  return untilOf(item) ?? start
}

/** Returns the part of the current agenda that the booth watches for changes; null before publication. */
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
