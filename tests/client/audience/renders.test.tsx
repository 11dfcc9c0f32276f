import { expect, it } from 'vitest'
import { AudienceView } from '../../../client/views/audience/AudienceView.tsx'
import { MINUTE } from '../../../shared/time/instant.ts'
import { Device } from '../support/device.tsx'
import { rendersDuring } from '../support/renders.ts'
import { Room } from '../support/room.ts'

const startOf = (item: string) => document.querySelector(`[data-row=${item}] time`)?.textContent

it('minutes given change the starts in the agenda, and no line of it renders', () => {
  const room = new Room().startsAt('talk-yan').passes(6 * MINUTE)
  const device = new Device(room, 'audience').shows(<AudienceView />)
  const before = startOf('talk-barra')
  const counts = rendersDuring(() => device.hears('moderator', 'giveTime', 'talk-yan', 5))
  expect(startOf('talk-barra')).not.toBe(before)
  expect(counts.get('Start')).toBeGreaterThan(0)
  expect(['Parts', 'ItemLine', 'What', 'Standing'].filter((name) => counts.has(name))).toEqual([])
})
