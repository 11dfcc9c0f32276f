import { createContext, type ReactNode, useContext, useLayoutEffect, useRef, useState } from 'react'
import {
  capOf,
  heardBy,
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

/** Provides the screen in it with the keys that this device stores for it. */
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

/** Returns the action of a key: that of its binding, else the explanation why it is not possible. */
function answerOf(all: readonly KeyBinding[]): { whileTyping?: boolean; run: () => void } | null {
  const on = all.find((binding) => binding.on !== false)
  if (on !== undefined) return on
  const explained = all.find(({ sayWhyNot }) => sayWhyNot !== undefined)
  return explained?.sayWhyNot === undefined ? null : { ...explained, run: explained.sayWhyNot }
}

/** Handles the keys of a screen. A held key counts once, except arrows; keys do nothing while typing or in a dialog. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const { own } = useOwnKeys()
  const newest = useRef(bindings)
  // In the same commit as the drawing, so that keys of a visible control work at once.
  useLayoutEffect(() => {
    newest.current = bindings
  })
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (
        (event.repeat && !event.key.startsWith('Arrow')) ||
        event.isComposing ||
        event.defaultPrevented
      )
        return
      const cap = capOf(event)
      const bound = answerOf(newest.current.filter((binding) => heardBy(own, binding) === cap))
      // A key that was changed to a letter types that letter in a field.
      const whileTyping = bound?.whileTyping === true && !/^(Shift )?\p{L}$/u.test(cap)
      if (bound === null || isTaken(event.target, whileTyping)) return
      event.preventDefault()
      bound.run()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [own])
}
