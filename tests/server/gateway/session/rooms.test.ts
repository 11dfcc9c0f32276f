import { expect, test } from 'vitest'
import {
  audienceRoom,
  broadcasterOf,
  linkRoom,
  Rooms,
} from '../../../../server/gateway/session/rooms.ts'
import { SHOW } from '../../../support/server.ts'

test('a connection that fails is reported, and the others in its room get what was sent', () => {
  const errors: unknown[] = []
  const rooms = new Rooms((error) => errors.push(error))
  const broadcaster = broadcasterOf(rooms, SHOW)
  const received: string[] = []
  const broken = (): never => {
    throw new Error('broken pipe')
  }
  const whole = (name: string) => ({
    send: () => void received.push(`${name} sent`),
    sendIfIdle: () => void received.push(`${name} beat`),
    close: () => void received.push(`${name} closed`),
  })
  const fails = { send: broken, sendIfIdle: broken, close: broken }
  for (const room of [audienceRoom(SHOW, 'guests'), linkRoom(SHOW, 'guest')])
    for (const one of [whole('first'), fails, whole('last')]) rooms.enter(room, one)
  broadcaster.deliver('guests', { type: 'events', frame: { prev: 1, seq: 2, sent: 0, events: [] } })
  broadcaster.heartbeat('guests', 2)
  broadcaster.disconnect('guest', { reason: 'withdrawn' })
  expect(received).toEqual(
    ['sent', 'beat', 'closed'].flatMap((was) => [`first ${was}`, `last ${was}`]),
  )
  expect(errors).toHaveLength(3)
})
