import { isSafeLink } from '../../../shared/agenda/documentLinks.ts'
import type { Delivery, Item } from '../../../shared/agenda/model.ts'
import type { Duration } from '../../../shared/time/instant.ts'
import { type Pace, scriptPace } from '../../../shared/timing/pace.ts'

/** The script of an item, as the booth sees it. */
export type BoothScript = {
  /** Null if it is not stated how it is read. */
  readonly delivery: Delivery | null
  /** At which it fills its slot; null where that has no length. */
  readonly pace: Pace | null
}

/** A document of an item; `link` is null where it cannot be opened safely from here. */
export type BoothDocument = { readonly title: string; readonly link: string | null }

/** The script of an item that lasts so long (ms); null where none was counted. */
export function scriptOf({ briefing }: Item, slot: Duration): BoothScript | null {
  const script = briefing?.script
  if (script === undefined) return null
  return { delivery: script.delivery ?? null, pace: scriptPace(script, slot) }
}

/** The documents of an item; those of before that are not under https are named, and no links. */
export function documentsOf({ briefing }: Item): readonly BoothDocument[] {
  return (briefing?.documents ?? []).map(({ title, link }) => ({
    title,
    link: isSafeLink(link) ? link : null,
  }))
}
