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
