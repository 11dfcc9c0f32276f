import { cleanup, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { RIVER } from '../../ui/intake/sample.ts'
import { finding, freshPage, openRead, user } from './openPaste.tsx'

freshPage()

test('a reading says what each line became, in full where it is pressed', async () => {
  await openRead()
  const cells = () =>
    screen
      .getAllByTestId('ledger-row')
      .map((row) => within(row).getAllByRole('cell')[2]?.textContent)
  expect(cells()).toEqual(['', '', '', '', 'not understood', 'title', 'note'])
  const note = screen.getByRole('button', { name: /A word about the river/ })
  expect(note.getAttribute('aria-expanded')).toBe('false')
  await user.click(note)
  expect(note.getAttribute('aria-expanded')).toBe('true')
  await user.click(
    finding('This line was not understood').getByRole('button', { name: 'Make a note' }),
  )
  expect(cells()[4]).toBe('note')
})

test('a reading says that nothing was doubtful where nothing was, and else that all was looked at', async () => {
  await openRead({ ...RIVER, findings: [] })
  const head = () => screen.getByRole('heading', { level: 2 }).textContent
  expect(head()).toBe('3 items, 3 people, 1 language, nothing doubtful')
  cleanup()
  await openRead({ ...RIVER, findings: RIVER.findings.slice(1, 2) })
  await user.click(finding('No length is given').getByRole('button', { name: 'Looks right' }))
  expect(head()).toBe('3 items, 3 people, 1 language, all answered')
})

test('P9: a text that names no zone and nobody has that in its headline, and the zone as a question', async () => {
  const agendas = RIVER.agendas.map((agenda) => ({
    ...agenda,
    zones: [],
    segments: agenda.segments.map(({ chair: _, ...segment }) => ({
      ...segment,
      items: segment.items.map((item) => ({ ...item, speakers: [] })),
    })),
  }))
  await openRead({ ...RIVER, agendas })
  const head = screen.getByRole('heading', { level: 2 })
  const missing = () => [...head.querySelectorAll('.red')]
  expect(head.textContent).toBe('3 items, 0 people, 1 language, no time zone, 5 to review')
  expect(missing().map(({ textContent }) => textContent)).toEqual(['0 people,', 'no time zone,'])
  const questions = within(screen.getByTestId('questions'))
  await user.click(questions.getByRole('button', { name: 'Looks right' }))
  expect(head.textContent).toMatch(/^3 items, 0 people, 1 language, 4 to review$/)
})
