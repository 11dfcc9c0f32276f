import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { RefusalLine } from '../../../../client/ui/connection/AnswerLines.tsx'
import { ModeratorView } from '../../../../client/views/moderator/ModeratorView.tsx'
import { Device } from '../../support/device.tsx'
import { Room } from '../../support/room.ts'

afterEach(() => {
  vi.useRealTimers()
})

const said = () => screen.getByTestId('refusal').textContent
const resume = { type: 'resume', item: 'talk-yan' } as const

it('a refusal goes when what it speaks of is settled', async () => {
  const device = new Device(new Room().startsAt('talk-yan'), 'moderator').shows(<RefusalLine />)
  device.refuses(resume, { reason: 'not-paused', item: 'talk-yan' })
  expect(said()).not.toBe('')
  // The rules are fetched once there is a refusal.
  await act(() => vi.dynamicImportSettled())
  expect(said()).not.toBe('')
  device.hears('moderator', 'pause')
  await waitFor(() => expect(said()).toBe(''))
})

it('a refusal goes also where it was settled before the rules by which that is told were there', async () => {
  const device = new Device(new Room().startsAt('talk-yan'), 'moderator').shows(<RefusalLine />)
  device.refuses(resume, { reason: 'not-paused', item: 'talk-yan' })
  device.hears('moderator', 'pause')
  expect(said()).not.toBe('')
  await act(() => vi.dynamicImportSettled())
  await waitFor(() => expect(said()).toBe(''))
})

it('a refusal goes after 20 s, whatever it speaks of', () => {
  vi.useFakeTimers()
  const device = new Device(new Room().startsAt('talk-yan'), 'moderator').shows(<RefusalLine />)
  device.refuses(resume, { reason: 'cannot-write' })
  act(() => vi.advanceTimersByTime(19_999))
  expect(said()).not.toBe('')
  act(() => vi.advanceTimersByTime(1))
  expect(said()).toBe('')
})

/** What the console says of its connection, on its own clock with this error in ms. */
function connectionOn(error: number): string {
  const room = new Room().startsAt('talk-yan')
  new Device(room, 'moderator')
    .shows(<ModeratorView />)
    .stands({ status: 'on-its-own', since: performance.now(), error })
  return screen.getByTestId('connection').textContent ?? ''
}

it('a screen on its own clock says how far it may be off, and nothing of that while it cannot know', () => {
  expect(connectionOn(240)).toBe('Offline 0:00, still counting, within 0.3 s')
  cleanup()
  expect(connectionOn(Number.POSITIVE_INFINITY)).toBe('Offline 0:00, still counting')
})
