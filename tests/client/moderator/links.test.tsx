// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Role } from '../../../shared/run/grant.ts'
import { given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'
import { openConsole } from './openConsole.tsx'

afterEach(cleanup)

const onTalk = () => given(founding()).onPlanUntil('talk-yan').at('15:46:24')

describe('links at the console', () => {
  it('a lost link is shown as a code and an address, copied first, withdrawn after a second question', async () => {
    const show = onTalk()
    const grant = { roles: ['timekeeper' as const], person: null, booth: null }
    show.record([{ type: 'linkMade', v: 1, link: 'clock', grant }])
    const { user, given: commands } = openConsole(show)
    await user.keyboard('k')
    const dialog = within(await screen.findByRole('dialog'))
    // Links of nobody in particular come first.
    const [row] = dialog.getAllByRole('listitem')
    if (row === undefined) throw new Error('there are links')
    await user.click(within(row).getByRole('button', { name: 'Show Timekeeper' }))
    const copy = await dialog.findByRole('button', { name: 'Copy link' })
    expect(document.activeElement).toBe(copy)
    await user.click(copy)
    expect(await navigator.clipboard.readText()).toMatch(/#a-show\.clock\./)
    expect(await dialog.findByRole('img', { name: 'QR code of Timekeeper' })).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: 'Withdraw' }))
    expect(commands).toEqual([])
    await user.click(dialog.getByRole('button', { name: 'Withdraw' }))
    expect(commands).toEqual([{ type: 'revokeLink', link: 'clock' }])
    expect(await dialog.findByText('withdrawn')).toBeTruthy()
  })

  it('of a link that opens more than one’s own no address is awaited, as nobody tells it', async () => {
    const show = onTalk()
    const grant = { roles: ['planner' as const], person: null, booth: null }
    show.record([{ type: 'linkMade', v: 1, link: 'desk', grant }])
    const { user } = openConsole(show)
    await user.keyboard('k')
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: 'Show Planner' }))
    expect(await dialog.findByText('Ask the owner for this link.')).toBeTruthy()
    expect(dialog.queryByText(/^(Asking|Not opened)/)).toBeNull()
  })

  it('R16: one more interpreter gets a link of their own, by booth and name', async () => {
    const { user, given: commands } = openConsole(onTalk())
    await user.keyboard('k')
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Li Na')
    await user.click(dialog.getByRole('button', { name: 'Make link' }))
    const grant = { roles: ['interpreter'], person: null, booth: 'en–zh', name: 'Li Na' }
    expect(commands).toEqual([{ type: 'makeLink', grant }])
    expect(await dialog.findByText('Li Na')).toBeTruthy()
    expect(dialog.getByText('Interpreter, booth en–zh, no screen open')).toBeTruthy()
  })

  it('P10: somebody is given the console by a box that nobody ticked before, and has it taken again', async () => {
    const { user, given: commands } = openConsole(onTalk())
    await user.keyboard('k')
    const dialog = within(await screen.findByRole('dialog'))
    const proposed = dialog.getByRole('checkbox', {
      name: 'Console for Ying Wang: the agenda names them as moderator',
    })
    expect(proposed).toMatchObject({ checked: false, disabled: false })
    expect(dialog.getAllByRole('checkbox')).toHaveLength(1)
    await user.click(dialog.getByRole('button', { name: 'Show Ying Wang' }))
    const box = await dialog.findByRole('checkbox', { name: /^Moderator runs the show/ })
    expect(box).toMatchObject({ checked: false })
    expect(dialog.queryByRole('checkbox', { name: /^(Planner|Owner)/ })).toBeNull()
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

  it('an address that the server tells late does not take the keyboard from a box in use', async () => {
    let tell: (() => void) | undefined
    const told = new Promise<void>((resolve) => {
      tell = resolve
    })
    const { user } = openConsole(onTalk(), { told })
    await user.keyboard('k')
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: 'Show Ying Wang' }))
    const box = await dialog.findByRole('checkbox', { name: /^Moderator runs the show/ })
    await user.click(box)
    tell?.()
    await dialog.findByRole('button', { name: 'Copy link' })
    expect(document.activeElement).toBe(box)
  })

  it('each row says whether a link was opened; all are given out from here: a table, cards, and a message for each', async () => {
    const { user } = openConsole(onTalk())
    await user.keyboard('k')
    const dialog = within(await screen.findByRole('dialog'))
    expect(await dialog.findAllByText('not opened yet')).toHaveLength(12)
    await user.click(dialog.getByRole('button', { name: 'Give out links' }))
    expect(await dialog.findAllByTestId('give-row')).toHaveLength(12)
    expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'All links' }))
    for (const name of ['Copy table', 'Print link cards', 'CSV', 'Messages'])
      expect(dialog.getByRole('button', { name })).toBeTruthy()
    const printed = vi.spyOn(window, 'print').mockImplementation(() => {
      expect(document.querySelectorAll('.link-sheet .link-card')).toHaveLength(12)
      const whose = [...document.querySelectorAll('.link-card-who')].map((one) => one.textContent)
      expect(whose).toContain('Prof. Wentao Yan')
    })
    await user.click(dialog.getByRole('button', { name: 'Print link cards' }))
    expect(printed).toHaveBeenCalledTimes(1)
    await user.click(dialog.getByRole('button', { name: 'All links' }))
    expect(dialog.getByRole('button', { name: 'Show Ying Wang' })).toBeTruthy()
  })

  it('a moderator makes a link for a guest who came without one', async () => {
    const { user, given: commands } = openConsole(onTalk())
    await user.keyboard('k')
    await user.click(await screen.findByRole('button', { name: 'Make guest link' }))
    const grant = { roles: ['guest'], person: null, booth: null }
    expect(commands).toEqual([{ type: 'makeLink', grant }])
  })
})
