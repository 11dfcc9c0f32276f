import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { type Case, given } from '../../../support/given.ts'
import { openConsole } from '../../moderator/openConsole.tsx'
import { talks } from '../../support/talks.ts'

const onTalk = () => given(talks()).onPlanUntil('talk-yan').at('15:46:24')

/** A Next of this desk, and a minute that the timekeeper gave since. */
const beside = (): Case =>
  onTalk().does('next').asTimekeeper().does('giveTime', 'talk-wang', 1).as('moderator')

const list = () => within(screen.getByTestId('steps'))
const isOpen = () => screen.queryByTestId('steps') !== null
const label = () => screen.getByTestId('undo').textContent
const picked = () => list().getByRole('button', { expanded: true }).textContent

it('R8b: U at the console takes one’s own newest step back in one press', async () => {
  const { user, given: commands } = openConsole(onTalk())
  await user.keyboard('s')
  expect(label()).toContain('Undo: Ended Wentao Yan at 15:46')
  await user.keyboard('u')
  expect(commands.at(-1)).toEqual({ type: 'undo', steps: ['given-1'], listed: false })
  expect(screen.getByTestId('live-item').getAttribute('data-item')).toBe('talk-yan')
})

it('R8b: U at the console opens the list where others did something since, and a second U takes it back', async () => {
  const { user, given: commands } = openConsole(beside())
  expect(label()).toContain('Review undo: Next to Marc Barra')
  await user.keyboard('u')
  expect(commands).toEqual([])
  expect(picked()).toContain('Next to Marc Barra')
  expect(label()).toContain('Undo: Next to Marc Barra, marked in Steps')
  expect(list().getByText('1 min more for Jiang Wang, by a timekeeper')).toBeTruthy()
  expect(list().getByText('Wentao Yan continues at 6:24 of 15 min')).toBeTruthy()
  await user.keyboard('u')
  expect(commands).toMatchObject([{ type: 'undo', listed: true }])
  expect(screen.getByTestId('live-item').getAttribute('data-item')).toBe('talk-yan')
  expect(isOpen()).toBe(false)
})

it('R8b: U at the console opens the list a minute later, as its button says by then', async () => {
  const { user, given: commands, later } = openConsole(onTalk())
  await user.keyboard('p')
  expect(label()).toContain('Undo: Paused Wentao Yan at 15:46')
  later((show) => show.at('15:47:25').within(61_000))
  expect(label()).toContain('Review undo: Paused Wentao Yan')
  await user.keyboard('u')
  expect(commands).toHaveLength(1)
  expect(isOpen()).toBe(true)
})

it('U at the console opens the list where the server saw somebody else’s step first', async () => {
  const { user, given: commands, set } = openConsole(onTalk())
  await user.keyboard('s')
  const command = { type: 'undo' as const, steps: ['given-1'], listed: false }
  set({ refused: { id: 'x', command, refusal: { reason: 'look-first', step: 'given-1' } } })
  expect(picked()).toContain('Ended Wentao Yan')
  expect(screen.getByTestId('refusal').textContent).toBe('')
  expect(commands).toHaveLength(1)
})

it('the list opens and closes by Shift U, and closes by Esc; neither takes anything back; it is gone through by the arrows, which the agenda has otherwise, and any step of the run can be taken back, a timekeeper’s too', async () => {
  const { user, given: commands } = openConsole(beside())
  await user.keyboard('{Shift>}U{/Shift}')
  expect(isOpen()).toBe(true)
  await user.keyboard('{Escape}')
  expect(isOpen()).toBe(false)
  await user.keyboard('{Shift>}U{/Shift}{Shift>}U{/Shift}')
  expect(isOpen()).toBe(false)
  expect(commands).toEqual([])
  await user.keyboard('{ArrowDown}')
  expect(document.querySelector('[data-row][aria-selected="true"]')).not.toBeNull()
  await user.keyboard('u{ArrowUp}')
  expect(picked()).toContain('1 min more for Jiang Wang')
  await user.click(screen.getByTestId('take-back'))
  expect(commands).toMatchObject([{ type: 'undo', listed: true }])
  await user.keyboard('{Shift>}U{/Shift}{ArrowUp}')
  expect(picked()).toMatch(/undone \d\d:\d\d by you/)
  expect(list().queryByTestId('take-back')).toBeNull()
})
