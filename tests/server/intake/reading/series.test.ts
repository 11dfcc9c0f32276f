import { expect, test } from 'vitest'
import { ledgerFaults, lostTexts } from '../ledger/lost.ts'
import { adopted, agendaOf, reading } from './support/readings.ts'

const under = (line: string) => `${line}

Rivers between towns and villages

Date: 3 March 2027, 15:00 Beijing time

15:00 Welcome
15:10 Discussion`

test.each([
  [
    'Town and River Assembly (TRA)The 3rd Science-Policy Dialogue',
    '3rd Science-Policy Dialogue',
    ['Town and River Assembly (TRA)'],
  ],
  ['城乡大会（TRA）第三届科学政策对话', '第三届科学政策对话', ['城乡大会（TRA）']],
])('which of a row of meetings it is is the subtitle: %s', (line, subtitle, notes) => {
  const text = under(line)
  const agenda = agendaOf(text)
  expect(Object.values(agenda.title)).toEqual(['Rivers between towns and villages'])
  expect(Object.values(agenda.subtitle ?? {})).toEqual([subtitle])
  expect(agenda.notes).toEqual(notes)
  expect(reading(text).ledger?.[0]?.became).toBe('subtitle')
  expect([...ledgerFaults(reading(text)), ...lostTexts(reading(text))]).toEqual([])
  expect(Object.values(adopted(text).subtitle ?? {})).toEqual([subtitle])
})

test.each(['Town and River Assembly (TRA)Science-Policy Dialogue:', 'Hello everyone (all of you)'])(
  'a line in which it cannot be told for certain stays what it was: %s',
  (line) => {
    expect(agendaOf(under(line)).subtitle).toBeUndefined()
  },
)
