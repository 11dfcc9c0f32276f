import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { newPerson } from '../../../../shared/agenda/fields/fieldTables.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { findItem } from '../../../../shared/run/lookup.ts'
import { SECOND } from '../../../../shared/time/instant.ts'
import { talks } from '../../support/talks.ts'
import { openEditor, press, put } from './openEditor.tsx'

const choose = (label: string, to: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: to } })

it('an item, as its booth needs it is held in another language too, and in no other twice', () => {
  const { draft } = openEditor(talks())
  const also = () => findItem(draft(), 'talk-yan')?.item.alsoLanguages
  press('i/talk-yan', 'title-en')
  expect(screen.getByRole('group', { name: 'Also in' }).textContent).toBe('English')
  fireEvent.click(screen.getByRole('checkbox', { name: 'English' }))
  expect(also()).toEqual(['en'])
  fireEvent.click(screen.getByRole('checkbox', { name: 'English' }))
  expect(draft()).toEqual(talks())
  choose('Floor language', '')
  expect(screen.queryByRole('group', { name: 'Also in' })).toBeNull()
})

it('an item, as its booth needs it keeps of a script its length, and says how it is read, which stays when the script is counted again', () => {
  const { draft } = openEditor(talks())
  const script = () => findItem(draft(), 'talk-wende')?.item.briefing?.script
  const count = (text: string) => {
    fireEvent.click(screen.getByText('Count a script'))
    fireEvent.change(screen.getByLabelText(/Paste the text/), { target: { value: text } })
    const length = screen.getByText(/^\d+ min at interpreters’ pace$/).textContent
    fireEvent.click(screen.getByText('Save count'))
    return length
  }
  press('i/talk-wende', 'title-en')
  expect(screen.queryByLabelText('How it is read')).toBeNull()
  expect(count('well known words '.repeat(900))).toBe('23 min at interpreters’ pace')
  expect(screen.getByText(/^2,700 words in English/)).toBeTruthy()
  choose('How it is read', 'verbatim')
  count('in more words than before')
  expect(script()).toEqual({ lang: 'en', length: 5, delivery: 'verbatim' })
  choose('How it is read', '')
  expect(script()).toEqual({ lang: 'en', length: 5 })
})

/** The editor with this person open; also what is known of them now. */
function openPerson(name: Readonly<Record<string, string>>) {
  const show = talks()
  const one = newPerson({ id: 'one', name })
  const { draft } = openEditor({ ...show, people: [...show.people, one] })
  fireEvent.click(screen.getByText('People'))
  choose('Find or add by name', Object.values(name)[0] ?? '')
  fireEvent.click(screen.getByRole('button', { name: Object.values(name)[0] ?? '' }))
  return () => draft().people.find(({ id }) => id === 'one')
}

it('a person, as the booth says the name has a family name that is a part of the name, and no other', () => {
  const person = openPerson({ en: 'Yun Ouyang', 'zh-Hans': '欧阳晓云' })
  put('Family name, English', 'Yang Ou')
  expect(screen.getByText('It must be part of the name')).toBeTruthy()
  expect(person()?.family).toBeUndefined()
  put('Family name, English', 'Ouyang')
  expect(screen.queryByText('It must be part of the name')).toBeNull()
  expect(person()?.family).toEqual({ en: 'Ouyang' })
})

it('a person, as the booth says the name is given its pinyin by a press, family and given name a word each, while nothing stands there', async () => {
  const person = openPerson({ en: 'Yun Ouyang', 'zh-Hans': '欧阳晓云' })
  put('Family name, Chinese', '欧阳')
  fireEvent.click(screen.getByRole('button', { name: 'Add pinyin' }))
  // The tables of pinyin are fetched first.
  await act(() => vi.dynamicImportSettled())
  await screen.findByDisplayValue('Ōuyáng Xiǎoyún')
  expect(person()?.pronunciation).toEqual({ en: 'Ōuyáng Xiǎoyún' })
  expect(screen.queryByRole('button', { name: 'Add pinyin' })).toBeNull()
  put('Pronounced, English', '')
  expect(screen.getByRole('button', { name: 'Add pinyin' })).toBeTruthy()
})

describe('the show', () => {
  const tailOf = (agenda: Agenda) => {
    const { draft } = openEditor(agenda)
    fireEvent.click(screen.getByText('Show'))
    return () => draft().tail
  }

  it('R20: lets the booth finish for as long as is chosen, which may be none', () => {
    const tail = tailOf(talks())
    choose('Let the booth finish', '5000')
    expect(tail()).toBe(5 * SECOND)
    choose('Let the booth finish', '')
    expect(tail()).toBeUndefined()
  })

  it('R20: offers what came with it among its own, and nothing at all in one language', () => {
    tailOf({ ...talks(), tail: 7 * SECOND })
    const field = screen.getByLabelText('Let the booth finish')
    expect([...field.children].map(({ textContent }) => textContent)).toEqual([
      'no reminder',
      '3 seconds',
      '5 seconds',
      '7 seconds',
      '8 seconds',
      '10 seconds',
      '15 seconds',
    ])
    cleanup()
    tailOf({ ...talks(), languages: ['en'] })
    expect(screen.queryByLabelText('Let the booth finish')).toBeNull()
  })
})
