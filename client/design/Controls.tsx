import { useRef, useState } from 'react'
import { Button } from '../ui/controls/Button.tsx'
import { Dialog } from '../ui/controls/Dialog.tsx'
import { KeyCap } from '../ui/controls/KeyCap.tsx'
import { KeySheet } from '../ui/controls/KeySheet.tsx'
import { LanguageSwitch } from '../ui/controls/LanguageSwitch.tsx'
import { Menu } from '../ui/controls/Menu.tsx'
import { SearchBox } from '../ui/controls/SearchBox.tsx'
import { say, Toasts } from '../ui/controls/Toasts.tsx'
import { Tooltip } from '../ui/controls/Tooltip.tsx'
import css from './design.module.css'
import { Part, Shown } from './Part.tsx'

const LOOKS = ['plain', 'ink', 'bare'] as const
const BUTTON_SIZES = ['small', 'normal', 'large'] as const
const rest = () => undefined

const ENTRIES = [
  { id: 'next', label: 'Put next', run: rest, shortcut: '.' },
  { id: 'go', label: 'Go to', run: rest, shortcut: 'G' },
  { id: 'drop', label: 'Drop', run: rest, shortcut: 'D', disabled: true },
  { id: 'now', label: 'What is so now', run: rest, chosen: true },
]

const BINDINGS = [
  { cap: 'N', label: 'Next', run: rest },
  { cap: 'Shift +', label: 'Give 5 minutes', run: rest },
  { cap: 'Alt ↑', label: 'Move up', run: rest },
]

function Search() {
  const box = useRef<HTMLInputElement>(null)
  const [typed, type] = useState('')
  return <SearchBox box={box} label="Search" typed={typed} type={type} />
}

/** Buttons in every look, size and state; switches, key caps and a search. */
export function Controls() {
  return (
    <Part title="Controls">
      {LOOKS.map((look) => (
        <Shown key={look} as={look}>
          {BUTTON_SIZES.map((size) => (
            <Button
              key={size}
              look={look}
              size={size}
              shortcut={size === 'small' ? undefined : 'N'}
            >
              {size}
            </Button>
          ))}
          <Button look={look} disabled={true} shortcut="N">
            disabled
          </Button>
          <Button look={look} aria-pressed={true}>
            pressed
          </Button>
        </Shown>
      ))}
      <Shown as="switch">
        <LanguageSwitch />
      </Shown>
      <Shown as="search">
        <Search />
      </Shown>
      <Shown as="key caps">
        {['N', 'Shift +', 'Alt ↑', 'Ctrl K', 'Space'].map((cap) => (
          <KeyCap key={cap} keys={cap} />
        ))}
      </Shown>
    </Part>
  )
}

/** What floats, to be opened; it takes the theme of the page. */
export function Floating() {
  const [open, setOpen] = useState<'dialog' | 'sheet' | null>(null)
  const close = () => setOpen(null)
  return (
    <section id="floating">
      <h2>Floating</h2>
      <p className={css.row}>
        <Menu trigger={<Button>Menu</Button>} entries={() => ENTRIES} />
        <Button onClick={() => setOpen('dialog')}>Dialog</Button>
        <Button onClick={() => setOpen('sheet')}>Key sheet</Button>
        <Tooltip text="More about it, for who points at it or reaches it by keyboard">
          <Button>Tooltip</Button>
        </Tooltip>
        <Button onClick={() => say('Link withdrawn: Marc Barra')}>Toast</Button>
      </p>
      <Dialog open={open === 'dialog'} onClose={close} title="Dialog">
        <p>At the side, so that it never covers the countdown.</p>
        <Button look="ink">Do it</Button>
      </Dialog>
      <KeySheet open={open === 'sheet'} onClose={close} bindings={BINDINGS} />
      <Toasts />
    </section>
  )
}
