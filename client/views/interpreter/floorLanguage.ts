import type { Item } from '../../../shared/agenda/model.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { Run } from '../../../shared/run/state.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Timeline } from '../../../shared/timing/row.ts'

/** The language on the floor: as corrected in the room, else as the item says; null where nobody has said. */
export function languageNow(run: Run, on: Item | null): LanguageTag | null {
  return run.language ?? on?.language ?? null
}

/** When the floor turns to another language: to which, and when by the projection. */
export type Switch = { readonly to: LanguageTag; readonly at: Instant; readonly isNext: boolean }

/** The first turn to come that is in another language than `now`; null where none is planned. */
export function nextSwitch(timeline: Timeline, now: LanguageTag | null): Switch | null {
  for (const row of timeline.rows) {
    const { language } = row.item
    if (row.status !== 'waiting' || row.projected === null) continue
    if (language !== null && language !== now) {
      const isNext = row.item.id === timeline.next?.item.id
      return { to: language, at: row.projected.start, isNext }
    }
  }
  return null
}

/** The language after this one among those of the agenda, round and round: what correcting the floor by one key sets. */
export function otherFloorLanguage(
  languages: readonly LanguageTag[],
  now: LanguageTag | null,
): LanguageTag | null {
  const at = now === null ? -1 : languages.indexOf(now)
  const other = languages[(at + 1) % languages.length] ?? null
  return other === now ? null : other
}
