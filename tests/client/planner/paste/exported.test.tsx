import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { agendaCsv } from '../../../../server/export/csv/agendaCsv.ts'
import { agendaFileOf } from '../../../../shared/agenda/agendaFile.ts'
import { founding } from '../../../support/shows.ts'
import { asked, done, freshPage, open, user } from './openPaste.tsx'

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
