import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { given } from '../../../support/given.ts'
import { founding } from '../../../support/shows.ts'
import { openConsole } from '../openConsole.tsx'

const until = (item: string, time: string) => given(founding()).onPlanUntil(item).at(time)

const typeTime = (label: RegExp, time: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: time } })

it('R5b: M on the console sets when what is on began', () => {
  const show = until('talk-yan', '15:45')
  const { given: commands } = openConsole(show)
  fireEvent.keyDown(document.body, { key: 'm' })
  expect(screen.getByRole('dialog').textContent).toContain('Correct start of Wentao Yan')
  const dialog = screen.getByRole('dialog')
  expect(dialog.textContent).toContain('Between Beijing 15:40 and now, Beijing 15:45')
  typeTime(/Started at/, '15:30')
  expect(dialog.textContent).toContain('Not done: only between')
  expect(screen.getByRole('button', { name: 'Set time' })).toHaveProperty('disabled', true)
  typeTime(/Started at/, '15:42')
  fireEvent.click(screen.getByRole('button', { name: 'Set time' }))
  expect(commands.at(-1)).toEqual({
    type: 'beganAt',
    item: 'talk-yan',
    at: show.instantOf('15:42'),
    was: show.instantOf('15:40'),
  })
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('R5b: M on the console sets when the show began while nothing was on', () => {
  const show = given(founding()).at('15:04').does('startShow').at('15:06')
  const { given: commands } = openConsole(show)
  fireEvent.keyDown(document.body, { key: 'm' })
  expect(screen.getByRole('dialog').textContent).toContain('Correct start of the show')
  typeTime(/Started at/, '15:00')
  fireEvent.click(screen.getByRole('button', { name: 'Set time' }))
  expect(commands.at(-1)).toMatchObject({ type: 'beganAt', item: null })
})

it('T1c: a held break on the console offers to go on at another time in place of minutes', () => {
  const show = until('talk-wang', '16:15').does('next')
  const { given: commands } = openConsole(show)
  expect(screen.queryByText('+1 min')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: /Resume at/ }))
  typeTime(/Resume at/, '16:30')
  fireEvent.click(screen.getByRole('button', { name: 'Set time' }))
  expect(commands.at(-1)).toEqual({
    type: 'goOnAt',
    item: 'water-break-item',
    at: show.instantOf('16:30'),
    was: show.instantOf('16:25'),
  })
})
