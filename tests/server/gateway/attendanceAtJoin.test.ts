import { beforeEach, expect, test } from 'vitest'
import { joinAs } from '../../support/screen.ts'
import { type OwnShow, serverForAll } from '../../support/server.ts'
import { until } from '../../support/until.ts'

const running = serverForAll({ newcomers: true })
let server: OwnShow
beforeEach(async () => {
  server = await running().newShow()
})

const mark = (as: 'here' | 'not-here' | null) =>
  ({ type: 'markAttendance', person: 'bo', mark: as }) as const

test('R7: a person whose own page joins is marked here the first time, and what a moderator marks since then stands', async () => {
  const moderator = await joinAs(server, 'moderator')
  expect(moderator.state.attendance['bo']).toBeUndefined()
  const first = await joinAs(server, 'bo')
  await until(() => moderator.state.attendance['bo'] === 'here', 'the mark')
  await moderator.give(mark('not-here'))
  first.wire.close()
  const again = await joinAs(server, 'bo')
  await again.give({ type: 'raiseHand', wants: 'floor' })
  await until(() => moderator.state.hands.length === 1, 'the hand')
  expect(moderator.state.attendance['bo']).toBe('not-here')
  await moderator.give(mark(null))
  const third = await joinAs(server, 'bo')
  const [hand] = moderator.state.hands
  await third.give({ type: 'lowerHand', hand: hand?.id ?? '' })
  await until(() => moderator.state.hands.length === 0, 'the lowered hand')
  expect(moderator.state.attendance['bo']).toBeUndefined()
})

test('R7: a person whose own page joins is not marked in a show that has ended', async () => {
  const moderator = await joinAs(server, 'moderator')
  await moderator.does({ type: 'startShow' })
  await moderator.does({ type: 'endShow', from: { at: 'standby', after: null } })
  await joinAs(server, 'bo')
  await moderator.does({ type: 'reopen' })
  expect(moderator.state.attendance['bo']).toBeUndefined()
})
