import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { talks } from '../../support/talks.ts'
import { openEditor } from './openEditor.tsx'

beforeEach(() => {
  const matches = (query: string) => query.includes('820px')
  const none = () => undefined
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: matches(query),
    addEventListener: none,
    removeEventListener: none,
  }))
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const row = (id: string) => document.querySelector(`[data-row="${id}"]`)

/** A button of a row: the first opens it, the second opens its menu. */
const button = (id: string, place: 0 | 1) =>
  row(id)?.querySelectorAll('button')[place] ?? document.body

it('on a phone: the draft is a list, and a row opens as a sheet in which everything is edited', async () => {
  const { draft } = openEditor(talks())
  expect(screen.queryByRole('grid')).toBeNull()
  expect(row('i/talk-yan')?.textContent).toContain('15:4015 min')
  fireEvent.click(button('i/talk-yan', 0))
  const length = await screen.findByLabelText('Length, min')
  fireEvent.change(length, { target: { value: '12' } })
  fireEvent.blur(length)
  expect(row('i/talk-yan')?.textContent).toContain('12 min')
  expect(draft().segments[0]?.items[2]?.planned).toBe(720_000)
  fireEvent.click(screen.getByText('Done'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

it('on a phone: a new row from the menu of another is named first', async () => {
  const { draft } = openEditor(talks())
  fireEvent.click(button('i/talk-yan', 1))
  fireEvent.click(await screen.findByText('New row below'))
  const title = await screen.findByLabelText('Title, English')
  fireEvent.change(title, { target: { value: 'One more' } })
  fireEvent.blur(title)
  expect(draft().segments[0]?.items[3]?.title).toEqual({ en: 'One more' })
})
