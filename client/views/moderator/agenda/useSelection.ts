import { useCallback, useState } from 'react'
import { flatItems } from '../../../../shared/run/lookup.ts'
import type { Point } from '../../../ui/controls/Menu.tsx'
import type { ConsoleContext } from '../context/consoleContext.ts'

/** Returns the button of an item's row on the page. */
export function rowElement(id: string): HTMLElement | null {
  const rows = [...document.querySelectorAll('[data-row]')]
  const row = rows.find((one) => one.getAttribute('data-row') === id)
  return row?.querySelector<HTMLElement>('[data-row-button]') ?? null
}

/** The open menu of an item, at the pointer; at the item's row if `at` is null. */
export type OpenMenu = { readonly item: string; readonly at: Point | null }

export function useSelection(context: ConsoleContext, start: string | null) {
  const [selected, select] = useState<string | null>(null)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const agenda = context.show.published?.agenda
  const ids = agenda === undefined ? [] : flatItems(agenda).map(({ item }) => item.id)
  const openMenu = useCallback((id: string, at?: Point) => {
    select(id)
    setMenu({ item: id, at: at ?? null })
  }, [])
  const toggleMenu = useCallback((id: string) => {
    select(id)
    setMenu((open) => (open?.item === id ? null : { item: id, at: null }))
  }, [])
  const closeMenu = useCallback(() => setMenu(null), [])
  const step = (by: -1 | 1) => {
    const index = selected === null ? -1 : ids.indexOf(selected)
    const target = index < 0 ? (start ?? ids[0]) : ids[index + by]
    if (target === undefined) return
    select(target)
    rowElement(target)?.focus()
  }
  const clear = () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    select(null)
  }
  return { selected, menu, select, openMenu, toggleMenu, closeMenu, clear, step }
}

/** The item selected in the list, and its menu while that is open. */
export type Selection = ReturnType<typeof useSelection>
