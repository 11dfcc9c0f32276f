import type { Instant } from '../../../../shared/time/instant.ts'
import type { AgendaSeen } from './agendaSeen.ts'

/** What this screen last saw of the agenda, and since when that is not all: `at` is null where it was not told of the change as it came. */
export type KeptAgenda = {
  readonly seen: AgendaSeen
  readonly changed: { readonly at: Instant | null } | null
}

const STORED = 'rostrum.agendaSeen'

function isKept(value: unknown): value is KeptAgenda {
  if (typeof value !== 'object' || value === null || !('seen' in value)) return false
  const { seen } = value
  return typeof seen === 'object' && seen !== null && 'coming' in seen && Array.isArray(seen.coming)
}

/** What was kept on this device for a link; null where nothing was, or nothing that can be read. */
export function keptAgenda(link: string): KeptAgenda | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(`${STORED}.${link}`) ?? 'null')
    return isKept(stored) ? stored : null
  } catch {
    return null
  }
}

/** Keeps it for the next time the page is opened. */
export function keepAgenda(link: string, kept: KeptAgenda): void {
  try {
    localStorage.setItem(`${STORED}.${link}`, JSON.stringify(kept))
  } catch {
    // A browser that keeps nothing begins with what it sees then.
  }
}
