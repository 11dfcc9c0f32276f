import { describe, expect, test } from 'vitest'
import {
  changesAfterAnswer,
  changesAfterTyping,
  NEW_INTAKE,
} from '../../../../client/ui/intake/useIntake.ts'
import { zoneChoices, zonesFor } from '../../../../client/ui/intake/ZoneField.tsx'
import { CHINESE_CITIES } from '../../../../shared/time/chineseCities.ts'
import { RIVER } from './sample.ts'

describe('the way to a reading', () => {
  test('stays at the field if the server reads nothing, until the text is changed', () => {
    const trouble = { ok: false, code: 'scan', line: 'A scan.' } as const
    const back = { ...NEW_INTAKE, ...changesAfterAnswer(NEW_INTAKE, trouble, '') }
    expect(back).toMatchObject({ at: 'field', trouble: { code: 'scan' } })
    expect(changesAfterTyping('x')).toEqual({ clip: { text: 'x', html: null }, trouble: null })
  })

  test('comes to a reading with nothing answered', () => {
    const read = changesAfterAnswer(NEW_INTAKE, { ok: true, reading: RIVER }, '')
    expect(read).toMatchObject({ at: 'read', review: { answers: {}, agenda: 0 } })
  })
})

describe('zones', () => {
  const choices = zoneChoices((zone) => (zone === 'Asia/Shanghai' ? ['Beijing', '北京'] : []))
  const found = (typed: string) =>
    zonesFor(choices, typed, ['Europe/Vienna']).map(({ zone }) => zone)

  test('are found by their city in either language, by place and by name', () => {
    expect(found('beij')[0]).toBe('Asia/Shanghai')
    expect(found('北')[0]).toBe('Asia/Shanghai')
    expect(found('new yo')[0]).toBe('America/New_York')
    expect(found('sao p')[0]).toBe('America/Sao_Paulo')
    expect(found('nowhere at all')).toEqual([])
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

  test('are offered by likelihood before anything is typed', () => {
    expect(found('').slice(0, 2)).toEqual(['Europe/Vienna', 'Asia/Shanghai'])
  })
})
