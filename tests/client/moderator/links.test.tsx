import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { Role } from '../../../shared/run/grant.ts'
import { given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'
import { talks } from '../support/talks.ts'
import { openConsole } from './openConsole.tsx'

/** Presses an entry of the menu of somebody's row. */
async function chooseFor(user: UserEvent, who: string, entry: string): Promise<void> {
  const more = { name: `More for ${who}` }
  await user.click(await screen.findByRole('button', more))
  await user.click(await screen.findByRole('menuitem', { name: entry }))
}

const onTalk = (agenda = talks()) => given(agenda).onPlanUntil('talk-yan').at('15:46:24')

describe('links at the console', () => {
  it('a link that opens more than one’s own is listed with whom to ask for it; others are replaced or withdrawn from their rows, after a question', async () => {
    const show = onTalk()
    const none = { person: null, booth: null }
    show.record([
      { type: 'linkMade', v: 1, link: 'clock', grant: { ...none, roles: ['timekeeper'] } },
      { type: 'linkMade', v: 1, link: 'desk', grant: { ...none, roles: ['planner'] } },
    ])
    const { user, given: commands } = openConsole(show)
    await user.keyboard('k')
    const dialog = within(await screen.findByRole('dialog'))
    expect(await dialog.findByText(/^.*You can give out 13 of 14 links/)).toBeTruthy()
    const rows = dialog.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(rows).toContainEqual(expect.stringMatching(/^Planner.*Ask the owner for this link/))
    await user.click(dialog.getByRole('button', { name: 'Copy all links' }))
    expect(await dialog.findByText('Not copied, ask the owner: Planner')).toBeTruthy()
    await chooseFor(user, 'Timekeeper', 'Replace')
    const first = within(
      await screen.findByRole('dialog', { name: 'Replace the link of Timekeeper?' }),
    )
    await user.click(first.getByRole('button', { name: 'Keep' }))
    expect(commands).toEqual([])
    await chooseFor(user, 'Timekeeper', 'Withdraw')
    const second = within(
      await screen.findByRole('dialog', { name: 'Withdraw the link of Timekeeper?' }),
    )
    await user.click(second.getByRole('button', { name: 'Withdraw' }))
    expect(commands).toEqual([{ type: 'revokeLink', link: 'clock' }])
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Timekeeper/ })).toBeNull())
  })

  it('P10: somebody is given the console by a box that nobody ticked before, and has it taken again', async () => {
    const { user, given: commands } = openConsole(onTalk(founding()))
    await user.keyboard('k')
    const dialog = within(await screen.findByRole('dialog'))
    const proposed = await dialog.findByRole('checkbox', {
      name: 'Console for Ying Wang: the agenda names them as moderator',
    })
    expect(proposed).toMatchObject({ checked: false, disabled: false })
    await user.click(dialog.getByRole('button', { name: /^Change screens for Ying Wang/ }))
    const boxes = within(await screen.findByRole('dialog', { name: /Ying Wang/ }))
    const box = await boxes.findByRole('checkbox', { name: /^Moderator runs the show/ })
    expect(box).toMatchObject({ checked: false })
    expect(boxes.queryByRole('checkbox', { name: /^(Planner|Owner)/ })).toBeNull()
    await user.click(box)
    expect(box).toMatchObject({ checked: true })
    expect(document.activeElement).toBe(box)
    await user.keyboard(' ')
    expect(box).toMatchObject({ checked: false })
    const [one, both]: Role[][] = [['speaker'], ['moderator', 'speaker']]
    expect(commands).toEqual([
      { type: 'setRoles', link: 'ying-wang', roles: both, was: one },
      { type: 'setRoles', link: 'ying-wang', roles: one, was: both },
    ])
  })

  it('R16: each row has its last use, link and message; the chosen are printed as cards; one more interpreter and a guest get a link of their own', async () => {
    const { user, given: commands } = openConsole(onTalk())
    await user.keyboard('k')
    const dialog = within(await screen.findByRole('dialog', { name: 'People and screens' }))
    expect(await dialog.findAllByText('not opened yet')).toHaveLength(12)
    expect(dialog.getAllByRole('button', { name: /^Copy link / })).toHaveLength(12)
    for (const name of ['Copy all links', 'Copy table', 'CSV', 'Messages'])
      expect(dialog.getByRole('button', { name })).toBeTruthy()
    const printed = vi.spyOn(window, 'print').mockImplementation(() => {
      expect(screen.getAllByText('Prof. Wentao Yan').length).toBeGreaterThan(0)
    })
    await user.click(dialog.getByRole('button', { name: 'Print link cards' }))
    expect(printed).toHaveBeenCalledTimes(1)
    await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Li Na')
    await user.click(dialog.getByRole('button', { name: 'Make link' }))
    const grant = { roles: ['interpreter'], person: null, booth: 'en–zh', name: 'Li Na' }
    expect(commands).toEqual([{ type: 'makeLink', grant }])
    expect(await dialog.findByRole('button', { name: /^Li Na.*en–zh booth/ })).toBeTruthy()
    await user.click(await dialog.findByRole('button', { name: 'Make guest link' }))
    const guest = { roles: ['guest'], person: null, booth: null }
    expect(commands.at(-1)).toEqual({ type: 'makeLink', grant: guest })
  })
})
