import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { type Duration, MINUTE, plus, SECOND } from '../../../../shared/time/instant.ts'
import { given } from '../../../support/given.ts'
import { talks } from '../../support/talks.ts'
import { openConsole } from '../openConsole.tsx'

/** What the console says of its clock where the machine's is behind the show by so much. */
function said(behind: Duration, rehearsal = false): string | undefined {
  const show = given(talks()).onPlanUntil('talk-yan').at('15:46:24')
  const console = openConsole(show)
  const clock = { anchor: show.now, at: plus(show.now, -behind), rate: 1, paused: false }
  console.set({ show: { ...show.state, rehearsal, clock } })
  return screen.queryByTestId('clock-fact')?.textContent
}

it('R10: a machine whose clock was set back is said on the console for as long as the show is ahead of it', () => {
  expect(said(12 * MINUTE + 10 * SECOND)).toBe(
    'The server’s clock was set back and is 12 minutes behind this show. Countdowns are right, and the times here follow the show.',
  )
  expect(said(40 * SECOND)).toContain('0:40 behind')
  expect(screen.getByTestId('digits').textContent).toBe('8:36')
})

it('R10: a machine whose clock was set back is not said where it is by no more than a second, nor of a rehearsal, whose clock is its own', () => {
  expect(said(0)).toBeUndefined()
  expect(said(SECOND)).toBeUndefined()
  expect(said(12 * MINUTE, true)).toBeUndefined()
})

it('a server that is not sure of its own clock is told of on the console for as long as it is so', () => {
  const console = openConsole(given(talks()))
  const fact = () => screen.queryByTestId('unsure-fact')?.textContent
  expect(fact()).toBeUndefined()
  console.set({ serverClockError: 234 })
  expect(fact()).toContain('The server’s clock may be up to 0.3 s off. ')
  console.set({ serverClockError: null })
  expect(fact()).toBeUndefined()
})
