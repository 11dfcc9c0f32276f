// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { given, rehearsal } from '../../../support/given.ts'
import { founding } from '../../../support/shows.ts'
import { openConsole } from '../openConsole.tsx'

afterEach(cleanup)

describe('R12: a rehearsal’s clock on the console', () => {
  it('begins again once that was asked', async () => {
    const show = rehearsal(founding()).onPlanUntil('talk-yan')
    const { user, given: commands } = openConsole(show)
    await user.click(screen.getByRole('button', { name: 'Menu' }))
    await user.click(await screen.findByRole('menuitem', { name: /Begin again/ }))
    expect(screen.getByRole('dialog').textContent).toContain('This cannot be undone')
    await user.click(screen.getByRole('button', { name: 'Begin again' }))
    expect(commands).toEqual([{ type: 'beginAgain' }])
    expect(show.state.run.position.status).toBe('planned')
  })

  it('is set forward to a time that is typed', async () => {
    const show = rehearsal(founding()).onPlanUntil('talk-yan').at('15:45')
    const { user, given: commands } = openConsole(show)
    await user.click(screen.getByRole('button', { name: 'Menu' }))
    await user.click(await screen.findByRole('menuitem', { name: /Set the clock forward/ }))
    fireEvent.change(screen.getByLabelText(/^To,/), { target: { value: '15:58' } })
    await user.click(screen.getByRole('button', { name: 'Set' }))
    expect(commands).toMatchObject([{ type: 'setClock', forwardTo: show.instantOf('15:58') }])
  })

  it('is no real show’s', async () => {
    const { user } = openConsole(given(founding()).onPlanUntil('talk-yan'))
    await user.click(screen.getByRole('button', { name: 'Menu' }))
    expect(screen.queryByRole('menuitem', { name: /Begin again/ })).toBeNull()
  })
})
