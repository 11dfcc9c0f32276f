import { describe, expect, it } from 'vitest'
import {
  blankForm,
  editsOf,
  formOf,
  insertAfter,
  isValidForm,
  placedItem,
  titleOf,
  withNewPerson,
  withPerson,
} from '../../../../client/views/moderator/agenda/itemForm.ts'
import { given } from '../../../support/given.ts'
import { present } from '../../../support/present.ts'
import { founding } from '../../../support/shows.ts'

const agenda = founding()

const seen = present(placedItem(given(founding()).state, 'talk-yan'))
const talk = seen.item
const form = formOf(seen, 'en')

describe('editing an item', () => {
  it('gives one command for each part that was, against what it was', () => {
    const edits = editsOf(
      seen,
      { ...form, minutes: '12.5', titles: { ...form.titles, en: ' Planning ' } },
      'en',
    )
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
    expect(editsOf(seen, form, 'en')).toEqual([])
  })

  it('leaves a length with odd seconds as it is', () => {
    const odd = { ...seen, length: 500_000 }
    const titled = { ...formOf(odd, 'en'), titles: { ...form.titles, en: 'Planning' } }
    expect(isValidForm(titled)).toBe(true)
    expect(editsOf(odd, titled, 'en').map(({ type }) => type)).toEqual(['editTitle'])
  })

  it('P9c: gives a title that was cleared as the segment’s, also where it was the only one', () => {
    const asSegment = { ...talk.title, en: seen.segment.title['en'] }
    const cleared = { ...form, titles: { ...form.titles, en: ' ' } }
    expect(editsOf(seen, cleared, 'en')).toMatchObject([{ type: 'editTitle', title: asSegment }])
    const english = { ...seen, item: { ...talk, title: { en: 'Own' } } }
    const emptied = { ...formOf(english, 'en'), titles: { en: '', 'zh-Hans': '' } }
    expect(titleOf(emptied)).toEqual({ en: seen.segment.title['en'] })
    expect(editsOf(english, formOf(english, 'en'), 'en')).toEqual([])
  })

  it('names somebody new once, and is taken by the show', () => {
    const changed = withNewPerson(withPerson(form, 'marc-barra'), ' Ada Lovelace ')
    const [edit] = editsOf(seen, changed, 'en')
    expect(edit).toMatchObject({
      type: 'editSpeakers',
      speakers: [{ person: 'wentao-yan' }, { person: 'marc-barra' }, { person: 'new/0' }],
      newPeople: [{ name: { en: 'Ada Lovelace' } }],
    })
    if (edit === undefined) throw new Error('an edit')
    const after = given(founding()).does(edit).state.published?.agenda
    expect(after?.people.at(-1)).toMatchObject({ name: { en: 'Ada Lovelace' } })
  })

  it('R6: changes the name of a speaker in the language that is shown', () => {
    const names = { ...form.names, 'wentao-yan': ' Wentao Yang ', 'marc-barra': 'Nobody here' }
    const [edit, ...others] = editsOf(seen, { ...form, names }, 'en')
    expect(edit).toMatchObject({ type: 'editName', person: 'wentao-yan' })
    expect(others).toEqual([])
    const after = given(founding()).does(present(edit)).state.published?.agenda
    const name = after?.people.find(({ id }) => id === 'wentao-yan')?.name
    const was = agenda.people.find(({ id }) => id === 'wentao-yan')?.name
    expect(name).toEqual({ ...was, en: 'Wentao Yang' })
    expect(isValidForm({ ...form, names: { ...names, 'wentao-yan': ' ' } })).toBe(false)
  })
})

it('inserting an item needs a title and a length', () => {
  const blank = blankForm(agenda, 'en')
  expect(insertAfter(agenda, 'case-paris', blank, 'en')).toEqual([])
  const named = { ...blank, titles: { en: 'A word from the mayor', 'zh-Hans': '' } }
  expect(insertAfter(agenda, 'case-paris', { ...named, minutes: 'soon' }, 'en')).toEqual([])
  const [command, ...others] = insertAfter(agenda, 'case-paris', named, 'en')
  expect(others).toEqual([])
  expect(command).toMatchObject({
    at: { segment: 'panel', after: 'case-paris' },
    item: { title: { en: 'A word from the mayor' }, planned: 300_000, speakers: [] },
  })
  given(founding()).does(present(command))
})
