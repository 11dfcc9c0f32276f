import { expect, it } from 'vitest'
import { pinyinOf } from '../../../../client/views/planner/pinyin.ts'

it('reads words with their tone marks, each character as it is said in its word', async () => {
  expect(await pinyinOf('生态修复')).toBe('shēng tài xiū fù')
  expect(await pinyinOf('银行很行')).toBe('yín háng hěn xíng')
})

it('reads a family name as it is said in names', async () => {
  expect(await pinyinOf('单雄信', { name: true })).toBe('shàn xióng xìn')
  expect(await pinyinOf('单独')).toBe('dān dú')
  expect(await pinyinOf('欧阳修', { name: true })).toBe('ōu yáng xiū')
})

it('leaves what is not Chinese as it is', async () => {
  expect(await pinyinOf('IOER 教授')).toBe('IOER jiào shòu')
})
