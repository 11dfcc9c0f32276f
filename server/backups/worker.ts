import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writeBackup } from '../store/backup.ts'
import { addEntries, listedErasures } from '../store/erasures.ts'
import { makeFolder } from '../store/files.ts'
import { answerJobs } from '../thread/answerJobs.ts'
import type { BackupPlan } from './backups.ts'

/** A backup to make of a data folder; the names of this server's backups begin with `prefix`. */
export type BackupJob = BackupPlan & { readonly data: string; readonly prefix: string }

/** Makes a backup in the thread, unless the newest one is recent; returns the time of the newest (epoch ms). */
function makeBackup({ data, folder, every, keep, prefix }: BackupJob): number {
  makeFolder(folder)
  const name = new RegExp(`^${prefix}\\d{8}T\\d{9}Z\\.db$`)
  const backups = () =>
    readdirSync(folder)
      .filter((one) => name.test(one))
      .toSorted()
  const now = Date.now()
  const newest = backups().at(-1)
  const at = newest === undefined ? 0 : Math.round(statSync(join(folder, newest)).mtimeMs)
  // The server has just started again.
  if (at <= now && now - at < every / 2) return at
  const stamp = new Date(now).toISOString().replaceAll(/[-:.]/g, '')
  writeBackup(data, join(folder, `${prefix}${stamp}.db`), join(folder, `${prefix}unfinished`))
  // After the clock was ahead, names in the future are not the newest.
  const made = `${prefix}${stamp}.db`
  const byAge = backups().toSorted((a, b) => Number(a <= made) - Number(b <= made))
  for (const one of byAge.slice(0, -keep)) rmSync(join(folder, one))
  // The newest list is beside older backups too. Other servers may use the folder.
  if (folder !== data) addEntries(folder, listedErasures(data), prefix)
  return now
}

// Runs in a separate thread, as a copy takes as long as reading and writing the whole database.
answerJobs(makeBackup)
