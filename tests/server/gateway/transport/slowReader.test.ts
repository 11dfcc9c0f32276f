import { expect, test } from 'vitest'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { TEXT_LIMIT } from '../../../../shared/agenda/textLimits.ts'
import { hearing } from '../../../support/hearing.ts'
import { layCable } from '../../../support/nodes/databaseCable.ts'
import { joinAs } from '../../../support/screen.ts'
import { serverForAll } from '../../../support/server.ts'
import { mapItems } from '../../../support/shows.ts'
import { until } from '../../../support/until.ts'

/** The hearing with so many talking points that it weighs about 300 KB, and another title each time. */
function heavy(round: number): Agenda {
  const talkingPoints = Array.from({ length: 30 }, () => ({ en: 'x'.repeat(TEXT_LIMIT) }))
  return { ...mapItems(hearing(), () => ({ talkingPoints })), title: { en: `Version ${round}` } }
}

const running = serverForAll()

test('a screen that stops reading is dropped, and nobody else waits for it', async () => {
  const server = running()
  const cable = await layCable(server.url)
  const moderator = await joinAs(server, 'moderator')
  const planner = await joinAs(server, 'planner')
  const slow = await joinAs({ ...server, url: cable.url }, 'planner')
  const planners = () => moderator.sent.presences.at(-1)?.open[planner.joined.link]
  await until(() => planners() === 2, 'both planners')
  cable.block()
  for (let round = 0; planners() === 2; round += 1) {
    expect(round).toBeLessThan(100)
    const agenda = heavy(round)
    const answer = await planner.give({ type: 'replaceDraft', agenda, revision: round })
    expect(answer).toMatchObject({ ok: true })
  }
  expect(planner.wire.connected).toBe(true)
  expect(planner.gaps).toBe(0)
  slow.leave()
})
