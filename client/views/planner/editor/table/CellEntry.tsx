import {
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
} from 'react'
import { FloatingAt } from '../../../../ui/controls/FloatingAt.tsx'
import { comboOf, useMarked } from '../../../../ui/controls/useCombo.ts'
import { useTyped } from '../../../../ui/controls/useTyped.ts'
import { isSeveral, readClipboard, writeClipboard } from '../clip/cellBlock.ts'
import { type Suggestion, Suggestions, suggestionsFor } from '../fields/PersonPicker.tsx'
import { cellText, type EditorColumn, isEditable } from '../model/cells.ts'
import { cursorAt, nextCell, type TableCursor } from '../model/grid.ts'
import type { TableRow } from '../model/rows.ts'
import { useEditor } from '../state/editor.tsx'
import { columnWords, nameOfRow } from './CellContent.tsx'
import css from './planTable.module.css'
import type { Table } from './useTable.ts'
import { contestedHere } from './useTableInput.ts'

/** Returns the next cell after a key ended typing: down or right, with Shift up or left. */
function cellAfter({ grid }: Table, at: TableCursor, { key, shiftKey }: KeyboardEvent) {
  const by = shiftKey ? -1 : 1
  if (key === 'Tab') return nextCell(at, grid, by)
  return at.picked.size > 1 ? at : cursorAt(grid, at.index + by, at.column)
}

const isCtrl = ({ ctrlKey, metaKey }: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey'>) =>
  ctrlKey || metaKey

/** Returns whether the input may take the focus: nothing outside its table has it. */
function isFree(input: HTMLElement): boolean {
  const focused = document.activeElement
  return focused === document.body || (focused?.closest('[role="grid"]')?.contains(input) ?? false)
}

type EntryProps = {
  readonly table: Table
  readonly at: TableCursor
  readonly row: TableRow
  readonly column: EditorColumn
  readonly hasKeyboard: RefObject<boolean>
}

/** Edits a cell as in a spreadsheet: typing replaces, Enter and F2 edit the present text, Esc restores it. */
function useEntry({ table, at, row, column, hasKeyboard }: EntryProps) {
  const input = useRef<HTMLInputElement>(null)
  const text = cellText(row, column, useEditor().context)
  const readOnly = !isEditable(row, column)
  const atOnce = table.typing === at.row && column.id === 'title'
  const several = at.picked.size > 1
  const typed = useTyped(text, table.commit, { several, atOnce })
  const isTyped = typed.typed !== null
  const { typingStarted } = table

  useLayoutEffect(() => {
    const element = input.current
    if (element === null || !(atOnce || (hasKeyboard.current && isFree(element)))) return
    element.focus({ preventScroll: true })
    element.select()
    typingStarted()
  }, [atOnce, hasKeyboard, typingStarted])
  // The present text is selected, so that typing replaces it and copying copies it.
  useEffect(() => {
    if (!isTyped && document.activeElement === input.current && text !== '') input.current?.select()
  }, [isTyped, text])

  return {
    ...typed,
    input,
    readOnly,
    isTyped,
    type: (to: string) => {
      if (!readOnly) typed.type(to)
    },
    /** Edits the present text; `all` selects it. */
    begin: (all = false) => {
      const element = input.current
      if (readOnly || element === null) return
      typed.type(text)
      element.setSelectionRange(all ? 0 : text.length, text.length)
    },
    /** Whether the whole text is selected, and it is still the text of the cell. */
    isWhole: () => {
      const { selectionStart, selectionEnd } = input.current ?? {}
      return typed.typed === text && selectionStart === 0 && selectionEnd === text.length
    },
  }
}

type Entry = ReturnType<typeof useEntry>

type Choice = ReturnType<typeof useMarked<Suggestion>>

function isSelectAll(event: KeyboardEvent): boolean {
  return isCtrl(event) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'a'
}

/** Saves the typed text or its suggestion, and goes to the next cell of Enter or Tab. */
function saveAndGo(
  event: KeyboardEvent,
  entry: Entry,
  suggestion: string | undefined,
  props: EntryProps,
) {
  const { table, at } = props
  const to = cellAfter(table, at, event)
  if (!entry.save(suggestion)) return
  if (event.key === 'Enter' && isCtrl(event)) table.act('newRow')
  else if (to !== null) table.moveTo(to)
}

/** Returns the act of a key while something is typed; undefined if the key only types. */
function actOfTyping(event: KeyboardEvent, entry: Entry, choice: Choice, props: EntryProps) {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
  switch (event.key) {
    case 'Enter':
    case 'Tab':
      return () => saveAndGo(event, entry, choice.meant?.text, props)
    case 'Escape':
      return entry.reset
    default:
      return step !== undefined && choice.marked !== undefined ? () => choice.step(step) : undefined
  }
}

function onTypingKey(event: KeyboardEvent, entry: Entry, choice: Choice, props: EntryProps): void {
  // The text is already selected: the next press selects all rows of the table.
  if (isSelectAll(event) && entry.isWhole()) {
    entry.reset()
    return
  }
  event.stopPropagation()
  const act = actOfTyping(event, entry, choice, props)
  if (act === undefined) return
  act()
  event.preventDefault()
}

/** Handles a key before anything is typed: Enter and F2 edit the present text, the first press of "select all" selects it. */
function onReadyKey(event: KeyboardEvent, entry: Entry, isContested: boolean): void {
  const all = isSelectAll(event) && !entry.readOnly
  const isPlain = !isCtrl(event) && !event.altKey
  const begins = isPlain && (event.key === 'F2' || (event.key === 'Enter' && !isContested))
  if (!all && !begins) return
  event.preventDefault()
  event.stopPropagation()
  entry.begin(all)
}

/** Pastes cells into the table; while something is typed, only a block of several cells. */
function handlePaste(event: ClipboardEvent, entry: Entry, { clip }: Table): void {
  const block = readClipboard(event.clipboardData)
  if (block.length === 0 || (entry.isTyped && !isSeveral(block))) return
  event.preventDefault()
  entry.reset()
  clip.paste(block)
}

/** Copies picked rows as cells; for a single row the browser copies the text of the cell. */
function handleCopy(event: ClipboardEvent, entry: Entry, { clip, picked }: Table): void {
  if (entry.isTyped || picked.length < 2) return
  event.preventDefault()
  writeClipboard(event.clipboardData, clip.copy())
}

/** The input of the current cell: invisible until something is typed, and always focused while the table has the focus. */
export function CellEntry(props: EntryProps) {
  const { table, row, column } = props
  const editor = useEditor()
  const { t, languageName: name, context } = editor
  const isContested = contestedHere(table, editor) !== undefined
  const entry = useEntry(props)
  const { isTyped, wrong, text } = entry
  const id = useId()
  const offered = suggestionsFor(column, entry.typed, context)
  const choice = useMarked(offered, entry.isChanged)
  const head = columnWords(column, t, name)
  const isTitle = column.id === 'title'
  return (
    <>
      <input
        ref={entry.input}
        className={isTitle && row.kind === 'item' && !row.joined ? `${css.entry} title` : css.entry}
        data-testid="entry"
        data-typed={isTyped}
        lang={isTitle ? column.lang : undefined}
        value={text}
        readOnly={entry.readOnly}
        aria-label={t('editor.cell', { column: head, row: nameOfRow(row, context) })}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? undefined : `${id}-wrong`}
        {...(offered.length > 0 ? comboOf(id, choice.at) : {})}
        autoComplete="off"
        spellCheck={isTyped && isTitle}
        onChange={({ target }) => {
          entry.type(target.value)
          choice.reset()
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (isTyped) onTypingKey(event, entry, choice, props)
          else onReadyKey(event, entry, isContested)
        }}
        onClick={(event) => {
          if (!isTyped && !event.shiftKey && !isCtrl(event)) entry.begin()
        }}
        onPaste={(event) => handlePaste(event, entry, table)}
        onCopy={(event) => handleCopy(event, entry, table)}
        onBlur={() => {
          if (isTyped && !entry.save(choice.meant?.text)) entry.reset()
        }}
      />
      {offered.length > 0 ? (
        <Suggestions
          id={id}
          offered={offered}
          at={choice.at}
          choose={(one) => void entry.save(one.text)}
        />
      ) : null}
      {wrong === null ? null : (
        <FloatingAt id={`${id}-wrong`} role="alert" data-testid="wrong">
          <p className="ui-menu-item">{t(`editor.wrong.${wrong}`)}</p>
        </FloatingAt>
      )}
    </>
  )
}
