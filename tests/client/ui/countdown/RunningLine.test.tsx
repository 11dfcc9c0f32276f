import { expect, it } from 'vitest'
import { RunningLine } from '../../../../client/ui/countdown/GroundLine.tsx'
import { Device } from '../../support/device.tsx'
import { Room } from '../../support/room.ts'

const state = () => document.querySelector('[data-testid=ground-line]')?.getAttribute('data-state')

it('the ground line of a show is dashed before the start and while nothing runs, and plain after the end', () => {
  const device = new Device(new Room(), 'interpreter').shows(<RunningLine />)
  expect(state()).toBe('standing')
  device.hears('moderator', 'startShow')
  expect(state()).toBe('standing')
  device.hears('moderator', 'endShow')
  expect(state()).toBe('plain')
})
