import { describe, expect, test } from 'vitest'
import { inLanguageOrder } from '../../../shared/agenda/languageOrder.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import { type Case, given, unpublished } from '../../support/given.ts'
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

describe('P9d: a text that a reader’s language lacks', () => {
  test('is read in the first of the show’s languages that it has, whichever was written first', () => {
    const show = given(agenda)
    for (const side of ['draft', 'published'] as const)
      expect(read(show, side)).toEqual({ text: 'Discussion', lang: 'en', missing: true })
    expect(read(show, 'published', 'ar').missing).toBe(false)
  })

  test('is so after every change: of one language, of the whole item live, of the show’s order', () => {
    const show = unpublished({ ...agenda, segments: founding().segments }).as('planner')
    const set = (lang: string, value: string | null, was: string | null) =>
      ({ type: 'setText', of: 'item', id: talk, field: 'title', lang, value, was }) as const
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

  test('is looked at once for each order of languages, whichever agendas share it', () => {
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

  test('leaves what did not change the same object', () => {
    const show = unpublished(agenda).as('planner')
    const [before] = show.state.draft?.agenda.people ?? []
    const was = show.state.draft?.agenda.title['en'] ?? null
    show.edits({
      type: 'setText',
      of: 'show',
      id: null,
      field: 'title',
      lang: 'en',
      value: 'Other',
      was,
    })
    expect(show.state.draft?.agenda.people[0]).toBe(before)
  })
})
