import { createHash, randomBytes } from 'node:crypto'
import type { Store } from '../store/port.ts'
import { CannotWrite } from '../store/storeFaults.ts'
import { sameToken } from './token.ts'

/** The facts with a hash: of the valid owner's key, and of the last key that was used to sign in. */
const FACT = 'owner-key'
const USED_FACT = 'owner-key-used'

/** The fact of older versions, which did not store whether the key was used; so it counts as used. */
const OLD_FACT = 'owner-key-sha256'

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}

/** Creates a new owner's key and invalidates the old one. Only the hash is stored. */
export async function newOwnerKey(store: Store): Promise<string> {
  const key = randomBytes(16).toString('base64url')
  await store.setFact(FACT, hashOf(key))
  return key
}

/** Creates an owner's key at startup; returns null if a key was already used. */
export async function ownerKeyAtStart(store: Store): Promise<string | null> {
  const usedFact = (await store.fact(FACT)) === null ? OLD_FACT : USED_FACT
  return (await store.fact(usedFact)) === null ? newOwnerKey(store) : null
}

/** Returns the hash of a key if it is the valid owner's key, else null. */
export async function ownerKeyHash(store: Store, key: string): Promise<string | null> {
  const hash = hashOf(key)
  return (await isOwnerKeyHash(store, hash)) ? hash : null
}

/** Returns whether this is still the hash of the valid owner's key. */
export async function isOwnerKeyHash(store: Store, hash: string): Promise<boolean> {
  const stored = (await store.fact(FACT)) ?? (await store.fact(OLD_FACT))
  return stored !== null && sameToken(stored, hash)
}

/** Records that the owner's key was used; if the store cannot write now, the next use tries again. */
export async function markOwnerKeyUsed(store: Store, hash: string): Promise<void> {
  if ((await store.fact(USED_FACT)) === hash) return
  try {
    await store.setFact(USED_FACT, hash)
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error
  }
}

/** Returns the path of the owner's link. */
export function ownerPath(key: string): string {
  return `/#owner.${key}`
}
