import type { Addresses } from '../../../shared/protocol/http/addresses.ts'
import { isLoopback } from '../../../shared/protocol/http/loopback.ts'

/** What is known when links are written: what the server told (null before, and where it tells nothing), what this page is open at, and what was chosen on this device. */
export type KnownAddresses = {
  readonly told: Addresses | null
  readonly page: string
  readonly chosen: string | null
}

function opensElsewhere(address: string): boolean {
  return URL.canParse(address) && !isLoopback(new URL(address).hostname)
}

/** Every address that others open, the one that links begin with where nothing was chosen first. */
export function addressChoices({ told, page }: Omit<KnownAddresses, 'chosen'>): readonly string[] {
  const publicUrl = told?.publicUrl ?? null
  const all = [...(publicUrl === null ? [] : [publicUrl]), page, ...(told?.network ?? [])]
  return [...new Set(all)].filter(opensElsewhere)
}

/** What links begin with: what was chosen as long as it is there, else the first that others open, else this page's own. */
export function linkBase(known: KnownAddresses): string {
  const choices = addressChoices(known)
  return choices.find((one) => one === known.chosen) ?? choices[0] ?? known.page
}

/** Whether what this begins is plain HTTP to the devices that open it. */
export function isPlain(address: string): boolean {
  return address.startsWith('http:') && opensElsewhere(address)
}

/** An address as people type it. */
export function shortAddress(address: string): string {
  return address.replace(/^https?:\/\//, '')
}
