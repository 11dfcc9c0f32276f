import { describe, expect, test } from 'vitest'
import type { Agenda } from '../../../shared/agenda/model.ts'
import type { Texts } from '../../../shared/agenda/texts.ts'
import { Command, type CommandOf } from '../../../shared/run/command.ts'
import {
  floorLanguage,
  languageChange,
  languagesOf,
  otherLanguages,
} from '../../../shared/run/floorLanguage.ts'
import { chosenPoint, findItem } from '../../../shared/run/lookup.ts'
import type { StageLook } from '../../../shared/run/stageLook.ts'
import { PROGRAMME } from '../../../shared/run/state.ts'
import { type Case, given, unpublished } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { founding, mapItems, withItem } from '../../support/shows.ts'

/** The founding dialogue with other floor languages of some of its items. */
function spoken(by: Readonly<Record<string, readonly (string | null)[]>>): Agenda {
  const agenda = mapItems(founding(), (item) => {
    const [language = null, ...also] = by[item.id] ?? [item.language]
    const alsoLanguages = also.filter((tag) => tag !== null)
    return { language, ...(also.length > 0 ? { alsoLanguages } : {}) }
  })
  return { ...agenda, languages: ['en', 'zh-Hans', 'fr'] }
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

describe('the floor language', () => {
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

  test('R18: in a show of four languages goes to the one of most items; in a booth first to its own', () => {
    const four = { ...spoken({ 'talk-wende': ['ar'] }), languages: ['ar', 'fr', 'en', 'zh-Hans'] }
    const bai = findItem(four, 'talk-bai')?.item ?? null
    expect(otherLanguages(four, bai, 'zh-Hans')).toEqual(['en', 'ar', 'fr'])
    expect(otherLanguages(four, bai, 'zh-Hans', ['fr', 'zh-Hans'])).toEqual(['fr', 'en', 'ar'])
    expect(otherLanguages(four, bai, 'fr', ['fr', 'zh'])).toEqual(['zh-Hans', 'en', 'ar'])
    expect(otherLanguages(four, bai, 'ar', ['fr', 'zh'])).toEqual(['zh-Hans', 'fr', 'en'])
  })
})

/** A case of the panel, with several talking points. */
const ITEM = 'case-taizhou'
const ROOTS: Texts = { en: 'Roots' }
const MARKET: Texts = { en: 'Market' }
const TOWN: Texts = { en: 'Town' }

/** The founding show whose first case has three talking points. */
const threePoints = (talkingPoints = [ROOTS, MARKET, TOWN]) =>
  given(withItem(founding(), ITEM, { talkingPoints }))

/** Which of them is chosen, in the agenda of this show or of another. */
function chosen({ state }: Case, { state: { published } }: Pick<Case, 'state'> = { state }) {
  const item = present(published && findItem(published.agenda, ITEM)?.item)
  return chosenPoint(state.run, item)
}

const choose = (point: Texts | null, was: Texts | null = null): Command => ({
  type: 'chooseTalkingPoint',
  item: ITEM,
  point,
  was,
})

test('R7b: a talking point is chosen before the item or while it is on, changed, and opened again; it is no step', () => {
  const show = threePoints().at('15:00').does(choose(MARKET))
  expect(chosen(show)).toEqual(MARKET)
  expect(show.state.steps.some(({ command }) => command === 'chooseTalkingPoint')).toBe(false)
  show.does(choose(TOWN, MARKET))
  expect(chosen(show)).toEqual(TOWN)
  show.does(choose(null, TOWN))
  expect(chosen(show)).toBeNull()
})

test('a talking point is refused where another was chosen meanwhile, where the item has none such, and once it is over', () => {
  const show = threePoints().at('15:00').does(choose(MARKET))
  show.when(choose(TOWN, null)).refuses('stale-value')
  show.when(choose({ en: 'Weather' }, MARKET)).refuses('unknown-point')
  show.when(choose(MARKET, MARKET)).refuses('no-change')
  show.at('15:00').does('startShow').does('goTo', ITEM).at('15:05').does('finish')
  show.when(choose(TOWN, MARKET)).refuses('wrong-status')
})

test('a talking point stays chosen when a language is added to it or others come and go, not when its words change', () => {
  const both = { en: 'Market', 'zh-Hans': '市场' }
  const show = threePoints().at('15:00').does(choose(MARKET))
  expect(chosen(show, threePoints([both, ROOTS]))).toEqual(both)
  expect(chosen(show, threePoints([{ en: 'Markets' }, ROOTS]))).toBeNull()
  expect(chosen(show, threePoints([{ de: 'Markt' }]))).toBeNull()
  const two = threePoints([both]).at('15:00').does(choose(both))
  expect(chosen(two, threePoints([{ en: 'Market', 'zh-Hans': '集市' }]))).toBeNull()
})

const BLACK: StageLook = { is: 'black' }
const CLOCK: StageLook = { is: 'clock' }
const LUNCH: StageLook = {
  is: 'message',
  texts: { en: 'Lunch is upstairs', 'zh-Hans': '午餐在楼上' },
}

const shows = (look: StageLook, was: StageLook = PROGRAMME): CommandOf<'setStageLook'> => ({
  type: 'setStageLook',
  look,
  was,
})

describe('what the stage shows', () => {
  test('R15: is refused where another desk chose meanwhile, where it is so already, and before publication', () => {
    const show = given(founding()).at('14:50').does(shows(BLACK))
    show.when(shows(CLOCK)).refuses('stale-value')
    show.when(shows(BLACK, BLACK)).refuses('no-change')
    show.when(shows(LUNCH, { is: 'message', texts: { en: 'Other' } })).refuses('stale-value')
    unpublished(founding()).when(shows(CLOCK)).refuses('not-published')
  })

  test('R15: has words in one language or two, as far as a wall can show them', () => {
    const reads = (texts: Record<string, string>) =>
      Command.safeParse(shows({ is: 'message', texts })).success
    expect(reads({ en: 'Lunch' })).toBe(true)
    expect(reads({ en: 'Lunch', 'zh-Hans': '午餐' })).toBe(true)
    expect(reads({})).toBe(false)
    expect(reads({ en: 'Lunch', 'zh-Hans': '午餐', de: 'Mittag' })).toBe(false)
    expect(reads({ en: ' ' })).toBe(false)
    expect(reads({ en: 'a'.repeat(201) })).toBe(false)
  })
})
