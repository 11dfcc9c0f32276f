import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { TimekeeperView } from '../../../client/views/timekeeper/TimekeeperView.tsx'

import { Device } from '../support/device.tsx'
import { Room } from '../support/room.ts'

const shown = (room: Room) => new Device(room, 'timekeeper').shows(<TimekeeperView />)

describe('R8b: U of the timekeeper', () => {
  const newest = (room: Room) => room.state.steps.at(-1)?.id ?? ''
  const gives = (room: Room) => room.gives('timekeeper', 'giveTime', 'talk-yan', 1)

  it('takes the newest step of this desk back in one press, and says which', async () => {
    const room = new Room().startsAt('talk-yan')
    const device = shown(room)
    expect(screen.getByTestId('undo').hasAttribute('disabled')).toBe(true)
    device.after(gives)
    expect(screen.getByTestId('undo').textContent).toContain('Undo: 1 min more for Wentao Yan at')
    await userEvent.keyboard('u')
    expect(device.given).toEqual([{ type: 'undo', steps: [newest(room)], listed: false }])
  })

  it('lists the steps of this desk alone, and takes back the one picked', async () => {
    const room = gives(new Room().startsAt('talk-yan'))
    const first = newest(room)
    const device = shown(gives(room))
    await userEvent.keyboard('{Shift>}U{/Shift}')
    const rows = [...document.querySelectorAll('[data-step]')]
    expect(
      rows.map((row) => within(row as HTMLElement).getByTestId('step-text').textContent),
    ).toEqual(['1 min more for Wentao Yan', '1 min more for Wentao Yan'])
    await userEvent.keyboard('{ArrowDown}u')
    expect(device.given).toEqual([{ type: 'undo', steps: [first], listed: true }])
    expect(screen.queryByTestId('steps')).toBeNull()
  })

  it('is told whose it is where a moderator has gone on since', async () => {
    const room = new Room().startsAt('talk-yan')
    room.gives('timekeeper', 'pause')
    room.gives('moderator', 'next')
    const device = shown(room)
    await userEvent.keyboard('{Shift>}U{/Shift}')
    const why = 'Cannot be undone alone: a moderator has moved on since and can undo both'
    expect(screen.getByText(why)).toBeTruthy()
    await userEvent.keyboard('u')
    expect(device.given).toEqual([])
  })
})
