import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const FILE = 'rostrum.db'

/** Copies the database of a data folder beside it; returns a function that puts the copy in its place. */
export function backUp(folder: string): () => void {
  const copy = `${folder}-backup.db`
  cpSync(join(folder, FILE), copy)
  return () => {
    for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `${FILE}${end}`), { force: true })
    cpSync(copy, join(folder, FILE))
    rmSync(copy)
  }
}
