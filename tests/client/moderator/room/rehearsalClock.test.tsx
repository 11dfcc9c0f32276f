import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { given, rehearsal } from '../../../support/given.ts'
import { talks } from '../../support/talks.ts'
import { openConsole } from '../openConsole.tsx'

describe('R12: a rehearsal’s clock on the console', () => {
  it('is set to when what is on ends, with one press beside its mark, forward to a time that is typed, and begins again once that was asked', async () => {
    const show = rehearsal(talks()).onPlanUntil('talk-yan').at('15:45')
    const { user, given: commands } = openConsole(show)
    await user.click(screen.getByTestId('rehearsal-nextEnd'))
    const forwardTo = show.instantOf('15:55')
    expect(commands).toEqual([{ type: 'setClock', rate: 1, paused: false, forwardTo }])
    const choose = async (entry: RegExp) => {
      await user.click(screen.getByTestId('show-menu'))
      await user.click(await screen.findByText(entry))
    }
    await choose(/^Set clock forward/)
    fireEvent.change(screen.getByLabelText(/^Set to,/), { target: { value: '15:58' } })
    fireEvent.click(screen.getByRole('button', { name: 'Set time' }))
    expect(commands.slice(1)).toMatchObject([
      { type: 'setClock', forwardTo: show.instantOf('15:58') },
    ])
    await choose(/^Begin again/)
    expect(screen.getByRole('dialog').textContent).toContain('You cannot undo this')
    fireEvent.click(screen.getByRole('button', { name: 'Begin again' }))
    expect(commands.at(-1)).toEqual({ type: 'beginAgain' })
    expect(show.state.run.position.status).toBe('planned')
  })

  it('is set to the next planned start with nothing on, by its key', () => {
    const show = rehearsal(talks()).onPlanUntil('talk-yan').at('15:50').does('finish')
    const { given: commands } = openConsole(show.at('15:51'))
    fireEvent.keyDown(document.body, { key: 'q' })
    expect(commands).toMatchObject([{ type: 'setClock', forwardTo: show.instantOf('15:55') }])
  })

  it('is not skipped where the end is behind, or the item is paused', () => {
    openConsole(rehearsal(talks()).onPlanUntil('talk-yan').at('15:56'))
    expect(screen.queryByTestId('rehearsal-nextEnd')).toBeNull()
    cleanup()
    openConsole(rehearsal(talks()).onPlanUntil('talk-yan').at('15:45').does('pause'))
    expect(screen.queryByTestId('rehearsal-nextEnd')).toBeNull()
  })

  it('is no real show’s', async () => {
    const { user } = openConsole(given(talks()).onPlanUntil('talk-yan'))
    await user.click(screen.getByRole('button', { name: 'Menu' }))
    expect(screen.queryByRole('menuitem', { name: /Begin again/ })).toBeNull()
    expect(screen.queryByTestId('rehearsal-nextEnd')).toBeNull()
  })
})

describe('R12: from a rehearsal back to its plan', () => {
  const PLAN = '/#a-plan.planner.a-token'

  afterEach(() => {
    sessionStorage.clear()
    location.hash = ''
    window.opener = null
    vi.restoreAllMocks()
  })

  /** The console of a rehearsal that was made from a plan. */
  function opened() {
    sessionStorage.setItem('rostrum.plan-of.a-show', PLAN)
    return openConsole(rehearsal(talks()))
  }

  it('is one press in this tab, where the plan is open in no other, and none where it does not know the plan, nor another rehearsal', async () => {
    openConsole(rehearsal(talks()))
    expect(screen.queryByTestId('rehearsal-plan')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Rehearse' })).toBeNull()
    cleanup()
    const { user } = opened()
    await user.click(screen.getByTestId('rehearsal-plan'))
    expect(`${location.pathname}${location.hash}`).toBe(PLAN)
  })

  it('leads to the tab that the plan is open in, and closes this one', async () => {
    const { user } = opened()
    const focus = vi.fn()
    const at = { pathname: '/', search: '', hash: PLAN.slice(1) }
    window.opener = { closed: false, location: at, focus }
    const close = vi.spyOn(window, 'close').mockReturnValue()
    await user.click(screen.getByTestId('rehearsal-plan'))
    expect(focus).toHaveBeenCalledOnce()
    expect(close).toHaveBeenCalledOnce()
    expect(location.hash).toBe('')
  })
})
