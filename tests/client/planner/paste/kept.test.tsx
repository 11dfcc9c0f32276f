import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { agendaCsv } from '../../../../server/export/csv/agendaCsv.ts'
import { agendaFileOf } from '../../../../shared/agenda/agendaFile.ts'
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
  const file = new File(['10:00 Tea'], '议程.txt', { type: 'text/plain' })
  const dropped = { dataTransfer: { files: [file], types: ['Files'] } }
  expect(fireEvent.dragOver(window, dropped)).toBe(false)
  expect(fireEvent.drop(window, dropped)).toBe(false)
  await waitFor(() => expect(asked).toHaveLength(2))
  expect(asked[1]?.init.headers).toMatchObject({ 'X-File-Name': encodeURIComponent('议程.txt') })
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

freshPage()

const chooses = (text: string, name: string) =>
  user.upload(screen.getByLabelText('Choose a file'), new File([text], name))

const take = () => user.click(screen.getByRole('button', { name: 'Use this agenda' }))

test('an exported agenda comes back as it is, without being read', async () => {
  const { given } = open()
  const other = { ...founding(), title: { en: 'The other dialogue' }, notes: ['Focus areas'] }
  await chooses(JSON.stringify(agendaFileOf(other)), 'other.json')
  await screen.findByRole('heading', { name: 'An exported agenda, 18 items' })
  expect(screen.getByText('The other dialogue')).toBeTruthy()
  expect(screen.getByText(/replaces the 18 items of the draft/)).toBeTruthy()
  await take()
  expect(given).toEqual([{ type: 'replaceDraft', agenda: other, revision: 0 }])
  await waitFor(() => expect(done).toHaveBeenCalledOnce())
  expect(asked).toEqual([])
})

test('a table that a spreadsheet saved changes the segments and items of the draft', async () => {
  const { given } = open()
  const rows = agendaCsv(founding()).split('\r\n')
  const mended = rows.map((row) => row.replace('2023-06-21 15:40,,15,', '2023-06-21 15:40,,18,'))
  await chooses(mended.join('\r\n'), 'agenda.csv')
  await screen.findByRole('heading', { name: 'An exported agenda, 18 items' })
  await take()
  const [command] = given
  if (command?.type !== 'replaceDraft') throw new Error('nothing was taken over')
  const talk = command.agenda.segments[2]?.items[2]
  expect(talk).toMatchObject({ id: 'talk-yan', planned: 18 * 60_000 })
  expect(command.agenda.people).toEqual(founding().people)
})

test('one with a fault says where, and nothing is taken over', async () => {
  const { given } = open()
  const file = agendaFileOf(founding())
  const broken = { ...file, agenda: { ...file.agenda, zones: ['Mars/Olympus'] } }
  await chooses(JSON.stringify(broken), 'broken.json')
  const alert = await screen.findByRole('alert')
  await waitFor(() => expect(alert.textContent).toContain('This exported agenda has a fault'))
  expect(alert.textContent).toContain('zones.0')
  expect(given).toEqual([])
})
