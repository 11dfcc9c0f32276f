import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readText } from '../../../server/intake/readText.ts'
import type { BareReading } from '../../../shared/agenda/reading/reading.ts'

const founding = readFileSync(
  join(import.meta.dirname, '../../../../shared/inputs/ura-dialogue.txt'),
  'utf8',
)
const counts = ({ agendas }: BareReading) => {
  const items = agendas.flatMap(({ segments }) => segments.flatMap((one) => one.items))
  return [items.length, items.flatMap(({ speakers }) => speakers).length]
}
const read = (text: string) => readText(text, { date: null, zone: null })
const whole = counts(read(founding))

it.each([' | ', '|'])('a table that lost its tabs to %j is read as a table too', (bar) => {
  const { second, ...first } = read(founding.replaceAll('\t', bar))
  expect(counts(first)).not.toEqual(whole)
  expect(second && counts(second.reading)).toEqual(whole)
})

it('a text that is understood has one reading', () => {
  expect(read(founding).second).toBeUndefined()
  expect(read('15:00 Welcome, Ying Wang (5 min)\n15:05 Talk, Wentao Yan').second).toBeUndefined()
})
