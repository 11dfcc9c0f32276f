import { describe, expect, it } from 'vitest'
import {
  inlineEdit,
  textOf,
  titleTag,
} from '../../../../client/views/moderator/agenda/InlineField.tsx'
import { type PlacedItem, placedItem } from '../../../../client/views/moderator/agenda/itemForm.ts'
import { type Case, given } from '../../../support/given.ts'
import { present } from '../../../support/present.ts'
import { founding } from '../../../support/shows.ts'

/** The third talk as it is seen in this show. */
const talkIn = ({ state }: Case): PlacedItem => present(placedItem(state, 'talk-yan'))

const talk = () => talkIn(given(founding()))

it('a title edited in its row changes that language alone, against all that was seen, and nothing where it is the same', () => {
  const seen = talk()
  const { item } = seen
  expect(inlineEdit(seen, 'title', 'en', '  Parks ')).toEqual({
    type: 'editTitle',
    item: 'talk-yan',
    title: { ...item.title, en: 'Parks' },
    was: item.title,
  })
  expect(inlineEdit(talk(), 'title', 'en', talk().item.title['en'] ?? '').type).toBe('same')
  expect(titleTag(talk().item, 'zh-Hans')).toBe('zh-Hans')
  expect(textOf(talk(), 'title', 'zh-Hans')).toBe('基于生态系统服务的城市生态空间规划')
})

it('P9c: a title edited in its row is as the segment’s where it is cleared, and gone only where that has none', () => {
  const seen = talk()
  const { item, segment } = seen
  expect(inlineEdit(seen, 'title', 'en', ' ')).toMatchObject({
    title: { ...item.title, en: segment.title['en'] },
  })
  const bare = { ...seen, segment: { ...segment, title: { de: 'Vorträge' } } }
  const left = { 'zh-Hans': item.title['zh-Hans'] }
  expect(inlineEdit(bare, 'title', 'en', '')).toMatchObject({ title: left })
  const one = { ...bare, item: { ...item, title: { en: 'One' } } }
  expect(inlineEdit(one, 'title', 'en', '').type).toBe('wrong')
})

describe('minutes edited in their row', () => {
  it('are what is allotted, halves with a point or a comma', () => {
    expect(textOf(talk(), 'minutes', 'en')).toBe('15')
    expect(inlineEdit(talk(), 'minutes', 'en', '7,5')).toEqual({
      type: 'editLength',
      item: 'talk-yan',
      length: 450_000,
      was: 900_000,
    })
  })

  it('R5: start with the one figure there is, and go against it, whatever was given and taken', () => {
    const seen = talkIn(given(founding()).onPlanUntil('talk-yan').does('giveTime', 'talk-yan', 3))
    expect(textOf(seen, 'minutes', 'en')).toBe('18')
    expect(inlineEdit(seen, 'minutes', 'en', '20')).toMatchObject({
      length: 1_200_000,
      was: 1_080_000,
    })
    expect(inlineEdit(seen, 'minutes', 'en', '18').type).toBe('same')
  })
})
