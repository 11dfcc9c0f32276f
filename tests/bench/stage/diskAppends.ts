import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { monotonic } from '../wire/monotonic.ts'
import { atFixedRate } from './pace.ts'
import { newFolder } from './showFolder.ts'

/** About as many characters as a command writes to the log. */
const ROW = 'x'.repeat(800)

/** Measures durable appends of one row at a fixed rate; returns each wait in ms. */
export async function measureDiskAppends(times: number, apart: number): Promise<readonly number[]> {
  const { folder, remove } = newFolder()
  const database = new DatabaseSync(join(folder, 'bare.db'))
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE log (row TEXT)')
  const append = database.prepare('INSERT INTO log VALUES (?)')
  const waits = await atFixedRate(times, apart, async () => {
    const asked = monotonic()
    append.run(ROW)
    return monotonic() - asked
  })
  database.close()
  remove()
  return waits
}
