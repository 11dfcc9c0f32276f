import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { RIVER } from '../../ui/intake/sample.ts'
import { finding, freshPage, openRead, serverAnswers, user } from './openPaste.tsx'

freshPage()

const titles = () =>
  screen
    .getAllByRole('textbox', { name: /^Title/ })
    .flatMap((one) => (one instanceof HTMLInputElement ? one.value : []))

/** Opens the menu of a row and presses an entry. */
async function press(row: string, entry: RegExp) {
  await user.click(screen.getByRole('button', { name: `Change ${row}` }))
  await user.click(await screen.findByRole('menuitem', { name: entry }))
}

test('the menu of a row changes its kind, its segment and its order, and Undo restores all of it', async () => {
  await openRead()
  const before = titles()
  await press('Fish', /^Kind: Talk/)
  await user.click(await screen.findByRole('menuitem', { name: 'Break' }))
  const person = screen.getByRole('textbox', { name: /^Speakers.*Fish$/ })
  await user.clear(person)
  await user.keyboard('{Enter}')
  expect(person.getAttribute('placeholder')).toBe('nobody, a break')
  await press('Fish', /^Start a segment here/)
  await press('Stones', /^Delete/)
  expect(titles()).toEqual(['Welcome', 'Fish'])
  const undo = () => screen.queryByRole('button', { name: 'Undo' })
  for (let button = undo(); button !== null; button = undo()) await user.click(button)
  expect(titles()).toEqual(before)
  expect(person).toHaveProperty('value', 'Cem Cedar')
})

test('keys change rows while no text is typed; a new item is named at once, and Esc loses nothing', async () => {
  await openRead()
  await user.click(screen.getByDisplayValue('Fish'))
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
  expect(titles().slice(-2)).toEqual(['Fish', 'Stones'])
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(document.activeElement).toHaveProperty('value', 'New item'))
  await user.keyboard('Otters{Enter}')
  expect(titles().slice(-3)).toEqual(['Fish', 'Otters', 'Stones'])
  await user.keyboard('{Escape}{Escape}')
  expect(titles().slice(-3)).toEqual(['Fish', 'Otters', 'Stones'])
  await user.keyboard('Oysters{Control>}{Delete}{/Control}')
  expect(titles()).toHaveLength(5)
  await user.keyboard('{Escape}{Control>}{Delete}{/Control}')
  expect(titles().slice(-2)).toEqual(['Fish', 'Stones'])
  await user.keyboard('{Control>}z{/Control}')
  expect(titles().slice(-3)).toEqual(['Fish', 'Otters', 'Stones'])
})

test('a corrected text that is pasted again keeps the corrections that apply, and counts the lost ones', async () => {
  await openRead()
  await user.type(screen.getByDisplayValue('Fish'), '!{Enter}')
  await user.type(screen.getByDisplayValue('Stones'), '!{Enter}')
  await user.click(screen.getByRole('button', { name: 'Paste again' }))
  const source = RIVER.source.map((line) => (line.startsWith('Stones') ? 'Stones (5 min)' : line))
  serverAnswers({ ok: true, reading: { ...RIVER, source } })
  await user.click(screen.getByRole('button', { name: /^Read agenda/ }))
  await screen.findByDisplayValue('Fish!')
  expect(titles()).toContain('Stones')
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(titles()).toContain('Stones!')
})

test('the number to review in the headline leads to the costliest doubt', async () => {
  await openRead()
  const head = within(screen.getByRole('heading', { level: 2 }))
  await user.click(head.getByRole('button', { name: /^4 to review/ }))
  const costs = screen
    .getAllByTestId('finding')
    .map((one) => [Number(one.dataset['cost']), one.contains(document.activeElement)] as const)
  const least = Math.min(...costs.map(([cost]) => cost))
  expect(costs.find(([, isFocused]) => isFocused)?.[0]).toBe(least)
})

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
