import { expect, test } from 'vitest'
import { readText } from '../../../../server/intake/readText.ts'
import { MANY_LINES } from './manyLines.ts'

// Time is held by the limit of a test alone.
test.each(Object.entries(MANY_LINES))(
  '50,000 lines are read to their end: %s',
  (_, of) => {
    const { source, agendas } = readText(of(50_000), { date: null, zone: null })
    expect(source.length).toBe(50_000)
    expect(agendas.length).toBeLessThanOrEqual(1)
  },
  60_000,
)
