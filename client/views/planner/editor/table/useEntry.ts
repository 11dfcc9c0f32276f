import {
  type ChangeEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { Wrong } from '../model/cellEdits.ts'

/** Where to go once what was typed is in. */
export type Onward = 'down' | 'up' | 'next' | 'back' | 'stay' | 'newRow'

/** What the entry of a cell needs of the table. */
export type EntryTask = {
  /** What the cell holds, as it is typed. */
  readonly text: string
  readonly readOnly: boolean
  /** Other rows get what is typed too, so that it counts even where it is as before. */
  readonly several: boolean
  /** Typed at once, with all of it selected. */
  readonly atOnce: boolean
  readonly begun: () => void
  readonly commit: (text: string) => Wrong | null
  readonly go: (onward: Onward) => void
  /** Whether the keyboard is in the table. */
  readonly wanted: RefObject<boolean>
}

/** The entry of the cell in use: ready for typing (`typed` null), or typed in. */
export type CellTyping = {
  readonly input: RefObject<HTMLInputElement | null>
  readonly typed: string | null
  readonly wrong: Wrong | null
  readonly value: string
  readonly type: (text: string) => void
  readonly change: (event: ChangeEvent<HTMLInputElement>) => void
  readonly begin: () => void
  readonly cancel: () => void
  readonly finish: (onward: Onward, text?: string) => void
  /** Keeps what was typed, or what is meant by it; what cannot be saved is left as it was. */
  readonly blur: (meant?: string) => void
}

const ONWARD: Readonly<Record<string, readonly [Onward, Onward]>> = {
  Enter: ['down', 'up'],
  Tab: ['next', 'back'],
}

/** Where a key leads that ends typing; null where it does not. */
export function onwardBy(event: KeyboardEvent): Onward | null {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return 'newRow'
  const [forth, back] = ONWARD[event.key] ?? []
  return (event.shiftKey ? back : forth) ?? null
}

/** Whether the keyboard may be taken: nobody uses anything else on the page. */
function isFree(input: HTMLElement): boolean {
  const focused = document.activeElement
  return focused === document.body || (focused?.closest('.ed-grid')?.contains(input) ?? false)
}

/** Types in a cell as in a sheet: typing replaces, Enter and F2 go on with what is there, Esc leaves it as it was. */
export function useEntry({
  text,
  readOnly,
  several,
  atOnce,
  begun,
  commit,
  go,
  wanted,
}: EntryTask): CellTyping {
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState<Wrong | null>(null)
  // What was seen when typing began: against that it is stated, whatever others change meanwhile.
  const seen = useRef({ text, commit })

  const newest = useRef(commit)
  useLayoutEffect(() => {
    newest.current = commit
  })
  useLayoutEffect(() => {
    const element = input.current
    if (element === null || !wanted.current || !isFree(element)) return
    element.focus({ preventScroll: true })
    element.select()
  }, [wanted])
  useEffect(() => {
    if (!atOnce) return
    seen.current = { text, commit: newest.current }
    setTyped(text)
    input.current?.focus({ preventScroll: true })
    input.current?.select()
    begun()
  }, [atOnce, text, begun])
  // Ready for typing, what is there is selected, so that typing replaces it and copying takes it.
  useEffect(() => {
    if (typed === null && document.activeElement === input.current && text !== '')
      input.current?.select()
  }, [typed, text])

  const type = (to: string) => {
    if (readOnly) return
    if (typed === null) seen.current = { text, commit }
    setTyped(to)
    setWrong(null)
  }
  const cancel = () => {
    setTyped(null)
    setWrong(null)
  }
  const tried = (to: string): boolean => {
    const from = typed === null ? { text, commit } : seen.current
    const why = to.trim() === from.text && !several ? null : from.commit(to)
    setWrong(why)
    if (why === null) setTyped(null)
    return why === null
  }
  return {
    input,
    typed,
    wrong,
    value: typed ?? text,
    type,
    cancel,
    change: ({ target }) => type(target.value),
    begin: () => {
      if (readOnly) return
      type(text)
      const element = input.current
      element?.setSelectionRange(element.value.length, element.value.length)
    },
    finish: (onward, to = typed ?? text) => {
      if (tried(to)) go(onward)
    },
    blur: (meant) => {
      if (typed !== null && !tried(meant ?? typed)) cancel()
    },
  }
}
