import { createHash, randomBytes } from 'node:crypto'
import type { Store } from '../store/port.ts'
import { sameToken } from './token.ts'

const FACT = 'owner-key-sha256'

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}

/** Makes the owner's key where there is none yet, and gives it; null afterwards, as only its hash is kept. */
export async function firstOwnerKey(store: Store): Promise<string | null> {
  if ((await store.fact(FACT)) !== null) return null
  const key = randomBytes(16).toString('base64url')
  await store.setFact(FACT, hashOf(key))
  return key
}

/** Whether this is the owner's key. */
export async function isOwnerKey(store: Store, key: string): Promise<boolean> {
  const kept = await store.fact(FACT)
  return kept !== null && sameToken(kept, hashOf(key))
}

/** What follows the server's address in the owner's link. */
export function ownerPath(key: string): string {
  return `/#owner.${key}`
}
