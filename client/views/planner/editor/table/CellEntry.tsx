import {
  type ChangeEvent,
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { FloatingAt } from '../../../../ui/controls/FloatingAt.tsx'
import { comboOf, useMarked } from '../../../../ui/controls/useCombo.ts'
import { isSeveral, readClipboard, writeClipboard } from '../clip/cellBlock.ts'
import { type Suggestion, Suggestions, suggestionsFor } from '../fields/PersonPicker.tsx'
import type { CellError } from '../model/cellEdits.ts'
import type { EditorColumn } from '../model/columns.ts'
import type { TableRow } from '../model/rows.ts'
import { useEditorWords } from '../state/editor.ts'
import css from './planTable.module.css'
import type { Table } from './useTable.ts'

/** Where to go once what was typed is in. */
export type Onward = 'down' | 'up' | 'next' | 'back' | 'stay' | 'newRow'

/** What the entry of a cell needs of the table. */
type EntryTask = {
  /** What the cell holds, as it is typed. */
  readonly text: string
  readonly readOnly: boolean
  /** Other rows get what is typed too, so that it counts even where it is as before. */
  readonly several: boolean
  /** Typed at once, with all of it selected. */
  readonly atOnce: boolean
  readonly typingStarted: () => void
  readonly commit: (text: string) => CellError | null
  readonly go: (onward: Onward) => void
  /** Whether the keyboard is in the table. */
  readonly hasKeyboard: RefObject<boolean>
}

/** The entry of the cell in use: ready for typing (`typed` null), or typed in. */
type CellTyping = {
  readonly input: RefObject<HTMLInputElement | null>
  readonly typed: string | null
  readonly wrong: CellError | null
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
function onwardBy(event: KeyboardEvent): Onward | null {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return 'newRow'
  const [forth, back] = ONWARD[event.key] ?? []
  return (event.shiftKey ? back : forth) ?? null
}

/** Whether the keyboard may be taken: nobody uses anything else on the page. */
function isFree(input: HTMLElement): boolean {
  const focused = document.activeElement
  return focused === document.body || (focused?.closest('[role="grid"]')?.contains(input) ?? false)
}

/** Types in a cell as in a sheet: typing replaces, Enter and F2 go on with what is there, Esc leaves it as it was. */
function useEntry({
  text,
  readOnly,
  several,
  atOnce,
  typingStarted: begun,
  commit,
  go,
  hasKeyboard: wanted,
}: EntryTask): CellTyping {
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState<CellError | null>(null)
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

type EntryProps = EntryTask & {
  readonly table: Table
  readonly row: TableRow
  readonly column: EditorColumn
  readonly label: string
  /** Enter and Esc choose here, as the cell is contested. */
  readonly chooses: boolean
}

type Choice = ReturnType<typeof useMarked<Suggestion>>

/** Whether a press is that for all there is. */
function isAll({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'a'
}

/** Whether all of a text is selected, and it is still what the cell holds. */
function isWhole({ input, typed }: CellTyping, text: string): boolean {
  const { selectionStart, selectionEnd } = input.current ?? {}
  return typed === text && selectionStart === 0 && selectionEnd === text.length
}

/** Keys while something is typed; what is none of them is typing. */
function handleTypingKey(
  event: KeyboardEvent,
  entry: CellTyping,
  choice: Choice,
  text: string,
): void {
  if (event.nativeEvent.isComposing) return
  // The text is selected already: the next press is the table's, for every row.
  if (isAll(event) && isWhole(entry, text)) {
    entry.cancel()
    return
  }
  const onward = onwardBy(event)
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
  event.stopPropagation()
  if (onward !== null) entry.finish(onward, choice.meant?.text)
  else if (event.key === 'Escape') entry.cancel()
  else if (step !== undefined && choice.marked !== undefined) choice.step(step)
  else return
  event.preventDefault()
}

/** Takes what is pasted for cells of the table; while something is typed, only where it is more than one. */
function handlePaste(event: ClipboardEvent, entry: CellTyping, { clip }: Table): void {
  const block = readClipboard(event.clipboardData)
  if (block.length === 0 || (entry.typed !== null && !isSeveral(block))) return
  event.preventDefault()
  entry.cancel()
  clip.paste(block)
}

/** Copies picked rows as cells; of one alone, the browser copies the text of its cell. */
function handleCopy(event: ClipboardEvent, entry: CellTyping, { clip, picked }: Table): void {
  if (entry.typed !== null || picked.length < 2) return
  event.preventDefault()
  writeClipboard(event.clipboardData, clip.copy())
}

/** Where the cell in use is typed in: unseen until then, and never without the keyboard while the table has it. */
export function CellEntry(props: EntryProps) {
  const { table, column, label, readOnly, chooses } = props
  const { t } = useEditorWords()
  const entry = useEntry(props)
  const id = useId()
  const offered = suggestionsFor(column, entry.typed, table.context)
  const isNew = entry.value !== props.text && entry.value.trim() !== ''
  const choice = useMarked(offered, isNew)
  const isTyped = entry.typed !== null
  const listed = offered.length > 0
  const lang = column.id === 'title' ? column.lang : undefined
  return (
    <>
      <input
        ref={entry.input}
        className={css.entry}
        data-testid="entry"
        data-typed={isTyped}
        lang={lang}
        value={entry.value}
        readOnly={readOnly}
        aria-label={label}
        aria-invalid={entry.wrong !== null}
        aria-describedby={entry.wrong === null ? undefined : `${id}-wrong`}
        {...(listed ? comboOf(id, choice.at) : {})}
        autoComplete="off"
        spellCheck={isTyped && column.id === 'title'}
        onChange={(event) => {
          entry.change(event)
          choice.reset()
        }}
        onKeyDown={(event) => {
          if (isTyped) handleTypingKey(event, entry, choice, props.text)
          else if (isAll(event) && !readOnly) selectAll(event, entry)
          else if (event.key === 'F2' || (event.key === 'Enter' && !chooses))
            handleReadyKey(event, entry)
        }}
        onClick={(event) => {
          if (!isTyped && !event.shiftKey && !event.ctrlKey && !event.metaKey) entry.begin()
        }}
        onPaste={(event) => handlePaste(event, entry, table)}
        onCopy={(event) => handleCopy(event, entry, table)}
        onBlur={() => entry.blur(choice.meant?.text)}
      />
      {listed ? (
        <Suggestions
          id={id}
          offered={offered}
          at={choice.at}
          choose={({ text }) => entry.finish('stay', text)}
        />
      ) : null}
      {entry.wrong === null ? null : (
        <FloatingAt className={css.wrong} id={`${id}-wrong`} role="alert" data-testid="wrong">
          <p className="ui-menu-item">{t(`editor.wrong.${entry.wrong}`)}</p>
        </FloatingAt>
      )}
    </>
  )
}

/** The first press for all there is selects the text of the cell. */
function selectAll(event: KeyboardEvent, entry: CellTyping): void {
  event.preventDefault()
  event.stopPropagation()
  entry.begin()
  entry.input.current?.select()
}

/** Enter and F2 go on with what is there; with Ctrl or Alt, Enter is the table's. */
function handleReadyKey(event: KeyboardEvent, entry: CellTyping): void {
  const held = event.ctrlKey || event.metaKey || event.altKey
  if (held || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.stopPropagation()
  entry.begin()
}
