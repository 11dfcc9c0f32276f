import { describe, expect, test } from 'vitest'
import { NEW_INTAKE, next } from '../../../../client/ui/intake/model/intake.ts'
import { zoneChoices, zonesFor } from '../../../../client/ui/intake/model/zoneSearch.ts'
import { CHINESE_CITIES } from '../../../../shared/time/chineseCities.ts'
import { RIVER } from './sample.ts'

describe('the way to a reading', () => {
  const typed = next(NEW_INTAKE, { type: 'typed', text: '10:00 Welcome' })

  test('keeps the text whatever goes wrong', () => {
    const sent = next(typed, { type: 'sent', name: null })
    expect(sent.at).toBe('reading')
    const back = next(sent, {
      type: 'came',
      today: '',
      answer: { ok: false, code: 'pdf', line: 'A PDF.' },
    })
    expect(back).toMatchObject({
      at: 'field',
      clip: { text: '10:00 Welcome' },
      trouble: { code: 'pdf' },
    })
    expect(next(back, { type: 'typed', text: 'x' }).trouble).toBeNull()
  })

  test('comes to a reading with nothing answered, and back to the same text', () => {
    const read = next(typed, { type: 'came', today: '', answer: { ok: true, reading: RIVER } })
    expect(read).toMatchObject({ at: 'read', work: { answers: {}, agenda: 0 } })
    expect(next(read, { type: 'again' })).toMatchObject({ at: 'field', clip: typed.clip })
  })

  test('forgets the page that was pasted once its text is changed', () => {
    const pasted = next(NEW_INTAKE, { type: 'pasted', clip: { text: 'a', html: '<table>' } })
    expect(next(pasted, { type: 'typed', text: 'ab' }).clip).toEqual({ text: 'ab', html: null })
    expect(next(pasted, { type: 'plain' }).clip).toEqual({ text: 'a', html: null })
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
