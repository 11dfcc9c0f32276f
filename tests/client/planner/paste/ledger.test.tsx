import { cleanup, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { RIVER } from '../../ui/intake/sample.ts'
import { freshPage, openRead, user } from './openPaste.tsx'

freshPage()

const row = (words: string) => {
  const found = screen.getByRole('heading', { name: words }).closest('li')
  if (found === null) throw new Error(`there is no finding ${words}`)
  return within(found)
}

describe('a reading', () => {
  test('says what each line became, in full where it is pressed', async () => {
    await openRead()
    const lines = [...document.querySelectorAll('[data-lines]')]
    expect(lines.map((line) => line.querySelector('.paste-became')?.textContent)).toEqual([
      ...['title', 'note', 'item 1', 'segment', 'item 2', 'item 3', 'not understood'],
    ])
    const note = screen.getByRole('button', { name: /A word about the river/ })
    expect(note.getAttribute('aria-expanded')).toBe('false')
    await user.click(note)
    expect(note.getAttribute('aria-expanded')).toBe('true')
    await user.click(
      row('This line was not understood').getByRole('button', { name: 'Make a note' }),
    )
    expect(lines.at(-1)?.querySelector('.paste-became')?.textContent).toBe('note')
  })

  test('says that nothing was doubtful where nothing was, and else that all was looked at', async () => {
    await openRead({ ...RIVER, findings: [] })
    const head = () => screen.getByRole('heading', { level: 2 }).textContent
    expect(head()).toBe('3 items read, 1 note, nothing doubtful')
    cleanup()
    await openRead({ ...RIVER, findings: RIVER.findings.slice(1, 2) })
    await user.click(row('No length is given').getByRole('button', { name: 'Looks right' }))
    expect(head()).toBe('3 items read, 1 note, all answered')
  })
})

test('P9: a text that names no zone and nobody has that in its headline, and the zone as a finding like the others', async () => {
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
  const missing = () => [...head.querySelectorAll('[data-missing="true"]')]
  expect(head.textContent).toBe(
    '3 items read, 0 people, no time zone, 1 note, 5 to review, 1 line not understood',
  )
  expect(missing().map(({ textContent }) => textContent)).toEqual(['0 people,', 'no time zone,'])
  const numbers = [...document.querySelectorAll('li > .paste-mark')]
  expect(numbers.map(({ textContent }) => textContent)).toEqual([
    'Assumed 1',
    ...['Needs an answer 2', 'Needs an answer 3', 'Assumed 4', 'Needs an answer 5'],
  ])
  await user.click(row('The text names no time zone').getByRole('button', { name: 'Looks right' }))
  expect(head.textContent).toMatch(/^3 items read, 0 people, 1 note, 4 to review, 1 line/)
})
