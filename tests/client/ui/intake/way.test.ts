import { describe, expect, test } from 'vitest'
import { proposedDay } from '../../../../client/ui/intake/model/findingFields.ts'
import {
  changesAfterAnswer,
  changesAfterTyping,
  NEW_INTAKE,
  sourceWithout,
} from '../../../../client/ui/intake/useIntake.ts'
import { zoneChoices, zonesFor } from '../../../../client/ui/intake/ZoneField.tsx'
import type { ReadFinding } from '../../../../shared/agenda/reading/reading.ts'
import { CHINESE_CITIES } from '../../../../shared/time/chineseCities.ts'
import { RIVER } from './sample.ts'

test('the way to a reading stays at the field if the server reads nothing, until the text is changed, else comes to a reading with nothing answered', () => {
  const trouble = { ok: false, code: 'scan', line: 'A scan.' } as const
  const back = { ...NEW_INTAKE, ...changesAfterAnswer(NEW_INTAKE, trouble, '') }
  expect(back).toMatchObject({ at: 'field', trouble: { code: 'scan' } })
  expect(changesAfterTyping('x')).toEqual({ clip: { text: 'x', html: null }, trouble: null })
  const read = changesAfterAnswer(NEW_INTAKE, { ok: true, reading: RIVER }, '')
  expect(read).toMatchObject({ at: 'read', review: { answers: {}, agenda: 0 } })
})

test('a text can be read again without one of its lines, a file or a web page cannot', () => {
  const { review } = changesAfterAnswer(NEW_INTAKE, { ok: true, reading: RIVER }, '')
  const read = { ...NEW_INTAKE, review: review ?? null }
  expect(sourceWithout(NEW_INTAKE, 2)).toBeNull()
  expect(sourceWithout({ ...read, file: 'river.docx' }, 2)).toBeNull()
  expect(sourceWithout({ ...read, clip: { text: '', html: '<table>' } }, 2)).toBeNull()
  const lines = String(sourceWithout(read, 2)?.content).split('\n')
  expect(lines).toEqual(RIVER.source.with(1, ''))
})

describe('zones', () => {
  const choices = zoneChoices((zone) => (zone === 'Asia/Shanghai' ? ['Beijing', '北京'] : []))
  const found = (typed: string) =>
    zonesFor(choices, typed, ['Europe/Vienna']).map(({ zone }) => zone)

  test('are found by their city in either language, by place and by name, and offered by likelihood before anything is typed', () => {
    expect(found('beij')[0]).toBe('Asia/Shanghai')
    expect(found('北')[0]).toBe('Asia/Shanghai')
    expect(found('new yo')[0]).toBe('America/New_York')
    expect(found('sao p')[0]).toBe('America/Sao_Paulo')
    expect(found('nowhere at all')).toEqual([])
    expect(found('').slice(0, 2)).toEqual(['Europe/Vienna', 'Asia/Shanghai'])
  })

  test('are found by a city that no zone is called after, which says itself first', () => {
    const cities = new Map([
      ['hamburg', 'Europe/Berlin'],
      ['porto', 'Europe/Lisbon'],
      ['porto alegre', 'America/Sao_Paulo'],
      ...CHINESE_CITIES,
    ])
    const by = (typed: string) => zonesFor(choices, typed, [], cities).map(({ zone }) => zone)
    expect(by('Hamburg')).toEqual(['Europe/Berlin'])
    expect(by('hambu')).toEqual(['Europe/Berlin'])
    expect(by('Porto')[0]).toBe('Europe/Lisbon')
    expect(by('ha')).not.toContain('Europe/Berlin')
    expect(by('慕尼黑')).toEqual(['Europe/Berlin'])
    expect(by('成')).toEqual(['Asia/Shanghai'])
  })
})

const TODAY = '2026-11-28'

const noYear = (facts: Readonly<Record<string, string>>, code = 'no-year'): ReadFinding => ({
  level: 'doubtful',
  line: 1,
  text: 'no year',
  code,
  facts,
  place: null,
})

test.each([
  ['the next such day', { month: '10', day: '11' }, '2027-10-11'],
  ['today', { month: '11', day: '28' }, '2026-11-28'],
  ['a day of this year', { month: '12', day: '3' }, '2026-12-03'],
  ['the next on its day of the week', { month: '10', day: '11', weekday: '3' }, '2028-10-11'],
  ['a Sunday', { month: '12', day: '6', weekday: '7' }, '2026-12-06'],
])('a day without a year is most likely %s', (_, facts, date) => {
  expect(proposedDay(noYear(facts), TODAY)).toBe(date)
})

test.each([
  ['whose day of the week comes only in years', { month: '10', day: '11', weekday: '5' }],
  ['that is in no calendar soon', { month: '2', day: '30' }],
  ['of which no figures are known', {}],
])('no day is proposed for one %s', (_, facts) => {
  expect(proposedDay(noYear(facts), TODAY)).toBeNull()
})
