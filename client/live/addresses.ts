import type { Addresses } from '../../shared/protocol/http/addresses.ts'
import { bearer } from '../../shared/protocol/http/bearer.ts'

/** Fetches the addresses at which links may start; null on failure. `key` is the part of a link after its `#`. */
export async function fetchAddresses(key: string): Promise<Addresses | null> {
  try {
    // The code of schemas is loaded only on demand.
    const { Addresses, ADDRESSES_PATH } = await import('../../shared/protocol/http/addresses.ts')
    const response = await fetch(ADDRESSES_PATH, { headers: bearer(key) })
    return response.ok ? Addresses.parse(await response.json()) : null
  } catch {
    // The server is unreachable, or too old.
    return null
  }
}
