import { Menu as Base } from '@base-ui/react/menu'
import type { KeyboardEvent } from 'react'
import { memo, type ReactElement, type ReactNode, useEffect, useState } from 'react'
import { ariaKeys } from './Button.tsx'
import { KeyCap } from './KeyCap.tsx'
import { capOf, useKeyName } from './keys.tsx'
import { More } from './More.tsx'
import { staysClosed } from './staysClosed.ts'
import './floating.css'

/** An entry of a menu. */
export type MenuEntry = {
  readonly id: string
  readonly label: ReactNode
  readonly run: () => void
  readonly shortcut?: string | undefined
  /** Whether it is the current choice. */
  readonly chosen?: boolean
  /** Whether the menu stays open after a press, for repeated presses. */
  readonly stays?: boolean
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  const key = useKeyName(entry.shortcut)
  return (
    <Base.Item
      className="ui-menu-item"
      aria-keyshortcuts={key === null ? undefined : ariaKeys(key)}
      closeOnClick={entry.stays !== true}
      onClick={entry.run}
      aria-current={entry.chosen === true}
    >
      <span>{entry.label}</span>
      {entry.shortcut === undefined ? null : <KeyCap keys={entry.shortcut} />}
    </Base.Item>
  )
}

/** Chooses the entry of an open menu by its key; meanwhile the screen's own keys do nothing. */
function pressByKey(event: KeyboardEvent<HTMLElement>): void {
  const keys = ariaKeys(capOf(event))
  const items = event.currentTarget.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')
  const item = [...items].find((one) => one.getAttribute('aria-keyshortcuts') === keys)
  if (item === undefined) return
  event.preventDefault()
  event.stopPropagation()
  if (!event.repeat || event.key.startsWith('Arrow')) item.click()
}

const POPUP = { className: 'ui-menu', onKeyDownCapture: pressByKey }

/** The entries, rendered only in an open menu. */
function Entries({ entries }: Pick<MenuProps, 'entries'>) {
  return entries().map((entry) => <Entry key={entry.id} entry={entry} />)
}

type Fields = Readonly<Record<string, unknown>>

type MenuProps = {
  readonly trigger: ReactElement<Fields>
  /** Returns the entries; called only while the menu is open. */
  readonly entries: () => readonly MenuEntry[]
}

/** Whether two elements are the same button with the same label. */
function isSameButton(one: ReactElement<Fields>, other: ReactElement<Fields>): boolean {
  const names = Object.keys(other.props)
  return (
    one.type === other.type &&
    Object.keys(one.props).length === names.length &&
    names.every((name) => one.props[name] === other.props[name])
  )
}

const MenuParts = memo(
  function MenuParts({
    trigger,
    entries,
    open,
    onOpen,
  }: MenuProps & { readonly open: boolean; readonly onOpen: (open: boolean) => void }) {
    return (
      <Base.Root open={open} onOpenChange={onOpen}>
        <Base.Trigger render={trigger} />
        <Base.Portal>
          <Base.Positioner className="ui-positioner" sideOffset={4} align="end">
            <Base.Popup {...POPUP}>
              <Entries entries={entries} />
              <More />
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    )
  },
  (before, now) => staysClosed(before, now) && isSameButton(before.trigger, now.trigger),
)

/** A menu that opens from a button. While closed it is only the button, and renders only if its label changes. */
export function Menu(props: MenuProps) {
  const [open, onOpen] = useState(false)
  return <MenuParts {...props} open={open} onOpen={onOpen} />
}

/** A point of the viewport, in px. */
export type Point = { readonly x: number; readonly y: number }

/** Returns a point as an anchor of a menu. */
function atPoint({ x, y }: Point) {
  const rect = { x, y, top: y, bottom: y, left: x, right: x, width: 0, height: 0 }
  return { getBoundingClientRect: () => rect }
}

/** Whether an event is a press on the anchor of a menu; the anchor itself decides whether the menu closes. */
function isPressOn(anchor: Element | Point | null, { type, target }: Event): boolean {
  const isPress = type !== 'keydown' && target instanceof Node
  return isPress && anchor instanceof Element && anchor.contains(target)
}

/** Returns the focus to its previous element once this part is closed, unless the chosen entry has moved it. The menu's own code would do this too early. */
export function useFocusReturn(): void {
  const [previous] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      const isFree = document.activeElement === document.body || document.activeElement === null
      if (isFree && previous instanceof HTMLElement && previous.isConnected)
        previous.focus({ preventScroll: true })
    },
    [previous],
  )
}

/** A menu at an element of the page or at a point (`anchor` null: closed). The page stays usable; a press on the element does not close the menu. */
export function MenuAt({
  anchor,
  label,
  about,
  entries,
  side = 'bottom',
  align = 'start',
  onClose,
}: {
  readonly anchor: Element | Point | null
  readonly label: string
  /** The description of the menu's subject, at its top. */
  readonly about?: ReactNode
  readonly entries: readonly MenuEntry[]
  /** Below its anchor, or beside it if there is room. */
  readonly side?: 'bottom' | 'inline-end'
  /** The edge that it shares with its anchor. */
  readonly align?: 'start' | 'end'
  readonly onClose: () => void
}) {
  useFocusReturn()
  return (
    <Base.Root
      open={anchor !== null}
      modal={false}
      onOpenChange={(isOpen, { event }) => {
        if (!isOpen && !isPressOn(anchor, event)) onClose()
      }}
    >
      <Base.Portal>
        <Base.Positioner
          className="ui-positioner"
          anchor={anchor === null || anchor instanceof Element ? anchor : atPoint(anchor)}
          side={side}
          align={align}
          sideOffset={4}
        >
          <Base.Popup {...POPUP} aria-label={label} finalFocus={false}>
            <Base.Group>
              {about == null ? null : <Base.GroupLabel render={<div />}>{about}</Base.GroupLabel>}
              <Entries entries={() => entries} />
            </Base.Group>
            <More />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
