import { describe, expect, it } from 'vitest'
import {
  blankForm,
  editsOf,
  formOf,
  insertOf,
  lengthOf,
  spotAfter,
  titleOf,
  withNewPerson,
  withoutSpeaker,
  withPerson,
} from '../../../../client/views/moderator/agenda/itemForm.ts'
import { placedItem } from '../../../../client/views/moderator/agenda/placedItem.ts'
import { given } from '../../../support/given.ts'
import { present } from '../../../support/present.ts'
import { founding } from '../../../support/shows.ts'

const agenda = founding()

const seen = present(placedItem(given(founding()).state, 'talk-yan'))
const talk = seen.item
const form = formOf(agenda, seen)

describe('editing an item', () => {
  it('gives no command where nothing was changed', () => {
    expect(editsOf(seen, form)).toEqual([])
  })

  it('gives one command for each part that was, against what it was', () => {
    const edits = editsOf(seen, {
      ...form,
      minutes: '12.5',
      titles: { ...form.titles, en: ' Planning ' },
    })
    expect(edits).toEqual([
      {
        type: 'editTitle',
        item: 'talk-yan',
        title: { ...talk.title, en: 'Planning' },
        was: talk.title,
      },
      { type: 'editLength', item: 'talk-yan', length: 750_000, was: 900_000 },
    ])
    const show = given(founding()).onPlanUntil('talk-bai')
    for (const edit of edits) show.does(edit)
  })

  it('P9c: gives a title that was cleared as the segment’s, also where it was the only one', () => {
    const asSegment = { ...talk.title, en: seen.segment.title['en'] }
    const cleared = { ...form, titles: { ...form.titles, en: ' ' } }
    expect(editsOf(seen, cleared)).toMatchObject([{ type: 'editTitle', title: asSegment }])
    const english = { ...seen, item: { ...talk, title: { en: 'Own' } } }
    const emptied = { ...formOf(agenda, english), titles: { en: '', 'zh-Hans': '' } }
    expect(titleOf(emptied)).toEqual({ en: seen.segment.title['en'] })
    expect(editsOf(english, formOf(agenda, english))).toEqual([])
  })

  it('names somebody new once, and is taken by the show', () => {
    const changed = withNewPerson(withPerson(form, 'marc-barra'), ' Ada Lovelace ')
    const [edit] = editsOf(seen, changed)
    expect(edit).toMatchObject({
      type: 'editSpeakers',
      speakers: [{ person: 'wentao-yan' }, { person: 'marc-barra' }, { person: 'new/0' }],
      newPeople: [{ name: { en: 'Ada Lovelace' } }],
    })
    if (edit === undefined) throw new Error('an edit')
    const after = given(founding()).does(edit).state.published?.agenda
    expect(after?.people.at(-1)).toMatchObject({ name: { en: 'Ada Lovelace' } })
  })

  it('numbers new people anew when one of them is taken out', () => {
    const two = withNewPerson(withNewPerson(blankForm(agenda), 'Ada'), '李明')
    const one = withoutSpeaker(two, 0)
    expect(one.newNames).toEqual(['李明'])
    expect(one.speakers).toEqual([{ person: 'new/0', role: 'speaker' }])
  })
})

it('inserting an item needs a title and a length', () => {
  const at = { segment: 'panel', after: 'case-paris' }
  expect(insertOf(blankForm(agenda), at)).toBeNull()
  const named = { ...blankForm(agenda), titles: { en: 'A word from the mayor', 'zh-Hans': '' } }
  expect(insertOf({ ...named, minutes: 'soon' }, at)).toBeNull()
  const command = insertOf(named, at)
  expect(command).toMatchObject({
    at,
    item: { title: { en: 'A word from the mayor' }, planned: 300_000, speakers: [] },
  })
  if (command === null) throw new Error('a command')
  given(founding()).does(command)
})

it('inserting an item goes right behind the item it was asked for at', () => {
  expect(spotAfter(agenda, 'talk-bai')).toEqual({ segment: 'presentations', after: 'talk-bai' })
  expect(spotAfter(agenda, 'nobody')).toBeNull()
})

it.each([
  ['5', 300_000],
  ['2.5', 150_000],
  ['2,5', 150_000],
  ['0', 0],
  ['', null],
  ['-1', null],
  ['1.25', null],
  ['601', null],
  ['ten', null],
])('%s minutes are %s ms', (minutes, ms) => {
  expect(lengthOf({ ...form, minutes })).toBe(ms)
})
