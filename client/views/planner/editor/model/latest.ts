import type { Agenda, Item } from '../../../../../shared/agenda/model.ts'
import { plannedLength } from '../../../../../shared/agenda/slack.ts'
import type { Duration } from '../../../../../shared/time/instant.ts'
import { latestStarts } from '../../../../../shared/timing/latestStart.ts'
import type { Latest } from '../../../../../shared/timing/row.ts'

function leastLength(item: Item): Duration {
  const { slimming } = item
  if (slimming === null) return plannedLength(item)
  return slimming.dropRank === null ? Math.min(slimming.least, plannedLength(item)) : 0
}

/** When an item must start at the latest so that all after it still fits (T4), as planned and with everything at its least; null where no stop follows. */
export function latestOf(
  agenda: Agenda,
  id: string,
): Readonly<Record<'planned' | 'least', Latest>> {
  return {
    planned: latestStarts(agenda, plannedLength).get(id) ?? null,
    least: latestStarts(agenda, leastLength).get(id) ?? null,
  }
}
