import { randomUUID } from 'node:crypto'
import { systemClock } from '../../../server/host/serverClock.ts'
import { ShowHost } from '../../../server/host/showHost.ts'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import type { Command } from '../../../shared/run/command.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { ON } from './desk.ts'
import { type House, SHOW } from './house.ts'

/** How many commands wait for the log at a time. */
const AT_ONCE = 100

/** Gives the show of a house a past: the host itself decides and writes until its log holds so many events. */
export async function givePast(house: House, events: number): Promise<void> {
  const store = new SqliteStore(house.folder)
  const outlet = { deliver: () => {}, beat: () => {}, withdraw: () => {} }
  const trouble = (error: unknown) => {
    throw error
  }
  const host = await ShowHost.load({ store, clock: systemClock(), outlet, trouble }, SHOW)
  if (host === null) throw new Error('the house has no show')
  const give = (command: Command) => host.give({ link: 'moderator-1', id: randomUUID(), command })
  await give({ type: 'startShow' })
  await give({ type: 'next', from: { at: 'standby', after: null } })
  while (host.seq < events) {
    const wanted = Math.min(AT_ONCE, Math.ceil((events - host.seq) / 2))
    const given = Array.from({ length: wanted }, (_, n) =>
      give({ type: n % 2 === 0 ? 'giveTime' : 'takeTime', item: ON, by: MINUTE }),
    )
    await Promise.all(given)
  }
  await host.settled()
  await store.close()
}
