import { expect, it } from 'vitest'
import {
  chineseName,
  formatPinyinName,
} from '../../../../client/views/planner/editor/people/PersonForm.tsx'
import { namePinyin } from '../../../../client/views/planner/pinyin.ts'
import { newPerson } from '../../../../shared/agenda/fields/fieldTables.ts'

const person = newPerson({ id: 'one', name: { en: 'Yun Ouyang', 'zh-Hans': '欧阳晓云' } })
const name = { lang: 'zh-Hans', text: '欧阳晓云' }
const SYLLABLES = 'ōu yáng xiǎo yún'

it('finds the name that is in Chinese letters, whatever language it stands in', () => {
  expect(chineseName(person)).toEqual(name)
  expect(chineseName({ ...person, name: { en: '王倩' } })).toEqual({ lang: 'en', text: '王倩' })
  expect(chineseName({ ...person, name: { en: 'Qian Wang' } })).toBeNull()
})

it('guesses no family name', () => {
  expect(formatPinyinName(person, name, SYLLABLES)).toBe('Ōu Yáng Xiǎo Yún')
  const other = { ...person, family: { en: 'Ouyang' } }
  expect(formatPinyinName(other, name, SYLLABLES)).toBe('Ōu Yáng Xiǎo Yún')
  const latin = { ...person, family: { 'zh-Hans': '欧阳' } }
  expect(formatPinyinName(latin, { ...name, text: '欧阳晓云（Yun）' }, `${SYLLABLES} (Yun)`)).toBe(
    'Ōu Yáng Xiǎo Yún (Yun)',
  )
})

it('reads a name with its tone marks, the family name as it is read in names', async () => {
  expect(await namePinyin('单雄信')).toBe('shàn xióng xìn')
  expect(await namePinyin('欧阳修')).toBe('ōu yáng xiū')
  expect(await namePinyin('王倩 IOER')).toBe('wáng qiàn IOER')
})
