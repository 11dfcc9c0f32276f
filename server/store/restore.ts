import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { linksKeyFile, storedLinksKey } from '../access/linksKey.ts'
import { newOwnerKey } from '../access/ownerKey.ts'
import { StartupError } from '../startupError.ts'
import { backupPrefix, openBackup, removeExtras } from './backup.ts'
import { addEntries, erasureFile, listedErasures, repeatErasures } from './erasures.ts'
import { hasBytes, makeFolder, putFile, syncFolder } from './files.ts'
import { lockFolder } from './folderLock.ts'
import { SqliteStore } from './sqlite.ts'
import { databaseFile, folderStartupError, unusableFolder } from './sqliteSchema.ts'
import { verifyAll } from './verify.ts'

/** Throws a `StartupError` unless a restoration replaces nothing in a data folder. */
function refuseUsedFolder(data: string, key: string): void {
  const file = databaseFile(data)
  const otherKey = (storedLinksKey(data)?.toString('base64url') ?? key) !== key
  if (otherKey || hasBytes(file) || hasBytes(`${file}-wal`))
    throw new StartupError(
      `${data} already has ${otherKey ? 'another links.key' : 'shows'}, and nothing is replaced: choose an empty folder with --data. If ${erasureFile(data)} is the newest one, first copy it there.`,
    )
}

/**
 * Restores a backup into a data folder without shows: checks it, repeats the erasures since, invalidates its owner's
 * links, and puts the database in place last. A kill leaves a folder without a database, into which it can be restored again.
 */
export async function restoreBackup(file: string, data: string, despiteFaults: boolean) {
  const original = openBackup(file)
  await original.store.close()
  const lock = lockFolder(data)
  const staging = join(data, 'restore.part')
  try {
    refuseUsedFolder(data, original.key)
    rmSync(staging, { recursive: true, force: true })
    makeFolder(staging)
    const copy = databaseFile(staging)
    copyFileSync(file, copy)
    chmodSync(copy, 0o600)
    const { store, key, list, made } = openBackup(copy, file)
    const findings = await verifyAll(store).finally(() => store.close())
    if (findings.length > 0 && !despiteFaults)
      throw new StartupError(
        `${file} has faults:\n${findings.join('\n')}\nUse an earlier backup, or add --despite-faults to restore it as it is.`,
      )
    removeExtras(copy)
    putFile(linksKeyFile(staging), `${key}\n`)
    const prefix = backupPrefix(Buffer.from(key, 'base64url'))
    const places = [
      { folder: data, start: '' },
      { folder: dirname(file), start: '' },
      { folder: dirname(file), start: prefix },
    ]
    const present = places.filter(({ folder, start }) => existsSync(erasureFile(folder, start)))
    const lists = present.map(({ folder, start }) => listedErasures(folder, start))
    addEntries(staging, [list, ...lists].flat())
    const restored = new SqliteStore(staging)
    const repeated = await newOwnerKey(restored)
      .then(() => repeatErasures(restored, staging, async () => undefined))
      .finally(() => restored.close())
    for (const fileOf of [erasureFile, linksKeyFile, databaseFile]) {
      renameSync(fileOf(staging), fileOf(data))
      syncFolder(data)
    }
    return { made, findings, repeated, hasList: present.length > 0 }
  } catch (error) {
    const known = folderStartupError(data)(error)
    if (known instanceof StartupError) throw known
    if (error instanceof Error && 'code' in error) throw unusableFolder(data)
    throw new StartupError(
      `${file} has a show with faults, in which erasures since then cannot be repeated: use an earlier backup.`,
    )
  } finally {
    rmSync(staging, { recursive: true, force: true })
    lock.release()
  }
}
