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

/** What a key does: what its binding does now, else why it does nothing. */
function answerOf(all: readonly KeyBinding[]): { whileTyping?: boolean; run: () => void } | null {
  const on = all.find((binding) => binding.on !== false)
  if (on !== undefined) return on
  const explained = all.find(({ sayWhyNot }) => sayWhyNot !== undefined)
  return explained?.sayWhyNot === undefined ? null : { ...explained, run: explained.sayWhyNot }
}

/** Answers to a screen's keys; a held key counts once, but for arrows, and nothing is heard while typing or in a dialog. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const { own } = useOwnKeys()
  const newest = useRef(bindings)
  // With the drawing, not after it: what stands on a screen is heard at once.
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
      // What is a letter by now is typed where somebody types.
      const whileTyping = bound?.whileTyping === true && !/^(Shift )?\p{L}$/u.test(cap)
      if (bound === null || isTaken(event.target, whileTyping)) return
      event.preventDefault()
      bound.run()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [own])
}
