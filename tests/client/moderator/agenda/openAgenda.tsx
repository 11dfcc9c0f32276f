import { fireEvent } from '@testing-library/react'
import { RefusalLine } from '../../../../client/ui/connection/AnswerLines.tsx'
import { useKeys } from '../../../../client/ui/controls/keys.tsx'
import { AgendaTable } from '../../../../client/views/moderator/agenda/AgendaTable.tsx'
import { ItemMenu } from '../../../../client/views/moderator/agenda/ItemMenu.tsx'
import {
  type ConsoleContext,
  useConsoleContext,
} from '../../../../client/views/moderator/context/consoleContext.ts'
import { useConsole } from '../../../../client/views/moderator/context/useConsole.ts'
import type { Case } from '../../../support/given.ts'
import { present } from '../../../support/present.ts'
import { type OpenConsole, openConsole } from '../openConsole.tsx'

function AgendaOf({ context }: { readonly context: ConsoleContext }) {
  const parts = useConsole(context)
  const { selection, itemOpeners } = parts
  useKeys(parts.keys)
  return (
    <>
      <AgendaTable {...parts} />
      {selection.menu === null ? null : (
        <ItemMenu
          context={context}
          menu={selection.menu}
          itemOpeners={itemOpeners}
          onClose={selection.closeMenu}
        />
      )}
      <RefusalLine />
    </>
  )
}

/** The agenda of the console with its menu, its keys and why something was refused; nothing beside it. */
function Agenda() {
  const context = useConsoleContext()
  return context === null ? null : <AgendaOf context={context} />
}

/** Opens the console's agenda alone. */
export const openAgenda = (show: Case): Pick<OpenConsole, 'given' | 'later'> =>
  openConsole(show, { view: <Agenda /> })

/** The row of an item. */
export const row = (id: string): HTMLElement =>
  present(document.querySelector<HTMLElement>(`[data-row="${id}"]`))

/** A part of an item's row: its button, or a cell by test id. */
export function cell(id: string, part: 'button' | 'minutes' | 'planned'): HTMLElement {
  const selector = part === 'button' ? '[data-row-button]' : `[data-testid=${part}]`
  return present(row(id).querySelector<HTMLElement>(selector))
}

/** A press of a key on whatever has the focus. */
export const key = (name: string, held: { shiftKey?: boolean; altKey?: boolean } = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...held })

/** Two presses in short order, as a browser tells of them. */
export function doubleClick(at: Element): void {
  for (const detail of [1, 2]) {
    fireEvent.mouseDown(at, { detail })
    fireEvent.mouseUp(at, { detail })
    fireEvent.click(at, { detail })
  }
  fireEvent.doubleClick(at, { detail: 2 })
}

/** The open menu, by what it says it is about; null where none is open. */
export const menu = (): string | null =>
  document.querySelector('[role=menu]')?.getAttribute('aria-label') ?? null

/** What the line of refusals says. */
export const refusal = (): string =>
  document.querySelector('[data-testid=refusal]')?.textContent ?? ''
