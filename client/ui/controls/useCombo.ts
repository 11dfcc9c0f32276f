import { type ComponentProps, type KeyboardEvent, useState } from 'react'

/** Marks the first entry of a list, or the entry that the arrow keys select. `meant` is the marked entry once a person has typed or used an arrow key. */
export function useMarked<T>(offered: readonly T[], isTyped: boolean) {
  const [selected, setSelected] = useState<number | null>(null)
  const at = Math.min(selected ?? 0, offered.length - 1)
  return {
    at,
    marked: offered[at],
    meant: selected !== null || isTyped ? offered[at] : undefined,
    step: (by: number) => setSelected((at + by + offered.length) % offered.length),
    reset: () => setSelected(null),
  }
}

/** Returns the properties of a text field with a list of options below it. */
export function comboOf(id: string, at: number, open = true): ComponentProps<'input'> {
  return {
    role: 'combobox',
    'aria-expanded': open,
    'aria-controls': `${id}-list`,
    'aria-autocomplete': 'list',
    'aria-activedescendant': open && at >= 0 ? `${id}-${at}` : undefined,
  }
}

/** A field to type in (`typed` null: the list is closed) and its list of options. */
type ComboOptions<T> = {
  readonly id: string
  readonly typed: string | null
  readonly type: (typed: string | null) => void
  readonly offered: readonly T[]
  readonly open: boolean
  readonly choose: (one: T) => void
  /** Receives a typed text that matches no option. */
  readonly miss?: ((typed: string) => void) | undefined
}

/** Chooses from a list by typing. Enter, Tab and leaving the field choose the marked option; Esc only closes the list. A text without a match stays in the field. */
export function useCombo<T>({ id, typed, type, offered, open, choose, miss }: ComboOptions<T>) {
  const isTyped = (typed ?? '').trim() !== ''
  const { at, marked, meant, step, reset } = useMarked(offered, isTyped)
  const edit = (text: string | null) => {
    type(text)
    reset()
  }
  const take = (one: T | undefined) => {
    if (one === undefined) return isTyped ? miss?.(typed ?? '') : undefined
    choose(one)
    edit(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, nativeEvent } = event
    const by = { ArrowDown: 1, ArrowUp: -1 }[key]
    if (nativeEvent.isComposing) return
    if (key === 'Escape' && typed !== null) edit(null)
    else if (key === 'Enter' && open) take(marked)
    else if (by !== undefined && open) step(by)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const field: ComponentProps<'input'> = {
    ...comboOf(id, at, open),
    autoComplete: 'off',
    onChange: ({ target }) => edit(target.value),
    onKeyDown,
    onBlur: ({ target }) => {
      // After a switch to another window, the field still has the focus.
      if (target === document.activeElement) return
      if (isTyped || meant !== undefined) take(meant)
      else edit(null)
    },
  }
  return { at, take, field }
}
