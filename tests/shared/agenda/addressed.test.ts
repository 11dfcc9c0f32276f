import { describe, expect, test } from 'vitest'
import { type Addressee, addressedIn } from '../../../shared/agenda/addressed.ts'

const said = (person: Addressee, lang: string) => addressedIn(person, lang).text

describe('the name of somebody who is introduced', () => {
  test('has the form of address before it, or behind it in Chinese, Japanese and Korean', () => {
    const yan: Addressee = {
      name: { en: 'Wentao Yan', 'zh-Hans': '颜文涛', ja: '顔文涛', ko: '옌원타오' },
      address: { en: 'Prof.', 'zh-Hans': '教授', ja: 'さん', ko: '교수' },
    }
    expect(said(yan, 'en')).toBe('Prof. Wentao Yan')
    expect(said(yan, 'zh-Hans')).toBe('颜文涛教授')
    expect(said(yan, 'ja')).toBe('顔文涛さん')
    expect(said(yan, 'ko')).toBe('옌원타오교수')
  })

  test('is the name alone where nobody said a form of address, or not in the language that the name has', () => {
    const name = { en: 'Wentao Yan', 'zh-Hans': '颜文涛' }
    for (const address of [undefined, null])
      expect(said({ name, ...(address === null ? { address } : {}) }, 'en')).toBe('Wentao Yan')
    expect(said({ name, address: { en: 'Prof.' } }, 'zh-Hans')).toBe('颜文涛')
    expect(said({ name, address: { 'zh-Hans': '教授' } }, 'en')).toBe('Wentao Yan')
  })

  test('is found under a tag of the same language', () => {
    const yan: Addressee = { name: { 'zh-Hans': '颜文涛' }, address: { zh: '教授' } }
    expect(addressedIn(yan, 'zh')).toEqual({ text: '颜文涛教授', lang: 'zh-Hans', missing: false })
  })

  test('that is not in the reader’s language has the reader’s form of address, else its own, and says that it is missing', () => {
    const name = { en: 'Wolfgang Wende' }
    const both = { name, address: { en: 'Prof.', 'zh-Hans': '教授' } }
    expect(addressedIn(both, 'zh-Hans')).toEqual({
      text: 'Wolfgang Wende 教授',
      lang: 'zh-Hans',
      missing: true,
    })
    expect(addressedIn({ name, address: { en: 'Prof.' } }, 'zh-Hans')).toEqual({
      text: 'Prof. Wolfgang Wende',
      lang: 'en',
      missing: true,
    })
  })

  test('is the same object each time, so that nothing is drawn anew for it', () => {
    const yan: Addressee = { name: { en: 'Wentao Yan' }, address: { en: 'Prof.' } }
    expect(addressedIn(yan, 'en')).toBe(addressedIn(yan, 'en'))
  })
})
