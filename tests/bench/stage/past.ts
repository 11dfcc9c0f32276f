import { randomUUID } from 'node:crypto'
import { Attempt } from '../../../server/host/attempt.ts'
import { ShowLog } from '../../../server/host/showLog.ts'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import type { Command } from '../../../shared/run/command.ts'
import { instant, MINUTE } from '../../../shared/time/instant.ts'
import { ON } from './desk.ts'
import { type House, SHOW } from './house.ts'

/** How many commands are decided and written together. */
const GROUP = 50

/** Commands that begin the show, and then give and take a minute for ever. */
function* commands(): Generator<Command, never> {
  yield { type: 'startShow' }
  yield { type: 'next', from: { at: 'standby', after: null } }
  for (;;) {
    yield { type: 'giveTime', item: ON, by: MINUTE }
    yield { type: 'takeTime', item: ON, by: MINUTE }
  }
}

/** Gives the show of a house a past: commands are decided, written and kept in snapshots as by its host, until the log holds so many events. */
export async function givePast(house: House, events: number): Promise<void> {
  const store = new SqliteStore(house.folder)
  const log = await ShowLog.load(store, SHOW)
  if (log === null) throw new Error('the house has no show')
  const given = commands()
  while (log.head.seq < events) {
    const attempt = new Attempt(log.head, instant(Date.now()))
    for (let n = 0; n < GROUP; n += 1) {
      const command = given.next().value
      const answer = attempt.decide({ link: 'moderator-1', id: randomUUID(), command })
      if (!answer.ok) throw new Error(`${command.type}: ${JSON.stringify(answer.refusal)}`)
    }
    await log.append(attempt.envelopes)
    await log.keepSnapshot()
  }
  await store.close()
}
