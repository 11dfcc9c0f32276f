import { describe, expect, it } from 'vitest'
import {
  boothsIn,
  withBoothChange,
  withNewBooth,
  withoutBooth,
} from '../../../../../client/views/planner/editor/show/BoothsField.tsx'
import { agendaFaults } from '../../../../../shared/agenda/checks.ts'
import type { Agenda, Booth } from '../../../../../shared/agenda/model.ts'
import { founding } from '../../../../support/shows.ts'

const three: Agenda = { ...founding(), languages: ['en', 'zh-Hans', 'fr'] }
const CHINESE: Booth = { id: 'en–zh', languages: ['en', 'zh-Hans'] }
const FRENCH: Booth = { id: 'en–fr', languages: ['en', 'fr'], relayFrom: 'en–zh' }

describe('the booths of a draft', () => {
  it('R16: are those that go without saying, until one is changed', () => {
    expect(boothsIn(founding())).toEqual([CHINESE])
    expect(boothsIn({ ...founding(), booths: [FRENCH] })).toEqual([FRENCH])
  })

  it('R16: keep nothing that goes without saying', () => {
    const longer = withBoothChange([CHINESE], 'en–zh', { minutes: 30 })
    expect(longer).toEqual([{ ...CHINESE, minutes: 30 }])
    expect(withBoothChange(longer, 'en–zh', { minutes: 25 })).toEqual([CHINESE])
    expect(withBoothChange([CHINESE, FRENCH], 'en–fr', { relayFrom: null })[1]).toEqual({
      id: 'en–fr',
      languages: ['en', 'fr'],
    })
  })

  it('R16: one that is called otherwise stays the one that links and relay name', () => {
    const renamed = withBoothChange([CHINESE, FRENCH], 'en–zh', { name: 'Chinese' })
    expect(renamed).toEqual([{ ...CHINESE, name: 'Chinese' }, FRENCH])
    expect(withBoothChange(renamed, 'en–zh', { minutes: 30 })[0]?.name).toBe('Chinese')
    expect(withBoothChange(renamed, 'en–zh', { name: 'en–zh' })).toEqual([CHINESE, FRENCH])
    const again = withNewBooth(three, withNewBooth(three, renamed) ?? [])
    expect(again?.map(({ id }) => id)).toEqual(['en–zh', 'en–fr', 'zh–fr', 'en–zh 2'])
  })

  it('R16: one that is called after its languages is called after its new ones, by a name that is free', () => {
    const german: [string, string] = ['de', 'zh-Hans']
    const [first, ...others] = withBoothChange([CHINESE, FRENCH], 'en–zh', { languages: german })
    expect(first).toEqual({ id: 'en–zh', name: 'de–zh', languages: german })
    expect(
      withBoothChange([FRENCH, ...others], 'en–fr', { languages: ['fr', 'en'] })[0]?.name,
    ).toBe('fr–en')
    const named = withBoothChange([{ ...CHINESE, name: 'Main' }], 'en–zh', { languages: german })
    expect(named[0]?.name).toBe('Main')
    const taken = withBoothChange([CHINESE, FRENCH], 'en–fr', { languages: ['en', 'zh-Hans'] })
    expect(taken[1]?.name).toBe('en–zh 2')
  })

  it('R16: nobody takes relay from one that is removed', () => {
    const renamed = withBoothChange([CHINESE, FRENCH], 'en–zh', { name: 'Chinese' })
    const left = withoutBooth([CHINESE, FRENCH], 'en–zh')
    expect(left).toEqual([{ id: 'en–fr', languages: ['en', 'fr'] }])
    for (const booths of [renamed, left]) expect(agendaFaults({ ...three, booths })).toEqual([])
  })

  it('R16: a new one is for two languages that have none, under a name that is free', () => {
    const first = withNewBooth(three, [CHINESE]) ?? []
    expect(first[1]).toEqual({ id: 'en–fr', languages: ['en', 'fr'] })
    const all = withNewBooth(three, withNewBooth(three, first) ?? []) ?? []
    expect(all.map(({ id }) => id)).toEqual(['en–zh', 'en–fr', 'zh–fr', 'en–zh 2'])
    expect(agendaFaults({ ...three, booths: all })).toEqual([])
    expect(withNewBooth({ ...three, languages: ['zh-Hans', 'zh-Hant'] }, [])).toBeNull()
  })
})
