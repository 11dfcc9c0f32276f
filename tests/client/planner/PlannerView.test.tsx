import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { PlannerView } from '../../../client/views/planner/PlannerView.tsx'
import { given, unpublished } from '../../support/given.ts'
import { talks } from '../support/talks.ts'
import { openPlanner } from './openPlanner.tsx'

const user = userEvent.setup({ delay: null, skipHover: true })

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

const open = () => openPlanner(unpublished(talks()), <PlannerView />)

test('the plan is printed from the editor, and one comes back to it', async () => {
  open()
  await user.click(screen.getByTestId('more'))
  await user.click(await screen.findByRole('menuitem', { name: /^Print/ }))
  // Its code is fetched only now, which may take a while on a busy machine.
  const within = { timeout: 15_000 }
  expect(await screen.findByRole('heading', { name: 'Print and export' }, within)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Back' }))
  expect(await screen.findByTestId('more')).toBeTruthy()
})

test('the glossary is a page of its own, and one comes back from it', async () => {
  open()
  await user.click(screen.getByTestId('more'))
  await user.click(await screen.findByRole('menuitem', { name: 'Glossary' }))
  expect(await screen.findByText('14 terms', {}, { timeout: 15_000 })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Back to the agenda' }))
  expect(await screen.findByTestId('more')).toBeTruthy()
})

test('the button, the state and the dialog count the same changes', async () => {
  const show = given(talks())
  const agenda = talks()
  const [introduction, ...others] = agenda.segments
  if (introduction === undefined) throw new Error('no introduction')
  const renamed = { ...introduction, title: { en: 'Opening', 'zh-Hans': '开幕' }, budget: 120_000 }
  const draft = { ...agenda, segments: [renamed, ...others] }
  show.record([{ type: 'draftReplaced', v: 1, agenda: draft }])
  openPlanner(show, <PlannerView />)
  expect(screen.getByText('Draft, 3 changes since published')).toBeTruthy()
  const button = screen.getByTestId('publish')
  expect(button.textContent).toBe('Publish')
  await user.click(button)
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText('The audience sees all 3 changes.')).toBeTruthy()
  const isWarning = (line: HTMLElement) => line.closest('[data-testid=does-not-fit]') !== null
  expect(dialog.getAllByRole('listitem').filter((line) => !isWarning(line))).toHaveLength(3)
})

test('pages without a switch of their own have the theme that was chosen in the editor, and what was typed to be read is there again after a look at the draft', async () => {
  localStorage.setItem('rostrum.theme.planner', 'dark')
  open()
  await user.click(screen.getByTestId('paste'))
  expect(document.documentElement.dataset['theme']).toBe('dark')
  localStorage.clear()
  await user.type(screen.getByRole('textbox'), '10:00 Welcome')
  await user.click(screen.getByRole('button', { name: 'Back' }))
  await user.click(screen.getByTestId('paste'))
  expect(screen.getByRole('textbox')).toHaveProperty('value', '10:00 Welcome')
})
