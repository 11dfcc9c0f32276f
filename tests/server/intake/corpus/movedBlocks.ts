import { planOf } from '../../../../shared/agenda/plan.ts'
import { draftFromReading } from '../../../../shared/agenda/reading/draftFromReading.ts'
import type { ParsedAgenda, SourceReading } from '../../../../shared/agenda/reading/reading.ts'
import { clockText } from '../../../../shared/time/format.ts'

const clockOf = (when: string) => (when.includes('T') ? when.slice(11, 16) : when)

/** Blocks that the draft plans at another time than their source states, though that goes forward: the title, the stated time, the planned one. */
function movedIn(read: ParsedAgenda): readonly string[] {
  const importOptions = { date: read.date ?? '2026-03-05', zone: read.zones[0] ?? 'Europe/Berlin' }
  const adopted = draftFromReading(read, importOptions)
  if (!adopted.ok) return []
  const { agenda } = adopted
  const plan = planOf(agenda)
  let last = ''
  return read.segments.flatMap((segment, n) => {
    const timeRange = plan.segments.get(agenda.segments[n]?.id ?? '')
    if (segment.start === null || segment.startInferred || timeRange === undefined) return []
    const statedLength = clockOf(segment.start)
    if (statedLength < last) return []
    last = statedLength
    const planned = clockText(timeRange.start, importOptions.zone)
    return planned === statedLength
      ? []
      : [`${Object.values(segment.title)[0]}: ${statedLength} at ${planned}`]
  })
}

export const movedBlocks = ({ agendas }: SourceReading): string[] => agendas.flatMap(movedIn)
