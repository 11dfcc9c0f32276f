import { expect, it } from 'vitest'
import { namePinyin } from '../../../../client/views/planner/pinyin.ts'

it('reads a name with its tone marks, the family name as it is read in names', async () => {
  expect(await namePinyin('单雄信')).toBe('shàn xióng xìn')
  expect(await namePinyin('欧阳修')).toBe('ōu yáng xiū')
})

it('leaves what is not Chinese as it is', async () => {
  expect(await namePinyin('王倩 IOER')).toBe('wáng qiàn IOER')
})
