import { describe, expect, it } from 'vitest'
import { makeI18n } from '../../../client/i18n/i18n.ts'
import { asksPseudo, firstLanguage, LANGUAGES } from '../../../client/i18n/language.ts'
import { loadTexts } from '../../../client/i18n/loadTexts.ts'
import { pseudoText, pseudoTexts } from '../../../client/i18n/pseudo.ts'
import { dictionaryOf } from '../support/dictionaries.ts'
import { speaks } from '../support/speaks.ts'

const gaps = (text: string) => [...text.matchAll(/\{\{[^}]*\}\}|<[^>]*>/g)].map(([gap]) => gap)

describe('English dressed as a language of longer words', () => {
  it('is a third longer, between marks, with letters that are no English ones', () => {
    expect(pseudoText('Start show')).toBe('[Stártö shöwö]')
  })

  it('keeps every gap of every text', () => {
    const lost = [...dictionaryOf('en').values()].filter(
      (text) => gaps(pseudoText(text)).join() !== gaps(text).join(),
    )
    expect(lost).toEqual([])
  })

  it('leaves what has no words as it is, and marks the ends of everything else', () => {
    expect(pseudoText(', ')).toBe(', ')
    expect(pseudoText('{{from}} / {{to}}')).toBe('{{from}} / {{to}}')
    expect(pseudoText('{{count}} min')).toMatch(/^\[\{\{count\}\} m.*\]$/)
  })

  it('is said where English is, and Chinese stays Chinese', async () => {
    const plain = speaks('en').translate('common')
    const dressed = makeI18n('en', pseudoTexts)
    await loadTexts(dressed, [], ['en', 'zh'])
    const t = dressed.translate('common')
    expect(t('standby')).toBe(pseudoText(plain('standby')))
    expect(t('cue.minutes', { count: 5 })).toContain('5')
    expect(t('standby', { lng: 'zh' })).toBe(plain('standby', { lng: 'zh' }))
    dressed.addTexts('en', 'stage', { follow: 'Follow' })
    expect(dressed.translate('stage')('follow')).toBe(pseudoText('Follow'))
  })

  it('is asked for by the address alone, and is none of the languages', () => {
    expect(asksPseudo('?lang=xx')).toBe(true)
    expect(asksPseudo('?lang=en')).toBe(false)
    expect(firstLanguage('', 'xx', ['xx'])).toBe('en')
    expect(LANGUAGES).not.toContain('xx')
  })
})
