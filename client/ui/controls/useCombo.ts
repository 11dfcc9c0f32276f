import { type ComponentProps, type KeyboardEvent, useState } from 'react'

/** Marks an entry of a list, the first until the arrows move. Leaving takes `meant`: the marked one, once something was typed or the arrows moved. */
export function useMarked<T>(offered: readonly T[], isTyped: boolean) {
  const [place, setPlace] = useState<number | null>(null)
  const at = Math.min(place ?? 0, offered.length - 1)
  return {
    at,
    marked: offered[at],
    meant: place !== null || isTyped ? offered[at] : undefined,
    step: (by: number) => setPlace((at + by + offered.length) % offered.length),
    reset: () => setPlace(null),
  }
}

/** What makes a field one with a list below it. */
export function comboOf(id: string, at: number, open = true): ComponentProps<'input'> {
  return {
    role: 'combobox',
    'aria-expanded': open,
    'aria-controls': `${id}-list`,
    'aria-autocomplete': 'list',
    'aria-activedescendant': open && at >= 0 ? `${id}-${at}` : undefined,
  }
}

/** A field in which somebody types (null: nothing, and its list is closed) to choose from a list. */
type ComboTask<T> = {
  readonly id: string
  readonly typed: string | null
  readonly type: (typed: string | null) => void
  readonly offered: readonly T[]
  readonly open: boolean
  readonly choose: (one: T) => void
  /** Takes what was typed and nothing is found for. */
  readonly miss?: ((typed: string) => void) | undefined
}

/** Chooses from a list by typing: Enter, Tab and leaving take the marked entry, Esc only closes the list. What nothing is found for stays. */
export function useCombo<T>({ id, typed, type, offered, open, choose, miss }: ComboTask<T>) {
  const isTyped = (typed ?? '').trim() !== ''
  const { at, marked, meant, step, reset } = useMarked(offered, isTyped)
  const put = (text: string | null) => {
    type(text)
    reset()
  }
  const take = (one: T | undefined) => {
    if (one === undefined) return isTyped ? miss?.(typed ?? '') : undefined
    choose(one)
    put(null)
  }
  const hear = (event: KeyboardEvent) => {
    const { key, nativeEvent } = event
    const by = { ArrowDown: 1, ArrowUp: -1 }[key]
    if (nativeEvent.isComposing) return
    if (key === 'Escape' && typed !== null) put(null)
    else if (key === 'Enter' && open) take(marked)
    else if (by !== undefined && open) step(by)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const field: ComponentProps<'input'> = {
    ...comboOf(id, at, open),
    autoComplete: 'off',
    onChange: ({ target }) => put(target.value),
    onKeyDown: hear,
    onBlur: ({ target }) => {
      // Another window in front is no leaving: the field still has the keyboard.
      if (target === document.activeElement) return
      if (isTyped || meant !== undefined) take(meant)
      else put(null)
    },
  }
  return { at, take, field }
}
