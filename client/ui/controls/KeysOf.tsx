import { createContext, type ReactNode, useContext, useState } from 'react'
import { keyOf, type OwnKeys, storedKeys, storeKeys, withKey } from './ownKeys.ts'

type OwnKeysState = {
  readonly own: OwnKeys
  /** Gives what `cap` does another key, or none. */
  readonly change: (cap: string, key: string | null) => void
  /** Every key as it is elsewhere. */
  readonly reset: () => void
}

const NONE: OwnKeysState = { own: {}, change: () => undefined, reset: () => undefined }

const KeysContext = createContext<OwnKeysState>(NONE)

/** Gives the screen below it the keys that were chosen for it on this device. */
export function KeysOf({
  screen,
  children,
}: {
  readonly screen: string
  readonly children: ReactNode
}) {
  const [own, setOwn] = useState(() => storedKeys(screen))
  const store = (keys: OwnKeys) => {
    storeKeys(screen, keys)
    setOwn(keys)
  }
  const ownKeys: OwnKeysState = {
    own,
    change: (cap, key) => store(withKey(own, cap, key)),
    reset: () => store({}),
  }
  return <KeysContext value={ownKeys}>{children}</KeysContext>
}

/** The keys of this screen that are other ones on this device. */
export function useOwnKeys(): OwnKeysState {
  return useContext(KeysContext)
}

/** What a key is called here; null where there is none, or it was turned off. */
export function useKeyName(cap: string | undefined): string | null {
  const { own } = useContext(KeysContext)
  return cap === undefined ? null : keyOf(own, cap)
}
