import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { monotonic } from '../wire/monotonic.ts'
import { newFolder } from './house.ts'
import { evenly } from './pace.ts'

/** About what a command writes to the log, in characters. */
const ROW = 'x'.repeat(800)

/** What the disk alone takes: so many durable appends of one row, so far apart; the wait for each in ms. */
export async function bareAppends(times: number, apart: number): Promise<readonly number[]> {
  const { folder, remove } = newFolder()
  const database = new DatabaseSync(join(folder, 'bare.db'))
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE log (row TEXT)')
  const append = database.prepare('INSERT INTO log VALUES (?)')
  const waits = await evenly(times, apart, async () => {
    const asked = monotonic()
    append.run(ROW)
    return monotonic() - asked
  })
  database.close()
  remove()
  return waits
}
