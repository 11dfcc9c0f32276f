import type { Instant } from '../../../../shared/time/instant.ts'
import type { AgendaSeen } from './agendaSeen.ts'

/** What this screen last saw of the agenda, and since when that is not all: `at` is null where it was not told of the change as it came. */
export type StoredAgenda = {
  readonly seen: AgendaSeen
  readonly changed: { readonly at: Instant | null } | null
}

const STORAGE_KEY = 'rostrum.agendaSeen'

function isStoredAgenda(value: unknown): value is StoredAgenda {
  if (typeof value !== 'object' || value === null || !('seen' in value)) return false
  const { seen } = value
  return typeof seen === 'object' && seen !== null && 'coming' in seen && Array.isArray(seen.coming)
}

/** What was kept on this device for a link; null where nothing was, or nothing that can be read. */
export function storedAgenda(link: string): StoredAgenda | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(`${STORAGE_KEY}.${link}`) ?? 'null')
    return isStoredAgenda(stored) ? stored : null
  } catch {
    return null
  }
}

/** Keeps it for the next time the page is opened. */
export function storeAgenda(link: string, kept: StoredAgenda): void {
  try {
    localStorage.setItem(`${STORAGE_KEY}.${link}`, JSON.stringify(kept))
  } catch {
    // A browser that keeps nothing begins with what it sees then.
  }
}
