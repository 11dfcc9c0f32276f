import { expect, it } from 'vitest'
import { movedBlocks } from './corpus/movedBlocks.ts'
import { readSource } from './reading/support/readings.ts'

it('P9b: the starts that a text states stay in the draft, also where a range goes on over the next start', () => {
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
  expect(movedBlocks(reading)).toEqual([])
  expect(reading.agendas[0]?.segments.length).toBeGreaterThan(1)
})

it('P9b: the starts that a text states stay in the draft, and a start that only follows is no stated one', () => {
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
