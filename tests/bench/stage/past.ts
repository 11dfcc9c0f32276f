import { ShowLog } from '../../../server/host/showLog.ts'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import { commands, decided } from './decided.ts'
import { type House, SHOW } from './house.ts'

/** How many commands are decided and written together. */
const GROUP = 50

/** Gives the show of a house a past: commands are decided, written and kept in snapshots as by its host, until the log holds so many events. */
export async function givePast(house: House, events: number): Promise<void> {
  const store = new SqliteStore(house.folder)
  const log = await ShowLog.load(store, SHOW)
  if (log === null) throw new Error('the house has no show')
  const given = commands()
  while (log.head.seq < events) {
    await log.append(decided(log.head, given, GROUP).envelopes)
    await log.keepSnapshot()
  }
  await store.close()
}
