import type { Item } from '../../../shared/agenda/model.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { languagesOf } from '../../../shared/run/floorLanguage.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Timeline } from '../../../shared/timing/row.ts'

/** When the floor turns to another language, or to several: to which, and when by the projection. */
export type Switch = {
  readonly to: readonly LanguageTag[]
  readonly at: Instant
  readonly item: Item
  readonly isNext: boolean
}

/** The first turn to come that is not in the one language `now`; null where none is planned (R18). */
export function nextSwitch(timeline: Timeline, now: LanguageTag | null): Switch | null {
  for (const row of timeline.rows) {
    if (row.status !== 'waiting' || row.projected === null) continue
    const to = languagesOf(row.item)
    const stays = to.every((tag) => tag === now)
    const isNext = row.item.id === timeline.next?.item.id
    if (!stays) return { to, at: row.projected.start, item: row.item, isNext }
  }
  return null
}
