import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PrintPage } from '../../../../client/views/planner/print/PrintPage.tsx'
import { given, unpublished } from '../../../support/given.ts'
import { founding, mapItems } from '../../../support/shows.ts'
import { openPlanner } from '../openPlanner.tsx'

const user = userEvent.setup({ delay: null, skipHover: true })
const print = vi.fn()
const done = vi.fn()
const page = <PrintPage done={done} />

/** The sheet as it prints. */
const paper = (): HTMLElement =>
  within(screen.getByRole('region', { name: 'Preview' })).getByTestId('paper')

beforeEach(() => {
  vi.stubGlobal('print', print)
  window.location.hash = '#a-show.planner.token'
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.clearAllMocks()
  window.location.hash = ''
})

test('shows the run sheet of what is published, and prints it', async () => {
  openPlanner(given(founding()), page)
  const shown = within(paper())
  expect(shown.getAllByRole('table').length).toBeGreaterThan(0)
  expect(shown.getByRole('columnheader', { name: 'Latest start' })).toBeTruthy()
  expect(document.documentElement.dataset['print']).toBe('sheets')
  await user.click(screen.getByRole('button', { name: 'Print' }))
  expect(print).toHaveBeenCalledOnce()
  await user.click(screen.getByRole('button', { name: 'Back' }))
  expect(done).toHaveBeenCalledOnce()
})

test('each sheet, in each language', async () => {
  openPlanner(given(founding()), page)
  await user.click(screen.getByRole('radio', { name: /^Agenda/ }))
  expect(within(paper()).queryByText('Latest start')).toBeNull()
  expect(within(paper()).getByText('Water break')).toBeTruthy()
  await user.selectOptions(screen.getByLabelText('Language'), 'Chinese')
  expect(within(paper()).getByText('休息')).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: /^Speakers/ }))
  await user.selectOptions(screen.getByLabelText('Speaker'), 'Wentao Yan')
  const cards = within(paper()).getAllByRole('article')
  expect(cards).toHaveLength(1)
  expect(cards[0]?.textContent).toContain('15:40')
  await user.click(screen.getByRole('radio', { name: /^Interpreters/ }))
  expect(within(paper()).getAllByText('now English').length).toBeGreaterThan(2)
})

test('a draft alone prints as a draft; without speakers there are no cards', async () => {
  openPlanner(unpublished(mapItems(founding(), () => ({ speakers: [] }))), page)
  expect(screen.queryByRole('radio', { name: 'Published' })).toBeNull()
  expect(within(paper()).getByText('Draft, printed 21 Jun, 14:00 Beijing')).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: /^Speakers/ }))
  expect(screen.getByText(/^Nobody on this agenda has a turn/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Print' })).toBeNull()
})

test('a file is fetched with the link of this page, and saved under its name', async () => {
  const fetched = vi.fn(async () => new Response('{}'))
  vi.stubGlobal('fetch', fetched)
  URL.createObjectURL = vi.fn(() => 'blob:it')
  const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
  openPlanner(given(founding()), page)
  await user.click(screen.getByRole('button', { name: 'Table (CSV)' }))
  expect(fetched).toHaveBeenCalledWith('/export/a-show/published.csv', {
    headers: { Authorization: 'Bearer a-show.planner.token' },
  })
  expect(await screen.findByText(/^Saved as The 3rd .* 2023-06-21 published\.csv$/)).toBeTruthy()
  expect(saved).toHaveBeenCalledOnce()
})

test('a file that does not come says why', async () => {
  openPlanner(given(founding()), page)
  const refused = { ok: false, code: 'wrong-key', line: '' }
  vi.stubGlobal('fetch', async () => Response.json(refused, { status: 401 }))
  await user.click(screen.getByRole('button', { name: 'Agenda file (JSON)' }))
  expect(await screen.findByText(/^Not saved: this link no longer works/)).toBeTruthy()
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('cut')))
  await user.click(screen.getByRole('button', { name: 'Agenda file (JSON)' }))
  expect(await screen.findByText(/^Not saved: the server does not answer/)).toBeTruthy()
})
