import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { planOf } from '../../../shared/agenda/plan.ts'
import { draftFromReading } from '../../../shared/agenda/reading/draftFromReading.ts'
import type { ParsedAgenda, SourceReading } from '../../../shared/agenda/reading/reading.ts'
import { clockText } from '../../../shared/time/format.ts'
import { INPUTS, SOURCES, textOf } from './corpus/sources.ts'
import { readSource } from './reading/support/readings.ts'

const clockOf = (when: string) => (when.includes('T') ? when.slice(11, 16) : when)

/** Blocks that the draft plans at another time than their source states, though that goes forward: the title, the stated time, the planned one. */
function movedBlocks(read: ParsedAgenda): readonly string[] {
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

const moved = ({ agendas }: SourceReading) => agendas.flatMap(movedBlocks)

const PAGES = ['casablanca.md', 'de-ddb.md', 'es-9punto5.md', 'webinar-copilot.md'].map((name) => {
  const text = new URL(name, INPUTS)
  return { name, text, there: existsSync(text) }
})
const ALL = [
  ...SOURCES.map(({ text, there, expectation }) => ({ name: expectation.source, text, there })),
  ...PAGES,
]

const absent = 'the text is not beside the project'

describe('P9b: the starts that a text states stay in the draft', () => {
  describe.each(ALL)('$name', ({ text, there }) => {
    it('has them', (context) => {
      if (!there) return context.skip(absent)
      expect(moved(readSource(textOf({ text })))).toEqual([])
    })
  })

  it('also where a range goes on over the next start', () => {
    const reading = readSource(
      [
        '# Harbour day, 5 May 2026, Berlin time',
        '## Morning',
        '09:00-09:50 Tides - Ida Moor',
        '09:45-10:30 Locks - Per Holm',
        '## Afternoon',
        '10:30-11:00 Ferries - Ann Quay',
        '11:00-11:30 Cranes - Bo Pier',
      ].join('\n'),
    )
    expect(moved(reading)).toEqual([])
    expect(reading.agendas[0]?.segments.length).toBeGreaterThan(1)
  })

  it('and a start that only follows is no stated one', () => {
    const [agenda] = readSource(
      [
        'Board call',
        '5 May 2026, starts 10:00 (Europe/Berlin)',
        '',
        '1. Opening (10 min)',
        '2. Budget (20 min)',
        '3. Closing (5 min)',
      ].join('\n'),
    ).agendas
    expect(agenda?.segments.map(({ startInferred = false }) => startInferred)).toEqual([
      true,
      true,
      true,
    ])
  })
})
