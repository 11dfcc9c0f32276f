import { expect, it, test } from 'vitest'
import { givenText, withRoom } from '../../../../client/ui/timeline/labels.ts'
import { WholeLine } from '../../../../client/ui/timeline/WholeLine.tsx'
import { MINUTE } from '../../../../shared/time/instant.ts'
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

it('words above a lane are shown from left to right where they cover no others and end within the picture', () => {
  const words = [
    { from: 60, to: 90 },
    { from: 0, to: 50 },
    { from: 40, to: 70 },
    { from: 95, to: 110 },
  ]
  expect(withRoom(words, 100).map(({ from, fits }) => [from, fits])).toEqual([
    [0, true],
    [40, false],
    [60, true],
    [95, false],
  ])
})

it('what was given is stated in minutes and halves', () => {
  expect([3, 2.5, 0.5].map((minutes) => givenText(minutes * MINUTE))).toEqual(['+3', '+2½', '+½'])
})
