import { cleanup, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ModeratorView } from '../../../../client/views/moderator/ModeratorView.tsx'
import { Device } from '../../support/device.tsx'
import { Room } from '../../support/room.ts'

/** What the console says of its connection, on its own clock with this error in ms. */
function said(error: number): string {
  const room = new Room().startsAt('talk-yan')
  new Device(room, 'moderator')
    .shows(<ModeratorView />)
    .stands({ status: 'on-its-own', since: performance.now(), error })
  return screen.getByTestId('connection').textContent ?? ''
}

it('a screen on its own clock says how far it may be off, and nothing of that while it cannot know', () => {
  expect(said(240)).toBe('Offline 0:00, still counting, within 0.3 s')
  cleanup()
  expect(said(Number.POSITIVE_INFINITY)).toBe('Offline 0:00, still counting')
})
