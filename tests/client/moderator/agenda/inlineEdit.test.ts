import { describe, expect, it } from 'vitest'
import {
  inlineEdit,
  textOf,
  titleTag,
} from '../../../../client/views/moderator/agenda/inlineEdit.ts'
import { findItem } from '../../../../shared/run/lookup.ts'
import { founding } from '../../../support/shows.ts'

function talk() {
  const found = findItem(founding(), 'talk-yan')
  if (found === null) throw new Error('no talk')
  return found.item
}

describe('a title edited in its row', () => {
  it('starts with what is read, in its language', () => {
    expect(titleTag(talk(), 'zh-Hans')).toBe('zh-Hans')
    expect(textOf(talk(), 'title', 'zh-Hans')).toBe('基于生态系统服务的城市生态空间规划')
  })

  it('changes that language alone, against all that was seen', () => {
    const item = talk()
    expect(inlineEdit(item, 'title', 'en', '  Parks ')).toEqual({
      type: 'editTitle',
      item: 'talk-yan',
      title: { ...item.title, en: 'Parks' },
      was: item.title,
    })
  })

  it('leaves the other language where one is emptied; the last cannot be', () => {
    const item = talk()
    expect(inlineEdit(item, 'title', 'en', ' ')).toMatchObject({
      title: { 'zh-Hans': item.title['zh-Hans'] },
    })
    expect(inlineEdit({ ...item, title: { en: 'One' } }, 'title', 'en', '').type).toBe('wrong')
  })

  it('is nothing to do where it is the same', () => {
    expect(inlineEdit(talk(), 'title', 'en', talk().title['en'] ?? '').type).toBe('same')
  })
})

describe('minutes edited in their row', () => {
  it('are planned minutes, halves with a point or a comma', () => {
    expect(textOf(talk(), 'minutes', 'en')).toBe('15')
    expect(inlineEdit(talk(), 'minutes', 'en', '7,5')).toEqual({
      type: 'editLength',
      item: 'talk-yan',
      planned: 450_000,
      was: 900_000,
    })
  })

  it.each(['', 'abc', '-1', '601', '2.3'])('cannot be %s', (text) => {
    expect(inlineEdit(talk(), 'minutes', 'en', text).type).toBe('wrong')
  })

  it('are nothing to do where they are the same', () => {
    expect(inlineEdit(talk(), 'minutes', 'en', '15.0').type).toBe('same')
  })
})
