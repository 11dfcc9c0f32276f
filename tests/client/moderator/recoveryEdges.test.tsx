import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { type Case, given } from '../../support/given.ts'
import { founding, showOf } from '../../support/shows.ts'
import { openConsole } from './openConsole.tsx'

async function opened(show: Case) {
  const console = openConsole(show)
  await console.user.keyboard('r')
  return console
}

it('what was applied is said no more once it is taken back, and applied again where the ways to land are, which close', async () => {
  const { user } = await opened(given(founding()).onPlanUntil('talk-yan').at('16:07'))
  await user.keyboard('2{Enter}')
  const said = /^Recovered 7 min/
  expect((await screen.findAllByText(said)).length).toBeGreaterThan(0)
  await user.keyboard('u')
  await waitFor(() => expect(screen.queryByText(said)).toBeNull())
  await user.keyboard('r')
  fireEvent.click(screen.getByText('Apply again'))
  expect(screen.queryByTestId('recovery')).toBeNull()
  expect(screen.getByTestId('landing').textContent).toBe('Ends 17:30')
})

it('recovery opens: by a button with the stop that is missed, be it a segment’s', async () => {
  const show = given(showOf('15:00 by 15:35 a 15, b 15 | qa c 20', { stop: '18:00' }))
  const { user } = openConsole(show.at('15:00').does('startShow').does('next').at('15:28:30'))
  const button = screen.getByTestId('recover')
  expect(screen.getByTestId('landing').textContent).toBe('Ends 16:04')
  expect(button.textContent).toContain('1 way back to 15:35')
  await user.keyboard('r')
  expect(screen.getByTestId('recovery').textContent).toContain('1 way back to 15:35')
})

it('recovery opens with nothing to press where nothing can be applied or changed', async () => {
  const { user, given: commands } = await opened(
    given(founding()).onPlanUntil('questions').at('17:32').does('next').at('17:33'),
  )
  expect(screen.getByTestId('recovery').textContent).toContain('No items are left')
  for (const id of ['apply', 'tells']) expect(screen.queryByTestId(id)).toBeNull()
  expect(screen.queryByRole('button', { name: /^By hand/ })).toBeNull()
  await user.keyboard('a{Enter}')
  expect(screen.queryByTestId('by-hand')).toBeNull()
  expect(commands).toEqual([])
})
