import { createContext, type ReactNode, useContext, useLayoutEffect, useRef, useState } from 'react'
import {
  boundKeyOf,
  capOf,
  isTaken,
  type KeyBinding,
  keyOf,
  type OwnKeys,
  storedKeys,
  storeKeys,
  withKey,
} from './keys.ts'

type OwnKeysState = {
  readonly own: OwnKeys
  /** Sets another key, or none, in place of `cap`. */
  readonly change: (cap: string, key: string | null) => void
  /** Restores all default keys. */
  readonly reset: () => void
}

const NONE: OwnKeysState = { own: {}, change: () => undefined, reset: () => undefined }

const KeysContext = createContext<OwnKeysState>(NONE)

/** Provides its children with the keys that this device stores for their screen. */
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

/** Returns the changed keys of this screen on this device. */
export function useOwnKeys(): OwnKeysState {
  return useContext(KeysContext)
}

/** Returns the name of a key on this device; null if there is none, or it is turned off. */
export function useKeyName(cap: string | undefined): string | null {
  const { own } = useContext(KeysContext)
  return cap === undefined ? null : keyOf(own, cap)
}

/** Returns the action of the first possible binding of a key, else the explanation why none is possible. */
function actionOf(all: readonly KeyBinding[]): { whileTyping?: boolean; run: () => void } | null {
  const possible = all.find((binding) => binding.enabled !== false)
  if (possible !== undefined) return possible
  const explained = all.find(({ sayWhyNot }) => sayWhyNot !== undefined)
  return explained?.sayWhyNot === undefined ? null : { ...explained, run: explained.sayWhyNot }
}

/** Handles the keys of a screen. A key that is held down counts once, except arrows; keys do nothing while typing or in a dialog. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const { own } = useOwnKeys()
  const latest = useRef(bindings)
  // A layout effect, so that the keys of a control work as soon as it is visible.
  useLayoutEffect(() => {
    latest.current = bindings
  })
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (
        (event.repeat && !event.key.startsWith('Arrow')) ||
        event.isComposing ||
        event.defaultPrevented
      )
        return
      const cap = capOf(event)
      const action = actionOf(latest.current.filter((binding) => boundKeyOf(own, binding) === cap))
      // A key that was changed to a letter types that letter in a field.
      const whileTyping = action?.whileTyping === true && !/^(Shift )?\p{L}$/u.test(cap)
      if (action === null || isTaken(event.target, whileTyping)) return
      event.preventDefault()
      action.run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [own])
}
