import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { given } from '../../../support/given.ts'
import { present } from '../../../support/present.ts'
import { founding } from '../../../support/shows.ts'
import { cell, doubleClick, key, menu, openAgenda, refusal, row } from './openAgenda.tsx'

const onTalk = () => given(founding()).onPlanUntil('talk-yan').at('15:46:24')

const field = (name: 'title' | 'minutes') =>
  document.querySelector<HTMLInputElement>(`[data-testid=inline-${name}]`)

const type = (name: 'title' | 'minutes', text: string) =>
  fireEvent.change(present(field(name)), { target: { value: text } })

/** The focus goes elsewhere. */
const leave = (name: 'title' | 'minutes') => act(() => field(name)?.blur())

const note = () => document.querySelector('[data-testid=inline-note]')?.textContent

const editMinutes = (id = 'talk-wang') => doubleClick(cell(id, 'minutes'))

it('the menu of a row opens by a press, by the second button and by keys', async () => {
  openAgenda(onTalk())
  fireEvent.click(cell('talk-wang', 'button'), { detail: 1 })
  await waitFor(() => expect(menu()).toBe('Actions for Jiang Wang'))
  expect(row('talk-wang').getAttribute('aria-selected')).toBe('true')
  fireEvent.contextMenu(cell('talk-barra', 'planned'), { button: 2 })
  await waitFor(() => expect(menu()).toBe('Actions for Marc Barra'))
  key('Escape')
  await waitFor(() => expect(menu()).toBeNull())
  fireEvent.focus(cell('talk-wang', 'button'))
  fireEvent.keyDown(row('talk-wang'), { key: 'F10', shiftKey: true })
  await waitFor(() => expect(menu()).toBe('Actions for Jiang Wang'))
})

it('the menu of a row does what a key beside an entry says, to its own row, and closes', async () => {
  const { given: commands } = openAgenda(onTalk())
  fireEvent.contextMenu(cell('talk-wang', 'planned'), { button: 2 })
  await waitFor(() => expect(document.activeElement?.closest('[role=menu]')).toBeTruthy())
  key('d')
  expect(commands).toEqual([{ type: 'drop', item: 'talk-wang' }])
  await waitFor(() => expect(menu()).toBeNull())
})

it('finished segments are one row while the show runs; a press or a search shows them', () => {
  openAgenda(onTalk())
  const rows = () => document.querySelectorAll('[data-row]').length
  expect(rows()).toBe(14)
  fireEvent.click(screen.getByRole('button', { name: /Introduction, Welcome remarks/ }))
  expect(rows()).toBe(18)
})

it('minutes in their row: stay as they were by Esc, and by leaving what cannot be; what can be is saved by leaving', () => {
  const { given: commands } = openAgenda(onTalk())
  editMinutes()
  type('minutes', '12')
  key('Escape')
  editMinutes()
  type('minutes', 'abc')
  key('Enter')
  expect(note()).toBe('Enter 0 to 600 minutes, whole or half')
  leave('minutes')
  expect(field('minutes')).toBeNull()
  expect(commands).toEqual([])
  editMinutes()
  type('minutes', '7,5')
  leave('minutes')
  expect(commands).toMatchObject([{ type: 'editLength', length: 450_000 }])
})

it('minutes in their row that somebody else changed meanwhile: what is so is said, what was typed stays, Enter saves it', () => {
  const { given: commands, later } = openAgenda(onTalk())
  editMinutes()
  type('minutes', '12')
  later((show) =>
    show.does({ type: 'editLength', item: 'talk-wang', length: 480_000, was: 600_000 }),
  )
  key('Enter')
  expect(note()).toContain('It is now “8”')
  expect(field('minutes')?.value).toBe('12')
  expect(refusal()).toBe('')
  key('Enter')
  expect(commands.at(-1)).toMatchObject({ length: 720_000, was: 480_000 })
  expect(field('minutes')).toBeNull()
})

it('minutes in their row of what is done cannot be edited, and it is said why', () => {
  openAgenda(onTalk())
  editMinutes('talk-bai')
  expect(field('minutes')).toBeNull()
  expect(refusal()).toContain('Not done: Wei Bai is')
})

it('a title in its row is edited by F2 in the language it is read in; Tab goes on to the minutes', () => {
  const { given: commands } = openAgenda(onTalk())
  key('ArrowDown')
  key('F2')
  type('title', 'Green roofs')
  key('Tab')
  expect(commands).toMatchObject([
    { type: 'editTitle', item: 'talk-barra', title: { en: 'Green roofs' } },
  ])
  expect(document.activeElement).toBe(field('minutes'))
  key('Escape')
  expect(row('talk-barra').textContent).toContain('Green roofs')
  expect(document.activeElement).toBe(cell('talk-barra', 'button'))
})
