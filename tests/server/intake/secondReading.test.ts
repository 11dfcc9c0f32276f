import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BareReading } from '../../../shared/agenda/reading/reading.ts'
import { reading } from './reading/support/readings.ts'

const FOUNDING = join(import.meta.dirname, '../../../../shared/inputs/ura-dialogue.txt')

/** A table without a header: time, person, title. */
const BRIDGES = `Bridge Forum
9 March 2027, Berlin time
14:00\tAnna Petersen\tWelcome
14:05\tIda Holm\tRust and how to see it
14:25\tTomas Varga\tListening to cables
14:40\tLena Fuchs\tRepair under traffic
15:00\tPaul Okoro\tQuestions
`

const counts = ({ agendas }: BareReading) => {
  const items = agendas.flatMap(({ segments }) => segments.flatMap((one) => one.items))
  return [items.length, items.flatMap(({ speakers }) => speakers).length]
}

const texts = [
  { name: 'a table of five rows', text: BRIDGES, separators: [' | ', '|', '   ', ';'] },
  ...(existsSync(FOUNDING)
    ? [
        {
          name: 'the founding agenda',
          text: readFileSync(FOUNDING, 'utf8'),
          separators: ['|'],
        },
      ]
    : []),
]

describe.each(texts)('$name', ({ text, separators }) => {
  it.each(separators)('is read as a table if its tabs became %j', (separator) => {
    expect(counts(reading(text.replaceAll('\t', separator)))).toEqual(counts(reading(text)))
  })
})

it('a text that is understood has one reading', () => {
  expect(reading('15:00 Welcome, Ying Wang (5 min)\n15:05 Talk, Wentao Yan').second).toBeUndefined()
})
