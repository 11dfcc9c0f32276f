import { describe, expect, it } from 'vitest'
import { isolate } from '../../../client/i18n/isolate.ts'
import { listText } from '../../../client/i18n/listText.ts'
import { createWords } from '../../../client/i18n/words.ts'

const TITLE = 'استعادة النظم البيئية'
const [FIRST, POP] = ['\u2068', '\u2069']

describe('what is written from right to left', () => {
  it('is set apart from the sentence that it stands in, and nothing else is', () => {
    const words = createWords('en')
    words.add('hall', { next: '{{item}}, {{count}} minutes' })
    expect(words.textOf('hall', 'next', { item: TITLE, count: 10 })).toBe(
      `${FIRST}${TITLE}${POP}, 10 minutes`,
    )
    expect(words.textOf('hall', 'next', { item: '生态修复', count: 10 })).toBe(
      '生态修复, 10 minutes',
    )
  })

  it('is set apart from its neighbours in a list', () => {
    expect(listText(['Wei Bai', 'ليلى حداد'], 'en')).toBe(`Wei Bai, ${FIRST}ليلى حداد${POP}`)
  })

  it('is told by any of its letters', () => {
    expect(isolate('UN-Habitat القاهرة')).toBe(`${FIRST}UN-Habitat القاهرة${POP}`)
    expect(isolate('שלום')).toBe(`${FIRST}שלום${POP}`)
    expect(isolate('Ecosystems, 生态')).toBe('Ecosystems, 生态')
  })
})
