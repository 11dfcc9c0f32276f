import { expect, it } from 'vitest'
import { shortTitle } from '../../../../client/ui/agenda/peopleNames.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'

const of = (text: string, lang = 'en') => shortTitle(textIn({ [lang]: text }, lang)).text

it.each([
  ['en', 'Thematic presentations: ecosystem restoration', 'Thematic presentations'],
  ['zh-Hans', '专题报告：生态系统修复与产业发展', '专题报告'],
])(
  'a title beside something else leaves out what comes behind a colon (%s)',
  (lang, whole, head) => {
    expect(of(whole, lang)).toBe(head)
  },
)

it.each([
  ['Case: Taizhou', 'en'],
  ['案例：台州', 'zh-Hans'],
  ['A long title of a block without any second half', 'en'],
  [': a title that begins with its colon', 'en'],
])(
  'a title beside something else stays whole where it is short, or has no half to leave out: %s',
  (text, lang) => {
    expect(of(text, lang)).toBe(text)
  },
)
