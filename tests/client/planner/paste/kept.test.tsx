import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { draftFromReading } from '../../../../shared/agenda/reading/draftFromReading.ts'
import { founding } from '../../../support/shows.ts'
import { RIVER } from '../../ui/intake/sample.ts'
import { asked, done, freshPage, open, openRead, serverAnswers, user } from './openPaste.tsx'

freshPage()

test('nothing is lost: what was typed is there again after the page is left, or loaded anew, until it is taken over', async () => {
  open()
  await user.type(screen.getByRole('textbox'), '10:00 Welcome')
  await user.click(screen.getByRole('button', { name: 'Back' }))
  expect(done).toHaveBeenCalledOnce()
  open()
  expect(screen.getByRole('textbox')).toHaveProperty('value', '10:00 Welcome')
  await user.click(screen.getByRole('button', { name: /^Read agenda/ }))
  await user.click(await screen.findByRole('button', { name: 'Use this agenda' }))
  await waitFor(() => expect(done).toHaveBeenCalledTimes(2))
  open()
  expect(screen.getByRole('textbox')).toHaveProperty('value', '')
})

test('nothing is lost: what was read, with its answers, is there again after another try', async () => {
  await openRead()
  const [first] = screen.getAllByRole('button', { name: 'Looks right' })
  if (first !== undefined) await user.click(first)
  await user.click(screen.getByRole('button', { name: 'Paste again' }))
  serverAnswers({ ok: false, code: 'scan', line: '' })
  const file = new File(['%PDF'], 'a.pdf', { type: 'application/pdf' })
  fireEvent.drop(window, { dataTransfer: { files: [file], types: ['Files'] } })
  expect(await screen.findByText(/This PDF has pictures/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Go to the result' }))
  expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('3 to review')
})

test('nothing is lost: a file that is dropped beside a reading is read, and does not take the page away', async () => {
  await openRead()
  const file = new File(['10:00 Tea'], 'tea.txt', { type: 'text/plain' })
  const dropped = { dataTransfer: { files: [file], types: ['Files'] } }
  expect(fireEvent.dragOver(window, dropped)).toBe(false)
  expect(fireEvent.drop(window, dropped)).toBe(false)
  await waitFor(() => expect(asked).toHaveLength(2))
  expect(asked[1]?.init.headers).toMatchObject({ 'X-File-Name': 'tea.txt' })
})

test('of the draft it says what stays, and what is put in its place', async () => {
  const first = RIVER.agendas.map((agenda) =>
    draftFromReading(agenda, { date: null, zone: null }),
  )[0]
  if (first?.ok !== true) throw new Error('it can be taken over')
  const shorter = first.agenda.segments.slice(0, 1)
  const other = founding()
  const planner = await openRead(RIVER, {
    ...first.agenda,
    people: [...first.agenda.people, ...other.people],
    segments: [...shorter, ...other.segments.slice(1)],
  })
  const kept = shorter.flatMap(({ items }) => items).length
  expect(screen.getByText(new RegExp(`${kept} of them (is|are) in the text too`))).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Use this agenda' }))
  expect(planner.given).toMatchObject([
    { type: 'replaceDraft', agenda: { segments: first.agenda.segments.map(({ id }) => ({ id })) } },
  ])
})

test('what the draft is already leads back to it', async () => {
  const [first] = RIVER.agendas.map((agenda) =>
    draftFromReading(agenda, { date: null, zone: null }),
  )
  if (first?.ok !== true) throw new Error('it can be taken over')
  await openRead(RIVER, first.agenda)
  await user.click(screen.getByRole('button', { name: 'Use this agenda' }))
  await waitFor(() => expect(done).toHaveBeenCalledOnce())
  expect(screen.queryByText(/Nothing to do/)).toBeNull()
})
