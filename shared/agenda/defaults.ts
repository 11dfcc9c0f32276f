import { type Duration, MINUTE } from '../time/instant.ts'
import type { Item, Kind, Slimming } from './model.ts'
import { same } from './same.ts'

/** Returns the default slimming for a kind and planned length (P3). */
export function slimmingFor(kind: Kind, planned: Duration): Slimming {
  switch (kind) {
    case 'break':
      return { least: 0, dropRank: 1 }
    case 'discussion':
      return { least: 0, dropRank: 2 }
    case 'qa':
      return { least: Math.min(planned, Math.ceil(planned / 2 / MINUTE) * MINUTE), dropRank: null }
    case 'opening':
    case 'welcome':
    case 'talk':
    case 'case':
    case 'panel':
    case 'closing':
    case 'other':
      return { least: planned, dropRank: null }
  }
}

/** Returns the slimming of an item after a change of kind or length: a default adapts, a planner's choice stays, limited to the length (P3). */
export function slimmingAfter(
  item: Item,
  { kind, planned }: Pick<Item, 'kind' | 'planned'>,
): Slimming {
  const usual = slimmingFor(item.kind, item.planned)
  const now = item.slimming ?? usual
  if (same(now, usual)) return slimmingFor(kind, planned)
  const isProtected = now.least === item.planned
  return { ...now, least: isProtected ? planned : Math.min(now.least, planned) }
}
