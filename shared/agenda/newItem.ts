import { slimmingFor } from './defaults.ts'
import type { Item } from './model.ts'

/** What an item cannot be without. */
type Core = Pick<Item, 'id' | 'title' | 'kind' | 'planned'>

/** A new item: everything that is not said of it is as nobody has touched it yet; recovery may do with it what its kind says (P3). */
export function newItem(said: Core & Partial<Item>): Item {
  const { id, title, kind, planned } = said
  // In the order of the schema, in which differences are told.
  return {
    ...{ id, title, kind, planned },
    speakers: [],
    language: null,
    talkingPoints: [],
    thresholds: null,
    addedLive: false,
    slimming: slimmingFor(kind, planned),
    briefing: { notes: null, announce: null },
    ...said,
  }
}
