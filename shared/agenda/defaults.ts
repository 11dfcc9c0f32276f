import { type Duration, MINUTE } from '../time/instant.ts'
import type { Kind, Slimming } from './model.ts'

/** What recovery may do with an item of this kind and planned length unless the planner says otherwise (P3). */
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
