import { createContext, type ReactNode, useContext, useState } from 'react'
import { keepKeys, keyOf, type OwnKeys, storedKeys, withKey } from './ownKeys.ts'

type Held = {
  readonly own: OwnKeys
  /** Gives what `cap` does another key, or none. */
  readonly change: (cap: string, key: string | null) => void
  /** Every key as it is elsewhere. */
  readonly reset: () => void
}

const NONE: Held = { own: {}, change: () => undefined, reset: () => undefined }

const KeysContext = createContext<Held>(NONE)

/** Gives the screen below it the keys that were chosen for it on this device. */
export function KeysOf({
  screen,
  children,
}: {
  readonly screen: string
  readonly children: ReactNode
}) {
  const [own, setOwn] = useState(() => storedKeys(screen))
  const keep = (keys: OwnKeys) => {
    keepKeys(screen, keys)
    setOwn(keys)
  }
  const held: Held = {
    own,
    change: (cap, key) => keep(withKey(own, cap, key)),
    reset: () => keep({}),
  }
  return <KeysContext value={held}>{children}</KeysContext>
}

/** The keys of this screen that are other ones on this device. */
export function useOwnKeys(): Held {
  return useContext(KeysContext)
}

/** What a key is called here; null where there is none, or it was turned off. */
export function useKeyName(cap: string | undefined): string | null {
  const { own } = useContext(KeysContext)
  return cap === undefined ? null : keyOf(own, cap)
}
