import type { PropsWithChildren } from 'react'
import { createContext, useContext, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { readStoredValue, writeStored } from '../../live/deviceStorage.ts'

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
export function KeysOf({ screen, children }: PropsWithChildren<{ readonly screen: string }>) {
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
      if (action === null || isTaken(event.target, whileTyping) || isFloatingOpen()) return
      event.preventDefault()
      action.run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [own])
}

/** A key of a screen and its action. */
export type KeyBinding = {
  /** The name of the key, as on its cap and in the key sheet: `N`, `Shift +`, `Alt ↑`. */
  readonly cap: string
  readonly label: string
  readonly run: () => void
  /** False while its action is not possible; it is still listed. */
  readonly enabled?: boolean
  /** Explains why the action is not possible; called if the key is pressed then. */
  readonly sayWhyNot?: (() => void) | undefined
  /** The heading of its group in the key sheet. */
  readonly group?: string | undefined
  /** Whether devices cannot change it: keys that a part of the page handles itself, and the key of the sheet. */
  readonly fixed?: boolean
  /** Whether it works while typing too, unless the device has changed it to a letter; never in a dialog or menu. */
  readonly whileTyping?: boolean
}

/** The part of a keyboard event that identifies a key. */
type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** The names of keys on their caps. Layouts differ in which of `+ = *` and `- _` need Shift, so all of these count as one key. */
const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ' ': 'Space',
  '+': '+',
  '=': '+',
  '*': '+',
  '-': '−',
  _: '−',
}

/** Returns the name of a pressed key, such as `Ctrl Shift Z`. Shift is named with letters and keys that have a name, but not if it only selects another character. */
export function capOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): string {
  const name = NAMES[key]
  const isLetter = /^\p{L}$/u.test(key)
  const showsShift = name !== undefined || key.length > 1 || isLetter
  const isShifted = shiftKey && showsShift
  const parts = [
    ctrlKey || metaKey ? 'Ctrl' : null,
    altKey ? 'Alt' : null,
    isShifted ? 'Shift' : null,
    name ?? (key.length === 1 ? key.toUpperCase() : key),
  ]
  return parts.filter((part) => part !== null).join(' ')
}

/** The places in which the screen's own keys do nothing: dialogs and menus, and fields to type in. */
const FLOATING = '[role="dialog"], [role="menu"]'
const OPEN = '[role="dialog"][data-open], [role="menu"][data-open]'
const TYPED = 'input:not([type="checkbox"]), textarea, select, [contenteditable]'

/** Whether the focused element gets the keys: a field to type in, or a part of a dialog or menu. The screen's own keys then do nothing. */
export function isTaken(target: EventTarget | null, whileTyping = false): boolean {
  if (!(target instanceof Element)) return false
  return target.closest(whileTyping ? FLOATING : `${TYPED}, ${FLOATING}`) !== null
}

/** Whether a dialog or menu is open. It gets the focus one frame after it opens; a key that is pressed before then belongs to it already. */
function isFloatingOpen(): boolean {
  return document.querySelector(OPEN) !== null
}

/** The keys that a device has changed, by their default key: another key, or none (null). */
export type OwnKeys = Readonly<Record<string, string | null>>

const STORAGE_KEY = 'rostrum.keys'

const isKey = (value: unknown): value is string | null =>
  value === null || typeof value === 'string'

/** Returns the changed keys of a screen that this device stores; ignores invalid entries. */
export function storedKeys(screen: string): OwnKeys {
  const stored = readStoredValue(`${STORAGE_KEY}.${screen}`)
  if (typeof stored !== 'object' || stored === null) return {}
  return Object.fromEntries(
    Object.entries(stored).flatMap(([cap, key]) => (isKey(key) ? [[cap, key]] : [])),
  )
}

/** Stores the changed keys of a screen on this device. */
function storeKeys(screen: string, own: OwnKeys): void {
  writeStored(`${STORAGE_KEY}.${screen}`, JSON.stringify(own))
}

/** Returns the key that this device uses instead of `cap`; null if it is turned off. */
export function keyOf(own: OwnKeys, cap: string): string | null {
  return own[cap] === undefined ? cap : own[cap]
}

/** Returns the key of a binding on this device; null if it is turned off. */
export function boundKeyOf(own: OwnKeys, { cap, fixed }: KeyBinding): string | null {
  return fixed === true ? cap : keyOf(own, cap)
}

/** Returns the changed keys with another key, or none, for `cap`. */
function withKey(own: OwnKeys, cap: string, key: string | null): OwnKeys {
  const { [cap]: _, ...others } = own
  return key === cap ? others : { ...others, [cap]: key }
}

/** Returns the binding that already uses the key that is wanted for `cap`; null if the key is free. */
export function conflictingBinding(
  bindings: readonly KeyBinding[],
  own: OwnKeys,
  wanted: { readonly cap: string; readonly key: string },
): KeyBinding | null {
  const others = bindings.filter(({ cap }) => cap !== wanted.cap)
  return others.find((binding) => boundKeyOf(own, binding) === wanted.key) ?? null
}

/** The keys whose caps have a word instead of a letter. */
const WORD_KEYS = ['Ctrl', 'Shift', 'Space', 'Enter', 'Delete', 'Backspace'] as const

function isWordKey(part: string): part is (typeof WORD_KEYS)[number] {
  return WORD_KEYS.some((one) => one === part)
}

/** Returns a function that translates the name of a key to the words on keyboards of the screen's language: `Strg Z` for `Ctrl Z`. */
export function useCapWords(): (cap: string) => string {
  const { t } = useTranslation()
  return (cap) =>
    cap
      .split(' ')
      .map((part) => (isWordKey(part) ? t(`keys.caps.${part}`) : part))
      .join(' ')
}
