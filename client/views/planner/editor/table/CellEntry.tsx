import { type ClipboardEvent, type KeyboardEvent, useId } from 'react'
import { FloatingAt } from '../../../../ui/controls/FloatingAt.tsx'
import { comboOf, useMarked } from '../../../../ui/controls/useCombo.ts'
import { isSeveral } from '../clip/block.ts'
import { heldBlock, holdBlock } from '../clip/held.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import type { EditorColumn } from '../model/columns.ts'
import type { TableRow } from '../model/rows.ts'
import { Suggestions } from './Suggestions.tsx'
import { type Suggestion, suggestionsFor } from './suggestions.ts'
import { type CellTyping, type EntryTask, onwardBy, useEntry } from './useEntry.ts'
import type { Table } from './useTable.ts'

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
function hearTyping(event: KeyboardEvent, entry: CellTyping, choice: Choice, text: string): void {
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
function hearPaste(event: ClipboardEvent, entry: CellTyping, { clip }: Table): void {
  const block = heldBlock(event.clipboardData)
  if (block.length === 0 || (entry.typed !== null && !isSeveral(block))) return
  event.preventDefault()
  entry.cancel()
  clip.paste(block)
}

/** Copies picked rows as cells; of one alone, the browser copies the text of its cell. */
function hearCopy(event: ClipboardEvent, entry: CellTyping, { clip, picked }: Table): void {
  if (entry.typed !== null || picked.length < 2) return
  event.preventDefault()
  holdBlock(event.clipboardData, clip.copy())
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
        className="ed-entry"
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
          if (isTyped) hearTyping(event, entry, choice, props.text)
          else if (isAll(event) && !readOnly) hearAll(event, entry)
          else if (event.key === 'F2' || (event.key === 'Enter' && !chooses))
            hearReady(event, entry)
        }}
        onClick={(event) => {
          if (!isTyped && !event.shiftKey && !event.ctrlKey && !event.metaKey) entry.begin()
        }}
        onPaste={(event) => hearPaste(event, entry, table)}
        onCopy={(event) => hearCopy(event, entry, table)}
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
        <FloatingAt className="ed-wrong" id={`${id}-wrong`} role="alert" data-testid="wrong">
          <p className="ui-menu-item">{t(`editor.wrong.${entry.wrong}`)}</p>
        </FloatingAt>
      )}
    </>
  )
}

/** The first press for all there is selects the text of the cell. */
function hearAll(event: KeyboardEvent, entry: CellTyping): void {
  event.preventDefault()
  event.stopPropagation()
  entry.begin()
  entry.input.current?.select()
}

/** Enter and F2 go on with what is there; with Ctrl or Alt, Enter is the table's. */
function hearReady(event: KeyboardEvent, entry: CellTyping): void {
  const held = event.ctrlKey || event.metaKey || event.altKey
  if (held || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.stopPropagation()
  entry.begin()
}
