import { createHash, randomBytes } from 'node:crypto'
import type { Store } from '../store/port.ts'
import { CannotWrite } from '../store/writeFault.ts'
import { sameToken } from './token.ts'

/** The hash of the owner's key, and the same once that key has let somebody in: facts that no two writers change at once. */
const FACT = 'owner-key'
const USED = 'owner-key-used'

/** Where versions before kept the hash, without a word on whether it was used: it may have been, so it stays. */
const EARLIER = 'owner-key-sha256'

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}

/** Makes another owner's key and gives it; the one before opens nothing any more. Only its hash is kept. */
export async function newOwnerKey(store: Store): Promise<string> {
  const key = randomBytes(16).toString('base64url')
  await store.setFact(FACT, hashOf(key))
  return key
}

/** Makes an owner's key at a start, as long as none was ever used: null once one was. */
export async function ownerKeyAtStart(store: Store): Promise<string | null> {
  return (await wasUsed(store)) ? null : newOwnerKey(store)
}

async function wasUsed(store: Store): Promise<boolean> {
  const kept = await store.fact(FACT)
  if (kept === null) return (await store.fact(EARLIER)) !== null
  return (await store.fact(USED)) !== null
}

/** The hash under which a key is the owner's, now; null where it opens nothing. */
export async function ownerKeyHash(store: Store, key: string): Promise<string | null> {
  const hash = hashOf(key)
  return (await isOwnerKeyHash(store, hash)) ? hash : null
}

/** Whether this is still the hash of the owner's key: another may have been made meanwhile. */
export async function isOwnerKeyHash(store: Store, hash: string): Promise<boolean> {
  const kept = (await store.fact(FACT)) ?? (await store.fact(EARLIER))
  return kept !== null && sameToken(kept, hash)
}

/** Keeps that somebody was let in by the owner's key; a disk that takes nothing now is told so the next time. */
export async function markOwnerKeyUsed(store: Store, hash: string): Promise<void> {
  if ((await store.fact(USED)) === hash) return
  try {
    await store.setFact(USED, hash)
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error
  }
}

/** What follows the server's address in the owner's link. */
export function ownerPath(key: string): string {
  return `/#owner.${key}`
}
