import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '../../../client/i18n/language.ts'
import { TERMS, type TermId } from '../../../client/words/list.ts'
import type { Term, Wording } from '../../../client/words/term.ts'
import { dictionaryOf } from '../support/dictionaries.ts'

const wordingsOf = (lang: Language): readonly Wording[] =>
  Object.values<Term>(TERMS).flatMap((term) => term[lang] ?? [])

/** Words of Latin letters are whole words; Chinese ones stand anywhere. */
const found = (wording: string) =>
  new RegExp(
    /^\p{Script=Latin}/u.test(wording)
      ? `(?<![\\p{L}\\p{N}])${wording}(?![\\p{L}\\p{N}])`
      : wording,
    'giu',
  )

/** What a language calls things by, the longest first, and by what no more; each wording with what finds it. */
function patterns(lang: Language) {
  const longestFirst = wordingsOf(lang)
    .map(({ word }) => word)
    .toSorted((one, other) => other.length - one.length)
  const wordings = wordingsOf(lang).flatMap(({ not }) => not ?? [])
  return {
    terms: longestFirst.map((word) => found(`${word}s?`)),
    before: wordings.map((wording) => [wording, found(wording)] as const),
  }
}

const PATTERNS = new Map(LANGUAGES.map((lang) => [lang, patterns(lang)]))

/** Every wording of before that a text still has, the terms aside that are called by their own word. */
function banned(text: string, lang: Language): readonly string[] {
  const { terms, before } = PATTERNS.get(lang) ?? patterns(lang)
  // The names of gaps are nobody's to read.
  const bare = text.replaceAll(/\{\{[^}]*\}\}/g, '')
  const rest = terms.reduce((left, term) => left.replace(term, '\u2026'), bare)
  return before.filter(([, wording]) => rest.search(wording) >= 0).map(([wording]) => wording)
}

describe('every text calls things by the one word of the list', () => {
  it.each(LANGUAGES)('on screens: %s', (lang) => {
    const wrong = [...dictionaryOf(lang)].flatMap(([path, text]) => {
      const wordings = banned(text, lang)
      return wordings.length === 0 ? [] : [`${path}: ${text} (${wordings.join(', ')})`]
    })
    expect(wrong).toEqual([])
  })

  it.each(LANGUAGES)('and uses it where English does: %s', (lang) => {
    const spoken = (language: Language) => {
      const all = [...dictionaryOf(language).values()].join('\n').toLowerCase()
      return (id: TermId) => {
        // Of several in one row the first stands for all.
        const [word = ''] = TERMS[id][language].word.toLowerCase().split(/[,，、]/)
        return all.includes(word)
      }
    }
    const ids = Object.keys(TERMS) as readonly TermId[]
    const inEnglish = ids.filter(spoken('en'))
    expect(inEnglish.length).toBeGreaterThan(0.9 * ids.length)
    const here = spoken(lang)
    expect(inEnglish.filter((id) => !here(id))).toEqual([])
  })

  it('and the explanations themselves do', () => {
    for (const lang of LANGUAGES) {
      expect(wordingsOf(lang).filter(({ means }) => banned(means, lang).length > 0)).toEqual([])
    }
  })
})
