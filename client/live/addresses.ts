import type { Addresses } from '../../shared/protocol/http/addresses.ts'
import { bearer } from '../../shared/protocol/http/bearer.ts'

/** What links may begin with, as the server tells who came with `key` (what stands behind the `#` of their link); null where it does not. */
export async function fetchAddresses(key: string): Promise<Addresses | null> {
  try {
    // What reads schemas is fetched once somebody writes a link.
    const { Addresses, ADDRESSES_PATH } = await import('../../shared/protocol/http/addresses.ts')
    const response = await fetch(ADDRESSES_PATH, { headers: bearer(key) })
    return response.ok ? Addresses.parse(await response.json()) : null
  } catch {
    // A server that cannot be reached, or is older, tells none.
    return null
  }
}
