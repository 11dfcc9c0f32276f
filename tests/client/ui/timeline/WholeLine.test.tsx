import { expect, test } from 'vitest'
import { WholeLine } from '../../../../client/ui/timeline/WholeLine.tsx'
import { smallShow } from '../../../support/shows.ts'
import { Device } from '../../support/device.tsx'
import { Room } from '../../support/room.ts'

const marks = () => [...document.querySelectorAll<HTMLElement>('[data-testid=whole-line] u')]

test('each block keeps its mark as the marks move, two that begin together too', () => {
  const blocks = [
    { notBefore: '15:00', items: { opening: 30 } },
    { items: { ringing: 0 } },
    { items: { talk: 30 } },
  ]
  const moderator = new Device(
    new Room(smallShow({ blocks })).startsAt('opening'),
    'moderator',
  ).shows(<WholeLine />)
  const before = marks()
  expect(before.map(({ style }) => style.left)).toEqual(['50%', '50%'])
  moderator.hears('moderator', 'giveTime', 'opening', 30)
  expect(marks()).toEqual(before)
  expect(marks().map(({ style }) => style.left)).toEqual(['66.667%', '66.667%'])
})
