import { describe, expect, test } from 'vitest'
import type { Agenda } from '../../../shared/agenda/model.ts'
import {
  floorLanguage,
  languageChange,
  languagesOf,
  otherLanguages,
} from '../../../shared/run/floorLanguage.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import { type Case, given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'

/** The founding dialogue with other floor languages of some of its items. */
function spoken(by: Readonly<Record<string, readonly (string | null)[]>>): Agenda {
  const agenda = founding()
  const segments = agenda.segments.map((segment) => ({
    ...segment,
    items: segment.items.map((item) => {
      const [language = null, ...also] = by[item.id] ?? [item.language]
      const alsoLanguages = also.filter((tag) => tag !== null)
      return { ...item, language, ...(also.length > 0 ? { alsoLanguages } : {}) }
    }),
  }))
  return { ...agenda, languages: ['en', 'zh-Hans', 'fr'], segments }
}

const TALKS = {
  'talk-bai': ['zh-Hans'],
  'talk-wende': ['en'],
  'talk-yan': [null],
  'talk-barra': ['en'],
}
const onBai = () => given(spoken(TALKS)).onPlanUntil('talk-bai')
const change = ({ state, now }: Case) => {
  const change = languageChange(state, now)
  return change && [change.from, change.to]
}
const set = (show: Case, language: string | null) =>
  ({ type: 'setLanguage', language, was: show.state.run.language }) as const

describe('the floor language', () => {
  test('R18: is set by moderator, timekeeper and booth, and is the item’s own again from the next on', () => {
    const show = onBai()
    expect(floorLanguage(show.state)).toBe('zh-Hans')
    show.asTimekeeper().does(set(show, 'en'))
    expect(floorLanguage(show.state)).toBe('en')
    show.asBooth('en-zh').does(set(show, 'fr'))
    show.when({ type: 'setLanguage', language: 'en', was: 'en' }).refuses('stale-value')
    show.as('moderator').does('next')
    expect(floorLanguage(show.state)).toBe('en')
    expect(show.state.run.language).toBeNull()
  })

  test('R18: another one is announced for 20 seconds, over standby too', () => {
    const show = onBai().at('15:20').does('finish')
    show.at('15:21').does('next')
    expect(change(show)).toEqual(['zh-Hans', 'en'])
    expect(change(show.at('15:21:19.9'))).toEqual(['zh-Hans', 'en'])
    expect(change(show.at('15:21:20'))).toBeNull()
  })

  test('R18: the first of a run, and the same again, are not announced', () => {
    const first = given(spoken({ 'introduction-item': ['fr'] }))
      .at('15:00')
      .does('startShow')
    expect(change(first.does('next'))).toBeNull()
    const show = onBai().at('15:20').does('next').at('15:40').does('next')
    expect(floorLanguage(show.state)).toBeNull()
    expect(change(show)).toBeNull()
    show.at('15:55').does('next')
    expect(floorLanguage(show.state)).toBe('en')
    expect(change(show)).toBeNull()
  })

  test('R18: a correction is announced, and so is the way back', () => {
    const show = onBai().at('15:12').does(set(onBai(), 'en'))
    expect(change(show)).toEqual(['zh-Hans', 'en'])
    show.at('15:12:05').does(set(show, null))
    expect(change(show)).toEqual(['en', 'zh-Hans'])
    expect(change(show.at('15:12:24'))).toEqual(['en', 'zh-Hans'])
    expect(change(show.at('15:12:25'))).toBeNull()
  })

  test('R18: it is announced only as long as it is spoken', () => {
    const show = onBai().at('15:12').does(set(onBai(), 'en')).does('finish')
    show.at('15:12:03').does(set(show, null))
    expect(floorLanguage(show.state)).toBeNull()
    expect(change(show)).toBeNull()
  })
})

describe('an item in several languages', () => {
  const panel = spoken({ 'talk-bai': ['zh-Hans', 'fr', 'zh-Hans'] })
  const item = findItem(panel, 'talk-bai')?.item ?? null

  test('R18: has each once, the one it begins in first', () => {
    expect(item && languagesOf(item)).toEqual(['zh-Hans', 'fr'])
    expect(languagesOf({ language: null })).toEqual([])
  })

  test('R18: is set to its own first, then to the others of the agenda', () => {
    expect(otherLanguages(panel, item, 'zh-Hans')).toEqual(['fr', 'en'])
    expect(otherLanguages(panel, item, 'fr')).toEqual(['zh-Hans', 'en'])
    expect(otherLanguages(panel, item, 'en')).toEqual(['zh-Hans', 'fr'])
    expect(otherLanguages(panel, item, null)).toEqual(['zh-Hans', 'fr', 'en'])
    expect(otherLanguages(panel, null, 'zh-Hans')).toEqual(['en', 'fr'])
    expect(otherLanguages({ languages: ['en'], segments: [] }, null, 'en')).toEqual([])
  })

  test('R18: in a show of four languages goes to the one that most items are held in; in a booth first to its own', () => {
    const four = { ...spoken({ 'talk-wende': ['ar'] }), languages: ['ar', 'fr', 'en', 'zh-Hans'] }
    const bai = findItem(four, 'talk-bai')?.item ?? null
    expect(otherLanguages(four, bai, 'zh-Hans')).toEqual(['en', 'ar', 'fr'])
    expect(otherLanguages(four, bai, 'zh-Hans', ['fr', 'zh-Hans'])).toEqual(['fr', 'en', 'ar'])
    expect(otherLanguages(four, bai, 'fr', ['fr', 'zh'])).toEqual(['zh-Hans', 'en', 'ar'])
    expect(otherLanguages(four, bai, 'ar', ['fr', 'zh'])).toEqual(['zh-Hans', 'fr', 'en'])
  })
})
