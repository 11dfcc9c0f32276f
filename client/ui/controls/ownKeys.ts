import { readStoredValue, writeStored } from '../../live/deviceStorage.ts'
import type { KeyBinding } from './keys.ts'

/** What a device has made of a screen's keys, by the key each has else: another one, or none (null). */
export type OwnKeys = Readonly<Record<string, string | null>>

const STORED = 'rostrum.keys'

const isKey = (value: unknown): value is string | null =>
  value === null || typeof value === 'string'

/** What is kept of a screen's keys on this device; anything else that lies there is left out. */
export function storedKeys(screen: string): OwnKeys {
  const stored = readStoredValue(`${STORED}.${screen}`)
  if (typeof stored !== 'object' || stored === null) return {}
  return Object.fromEntries(
    Object.entries(stored).flatMap(([cap, key]) => (isKey(key) ? [[cap, key]] : [])),
  )
}

/** Stores them on this device. */
export function storeKeys(screen: string, own: OwnKeys): void {
  writeStored(`${STORED}.${screen}`, JSON.stringify(own))
}

/** The key that does here what `cap` does elsewhere; null where it was turned off. */
export function keyOf(own: OwnKeys, cap: string): string | null {
  return own[cap] === undefined ? cap : own[cap]
}

/** The key that a binding is heard by here. */
export function heardBy(own: OwnKeys, { cap, fixed }: KeyBinding): string | null {
  return fixed === true ? cap : keyOf(own, cap)
}

/** The same keys with another one for `cap`, or none. */
export function withKey(own: OwnKeys, cap: string, key: string | null): OwnKeys {
  const { [cap]: _, ...others } = own
  return key === cap ? others : { ...others, [cap]: key }
}

/** What a key does already that somebody wants for `cap`; null where it is free. */
export function takenBy(
  bindings: readonly KeyBinding[],
  own: OwnKeys,
  wanted: { readonly cap: string; readonly key: string },
): KeyBinding | null {
  const others = bindings.filter(({ cap }) => cap !== wanted.cap)
  return others.find((binding) => heardBy(own, binding) === wanted.key) ?? null
}
