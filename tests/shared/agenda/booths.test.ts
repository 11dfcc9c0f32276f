import { describe, expect, test } from 'vitest'
import { boothOf, boothsOf, understands } from '../../../shared/agenda/booths.ts'
import { agendaFaults } from '../../../shared/agenda/checks.ts'
import type { Agenda, Booth } from '../../../shared/agenda/model.ts'
import { founding } from '../../support/shows.ts'

const spoken = (...languages: string[]): Agenda => ({ ...founding(), languages })
const named = (...booths: Booth[]): Agenda => ({ ...founding(), booths })

const CHINESE: Booth = { id: 'Chinese', languages: ['en', 'zh-Hans'], minutes: 30 }
const FRENCH: Booth = { id: 'French', languages: ['fr', 'en'], relayFrom: 'Chinese' }

describe('the booths of an agenda', () => {
  test('R16: one for each pair of its languages where it names none, however they are written', () => {
    expect(boothsOf(spoken('en', 'zh-Hans', 'fr')).map(({ id }) => id)).toEqual([
      'en–zh',
      'en–fr',
      'zh–fr',
    ])
    expect(boothsOf(spoken('zh-Hans', 'zh-Hant'))).toEqual([])
    expect(boothsOf(spoken('en', 'zh-Hans'))[0]).toMatchObject({ minutes: 25, relayFrom: null })
  })

  test('R16: those that it names, each with its interval and where it takes relay from', () => {
    expect(boothsOf(named(CHINESE, { ...FRENCH, name: 'FR' }))).toEqual([
      {
        id: 'Chinese',
        name: 'Chinese',
        languages: ['en', 'zh-Hans'],
        minutes: 30,
        relayFrom: null,
      },
      { id: 'French', name: 'FR', languages: ['fr', 'en'], minutes: 25, relayFrom: 'Chinese' },
    ])
  })

  test('R16: one of another name works too, as far as anybody knows in every language', () => {
    const upstairs = boothOf(founding(), 'Upstairs')
    expect(upstairs).toMatchObject({ languages: null, minutes: 25 })
    expect(understands(upstairs, 'fr')).toBe(true)
  })

  test('R16: one of a language that the show has no more is of the only booth, where none was named', () => {
    expect(boothOf(spoken('en', 'fr'), 'en–zh')).toMatchObject({ languages: ['en', 'fr'] })
    for (const agenda of [spoken('en', 'fr', 'de'), named(FRENCH)])
      expect(boothOf(agenda, 'en–zh').languages).toBeNull()
  })

  test('R16: a booth needs relay while the floor speaks neither of its languages', () => {
    const french = boothOf(named(CHINESE, FRENCH), 'French')
    expect(understands(french, 'zh-Hans')).toBe(false)
    expect(understands(french, 'en-GB')).toBe(true)
    expect(understands(french, null)).toBe(true)
  })

  test('R16: two of one name, one of a single language, and relay from itself or nowhere are faults', () => {
    const problems = (...booths: Booth[]) => agendaFaults(named(...booths)).map(({ path }) => path)
    expect(problems(CHINESE, FRENCH)).toEqual([])
    expect(problems(CHINESE, CHINESE)).toEqual(['booths.1'])
    expect(problems(CHINESE, { ...FRENCH, name: 'Chinese' })).toEqual(['booths.1'])
    expect(problems({ id: 'One', languages: ['zh-Hans', 'zh-Hant'] })).toEqual(['booths.0'])
    expect(problems({ ...CHINESE, relayFrom: 'Chinese' })).toEqual(['booths.0'])
    expect(problems(FRENCH)).toEqual(['booths.0'])
    // Each may take relay from the other, by what the floor speaks.
    expect(problems({ ...CHINESE, relayFrom: 'French' }, FRENCH)).toEqual([])
  })
})
