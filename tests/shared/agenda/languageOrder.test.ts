import { describe, expect, test } from 'vitest'
import { type Appearance, groupByPerson } from '../../../shared/agenda/groupByPerson.ts'
import { inLanguageOrder } from '../../../shared/agenda/languageOrder.ts'
import { type NameAndAddress, nameWithAddress, textIn } from '../../../shared/agenda/textIn.ts'
import type { Texts } from '../../../shared/agenda/texts.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import { setText } from '../../support/changes.ts'
import { type Case, unpublished } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'

const LANGUAGES = ['de', 'en', 'ar']
const ARABIC_FIRST = { ar: 'نقاش', en: 'Discussion' }

/** The founding show in three languages; the title of one talk has an Arabic version, and an English one written after it. */
function inThree() {
  const agenda = founding()
  const [first, second, ...others] = agenda.segments
  const [talk, ...items] = second?.items ?? []
  if (first === undefined || second === undefined || talk === undefined) throw new Error('no talk')
  const written = { ...second, items: [{ ...talk, title: ARABIC_FIRST }, ...items] }
  return {
    talk: talk.id,
    agenda: { ...agenda, languages: LANGUAGES, segments: [first, written, ...others] },
  }
}

const { talk, agenda } = inThree()
const read = (show: Case, side: 'draft' | 'published', lang = 'de') => {
  const found = findItem(show.state[side]?.agenda ?? agenda, talk)
  return textIn(found?.item.title ?? {}, lang)
}

test('P9d: a text that a reader’s language lacks is so after every change: of one language, of the whole item live, of the show’s order', () => {
  const show = unpublished({ ...agenda, segments: founding().segments }).as('planner')
  const set = (lang: string, value: string | null, was: string | null) =>
    setText('item', talk, 'title', lang, was, value)
  const old = findItem(founding(), talk)?.item.title ?? {}
  show.edits(
    set('ar', ARABIC_FIRST.ar, null),
    ...Object.entries(old).map(([lang, was]) => set(lang, null, was)),
    set('en', ARABIC_FIRST.en, null),
  )
  expect(read(show, 'draft').lang).toBe('en')
  show.does('publish')
  const title = { ar: 'كلمة', en: 'Word' }
  show.as('moderator').does({ type: 'editTitle', item: talk, title, was: ARABIC_FIRST })
  expect(read(show, 'published').text).toBe('Word')
  show.as('planner').edits({
    type: 'setValue',
    of: 'show',
    id: null,
    field: 'languages',
    value: ['ar', 'de', 'en'],
    was: LANGUAGES,
  })
  expect(read(show, 'draft').lang).toBe('ar')
})

test('P9d: a text that a reader’s language lacks is looked at once for each order of languages, whichever agendas share it', () => {
  let looks = 0
  const people = new Proxy(agenda.people, {
    ownKeys: (all) => {
      looks += 1
      return Reflect.ownKeys(all)
    },
  })
  for (const languages of [
    ['de', 'en'],
    ['en', 'ar'],
    ['de', 'en'],
    ['en', 'ar'],
  ])
    inLanguageOrder({ ...agenda, people, languages })
  expect(looks).toBe(2)
})

test('P9d: a text that a reader’s language lacks leaves what did not change the same object', () => {
  const show = unpublished(agenda).as('planner')
  const [before] = show.state.draft?.agenda.people ?? []
  const was = show.state.draft?.agenda.title['en'] ?? null
  show.edits(setText('show', null, 'title', 'en', was, 'Other'))
  expect(show.state.draft?.agenda.people[0]).toBe(before)
})

describe('the name of somebody who is introduced', () => {
  test('that is not in the reader’s language has the reader’s form of address, else its own, and is marked as missing', () => {
    const name = { en: 'Wolfgang Wende' }
    const both = { name, address: { en: 'Prof.', 'zh-Hans': '教授' } }
    expect(nameWithAddress(both, 'zh-Hans')).toEqual({
      text: 'Wolfgang Wende 教授',
      lang: 'zh-Hans',
      missing: true,
    })
    expect(nameWithAddress({ name, address: { en: 'Prof.' } }, 'zh-Hans')).toEqual({
      text: 'Prof. Wolfgang Wende',
      lang: 'en',
      missing: true,
    })
  })

  test('is the same object each time, so that nothing is drawn again for it', () => {
    const yan: NameAndAddress = { name: { en: 'Wentao Yan' }, address: { en: 'Prof.' } }
    expect(nameWithAddress(yan, 'en')).toBe(nameWithAddress(yan, 'en'))
  })
})

/** Somebody in a show, by an id made of their name there. */
function on(show: string, name: string | Texts, affiliation: string | null = null): Appearance {
  const names = typeof name === 'string' ? { en: name } : name
  const id = Object.values(names).join('-').toLowerCase().replaceAll(' ', '-')
  return {
    show,
    person: { id, name: names, affiliation: affiliation === null ? null : { en: affiliation } },
  }
}

const shows = (...all: readonly Appearance[]) =>
  groupByPerson(all).map((group) => group.map(({ show }) => show).join(' '))

describe('who of several shows is one person', () => {
  test('is nobody for certain who could be either of two: only the same affiliation ties them', () => {
    const all = [
      on('1', 'Wei Zhang', 'Beijing'),
      on('2', 'Wei Zhang', 'Wuhan'),
      on('3', 'Wei Zhang'),
      on('4', 'Wei Zhang', 'Wuhan'),
    ]
    expect(shows(...all)).toEqual(['1', '2 4', '3'])
  })
})
