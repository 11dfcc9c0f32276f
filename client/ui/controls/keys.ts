import type { common } from '../../i18n/en/common.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { readStoredValue, writeStored } from '../../live/deviceStorage.ts'

/** A key of a screen: what it is called on its cap, which presses it answers to, and what it does. */
export type KeyBinding = {
  /** As on the cap and in the sheet: `N`, `Shift +`, `Alt ↑`. */
  readonly cap: string
  readonly label: string
  readonly run: () => void
  /** False while it has nothing to do; it is still listed. */
  readonly on?: boolean
  /** What a press does while it has nothing to do: it says why. */
  readonly sayWhyNot?: (() => void) | undefined
  /** Under what it stands in the sheet, in words. */
  readonly group?: string | undefined
  /** It is the same on every device: what is heard elsewhere, and what leads to the sheet itself. */
  readonly fixed?: boolean
  /** Heard while typing too, unless it is a letter by now; never in a dialog or menu. */
  readonly whileTyping?: boolean
}

/** What a press of a key says, as far as bindings go by it. */
type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Keys by the name on their cap; layouts differ in which of `+ = *` and `- _` need Shift. */
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

/** The cap a press is called by; Shift counts where it does not just make another character: on letters it does, as they are capitals on every cap. */
export function capOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): string {
  const name = NAMES[key]
  const isLetter = /^\p{L}$/u.test(key)
  const counts = name !== undefined || key.length > 1 || isLetter
  const shifted = shiftKey && counts
  const parts = [
    ctrlKey || metaKey ? 'Ctrl' : null,
    altKey ? 'Alt' : null,
    shifted ? 'Shift' : null,
    name ?? (key.length === 1 ? key.toUpperCase() : key),
  ]
  return parts.filter((part) => part !== null).join(' ')
}

/** Where the screen's own keys rest: in dialogs and menus, and in what is typed in. */
const FLOATING = '[role="dialog"], [role="menu"]'
const TYPED = 'input:not([type="checkbox"]), textarea, select, [contenteditable]'

/** Whether keys belong to what is focused: while typing, and in a dialog or menu, a screen's own keys rest. */
export function isTaken(target: EventTarget | null, whileTyping = false): boolean {
  if (!(target instanceof Element)) return false
  return target.closest(whileTyping ? FLOATING : `${TYPED}, ${FLOATING}`) !== null
}

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

type Worded = keyof typeof common.keys.caps

/** Caps that have a word in place of a letter. */
const WORDED: Readonly<Record<Worded, true>> = {
  Ctrl: true,
  Shift: true,
  Space: true,
  Enter: true,
  Delete: true,
  Backspace: true,
}

function isWorded(part: string): part is Worded {
  return Object.hasOwn(WORDED, part)
}

/** What stands on caps, in the words that keyboards of the screen's language have: `Strg Z` for `Ctrl Z`. */
export function useCapWords(): (cap: string) => string {
  const { t } = useTranslation()
  return (cap) =>
    cap
      .split(' ')
      .map((part) => (isWorded(part) ? t(`keys.caps.${part}`) : part))
      .join(' ')
}
