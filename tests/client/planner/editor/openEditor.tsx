import { fireEvent, screen } from '@testing-library/react'
import { EditorPage } from '../../../../client/views/planner/editor/EditorPage.tsx'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { type Case, unpublished } from '../../../support/given.ts'
import { present } from '../../../support/present.ts'
import { type OpenConsole, openConsole } from '../../moderator/openConsole.tsx'

const PLANNER = { roles: ['planner' as const], person: null, booth: null }

/** The editor of a draft: what is pressed is decided by the real rules. */
export type OpenEditor = OpenConsole & {
  readonly show: Case
  /** The draft as the server has it. */
  readonly draft: () => Agenda
}

/** Opens the editor on the draft of an agenda. */
export function openEditor(agenda: Agenda, language: 'en' | 'zh' = 'en'): OpenEditor {
  const show = unpublished(agenda).as('moderator')
  const view = <EditorPage leaveTo={() => undefined} />
  const opened = openConsole(show, { language, grant: PLANNER, view })
  const draft = () => {
    return present(show.state.draft?.agenda)
  }
  return { ...opened, show, draft }
}

/** A cell of the table. */
export const cell = (row: string, column: string): HTMLElement =>
  present(document.querySelector<HTMLElement>(`[data-row="${row}"] [data-testid="cell-${column}"]`))

/** What a cell shows. */
export const shown = (row: string, column: string): string =>
  cell(row, column).querySelector('[data-testid="content"]')?.textContent ?? ''

/** A press on a cell, as it is taken into use. */
export function press(row: string, column: string, held: object = {}): void {
  const at = cell(row, column)
  // As browsers do where the cell is in use already: what is pressed is its entry.
  at.querySelector<HTMLElement>('input')?.focus()
  fireEvent.click(at, held)
}

/** Where the keyboard is. */
export function entry(): HTMLInputElement {
  const { activeElement } = document
  if (activeElement instanceof HTMLInputElement && activeElement.matches('[data-testid="entry"]'))
    return activeElement
  throw new Error(`the keyboard is not in the table but at ${activeElement?.outerHTML}`)
}

/** The row and column in use. */
export function inUse(): string {
  const input = entry()
  const row = input.closest('[data-row]')?.getAttribute('data-row')
  return `${row} ${input.closest('[data-testid]:not(input)')?.getAttribute('data-testid')}`
}

/** A press of a key on whatever has the keyboard. */
export const key = (name: string, held: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...held })

/** Types this in place of what is there. */
export const type = (text: string) => fireEvent.change(entry(), { target: { value: text } })

/** Every row, in order. */
export function rows(): readonly string[] {
  const all = [...document.querySelectorAll<HTMLElement>('[role=grid] [data-row]')]
  const place = (row: HTMLElement) => Number(row.getAttribute('aria-rowindex'))
  return all.sort((a, b) => place(a) - place(b)).map((row) => row.dataset['row'] ?? '')
}

/** Rows that are picked. */
export function picked(): readonly string[] {
  const all = [...document.querySelectorAll<HTMLElement>('tr[aria-selected="true"]')]
  return all.map((row) => row.dataset['row'] ?? '')
}

/** Types into a field of the inspector, and leaves it. */
export function put(label: string, text: string): void {
  const field = screen.getByLabelText(label)
  fireEvent.change(field, { target: { value: text } })
  fireEvent.blur(field)
}
