import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { PlannerView } from '../../../client/views/planner/PlannerView.tsx'
import { unpublished } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'
import { openPlanner } from './openPlanner.tsx'

const user = userEvent.setup({ delay: null })

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

const open = () => openPlanner(unpublished(founding()), <PlannerView />)

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

test('what was typed to be read is there again after a look at the draft', async () => {
  open()
  await user.click(screen.getByTestId('paste'))
  await user.type(screen.getByRole('textbox'), '10:00 Welcome')
  await user.click(screen.getByRole('button', { name: 'Back' }))
  await user.click(screen.getByTestId('paste'))
  expect(screen.getByRole('textbox')).toHaveProperty('value', '10:00 Welcome')
})

test('pages without a switch of their own have the theme that was chosen in the editor', async () => {
  localStorage.setItem('rostrum.theme.planner', 'dark')
  open()
  await user.click(screen.getByTestId('paste'))
  expect(document.documentElement.dataset['theme']).toBe('dark')
  localStorage.clear()
})
