import { expect, it } from 'vitest'
import { agendaOf, outline, reading } from './support/readings.ts'

/** How an invitation gives people a length each and what follows them one of its own. */
const LINES = [
  'Panel: Marta Silva, John O’Neil, Aiko Tanaka - 6 mins each, then discussion 22 min',
  'Panel: Marta Silva, John O’Neil, Aiko Tanaka (6 mins each), then 22 min discussion',
  'Panel: Marta Silva, John O’Neil, Aiko Tanaka, 6 minutes each, followed by an open discussion (22 min)',
] as const

it.each(LINES)('each has their turn, and what follows them has its own: %s', (line) => {
  const text = `10 December 2026, Lisbon\n11:00 ${line}\n11:40 Coffee\n12:00 End`
  expect(outline(agendaOf(text))).toEqual([
    '[Panel 40]',
    '  11:00 6 Panel — Marta Silva',
    "  11:06 6 Panel — John O'Neil",
    '  11:12 6 Panel — Aiko Tanaka',
    '  11:18 22 Discussion',
    '11:40 20 Coffee (break)',
    '12:00 0 End',
  ])
  expect(reading(text).findings.map(({ code }) => code)).toEqual(['zone-of-place'])
})

it('one talk and its questions are one turn', () => {
  const text = '10 December 2026, Lisbon\n11:00 Rivers, 15 min, then 10 min Q&A\n11:25 End'
  expect(outline(agendaOf(text))).toEqual(['11:00 25 Rivers', '11:25 0 End'])
})
