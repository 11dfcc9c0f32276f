import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readText } from '../../../server/intake/readText.ts'
import type { BareReading } from '../../../shared/agenda/reading/reading.ts'

const INPUT = join(import.meta.dirname, '../../../../shared/inputs/ura-dialogue.txt')
const counts = ({ agendas }: BareReading) => {
  const items = agendas.flatMap(({ segments }) => segments.flatMap((one) => one.items))
  return [items.length, items.flatMap(({ speakers }) => speakers).length]
}
const read = (text: string) => readText(text, { date: null, zone: null })

const hasText = existsSync(INPUT)
const reason = hasText ? '' : `: ${INPUT} is absent`

describe(`the founding agenda${reason}`, () => {
  const text = hasText ? readFileSync(INPUT, 'utf8') : ''

  it.skipIf(!hasText).each([' | ', '|'])('is read as a table too if its tabs became %j', (bar) => {
    const whole = counts(read(text))
    const { second, ...first } = read(text.replaceAll('\t', bar))
    expect(counts(first)).not.toEqual(whole)
    expect(second && counts(second.reading)).toEqual(whole)
  })

  it.skipIf(!hasText)('has one reading with its tabs', () => {
    expect(read(text).second).toBeUndefined()
  })
})

it('a text that is understood has one reading', () => {
  expect(read('15:00 Welcome, Ying Wang (5 min)\n15:05 Talk, Wentao Yan').second).toBeUndefined()
})
