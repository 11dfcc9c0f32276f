import { afterEach, expect, it, vi } from 'vitest'
import { phrasesOf } from '../../../../client/ui/agenda/PhrasedText.tsx'

afterEach(() => vi.unstubAllGlobals())

const split = (text: string) =>
  phrasesOf(text)
    .map((phrase) => phrase.text)
    .join('|')

it.each([
  ['城市与区域生态修复和管理的国际实践', '城市|与区域|生态|修复|和管理的|国际|实践'],
  ['案例：巴黎大区（法国）', '案例：|巴黎大区（法国）'],
  ['台州 ICLEI 案例', '台州 |ICLEI |案例'],
])('a Chinese title: %s is parted between words', (text, parts) => {
  expect(split(text)).toBe(parts)
})

it('a Chinese title loses nothing, and tells where each piece begins; is whole where the browser knows no words', async () => {
  const text = '生态系统服务修复与生物多样性补偿：台州研究成果与德国方法和案例'
  for (const { at, text: piece } of phrasesOf(text)) expect(text.startsWith(piece, at)).toBe(true)
  expect(split(text).replaceAll('|', '')).toBe(text)
  vi.stubGlobal('Intl', { ...Intl })
  vi.resetModules()
  const fresh = await import('../../../../client/ui/agenda/PhrasedText.tsx')
  expect(fresh.phrasesOf('自由讨论')).toEqual([{ at: 0, text: '自由讨论' }])
})
