import { existsSync } from 'node:fs'
import type { Store } from './port.ts'
import { databaseFile } from './schema.ts'
import { SqliteStore } from './sqlite.ts'

/** Whether there is a store in a data folder yet. */
export function hasStore(folder: string): boolean {
  return existsSync(databaseFile(folder))
}

/** Opens the store of a data folder, which is made where there is none: here alone stands which adapter that is. */
export function openStore(folder: string): Store {
  return new SqliteStore(folder)
}
