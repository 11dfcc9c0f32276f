import { Tooltip as Base } from '@base-ui/react/tooltip'
import { type ReactNode, useEffect, useState } from 'react'
import './floating.css'

/** How long a pointer rests on a control before more is said of it, in ms. */
const REST = 600

/** The tooltip of a control that is on the page already. */
export function TooltipFloat({
  text,
  control,
}: {
  readonly text: ReactNode
  readonly control: HTMLElement
}) {
  const [open, setOpen] = useState(false)
  useEffect(() => whileAsked(control, setOpen), [control])
  return (
    <Base.Root open={open} onOpenChange={setOpen}>
      <Base.Portal>
        <Base.Positioner className="ui-positioner" anchor={control} side="bottom" sideOffset={6}>
          <Base.Popup className="ui-tooltip">{text}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** Tells when a pointer rests on a control or the keyboard comes to it, and when that is over; gives how it stops telling. */
function whileAsked(control: HTMLElement, tell: (asked: boolean) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = () => {
    clearTimeout(timer)
    tell(false)
  }
  const heard = {
    pointerenter: (event: Event) => {
      if (event instanceof PointerEvent && event.pointerType === 'touch') return
      timer = setTimeout(() => tell(true), REST)
    },
    focus: () => {
      if (control.matches(':focus-visible')) tell(true)
    },
    pointerleave: end,
    pointerdown: end,
    blur: end,
    keydown: (event: Event) => {
      if (event instanceof KeyboardEvent && event.key === 'Escape') end()
    },
  }
  const names = Object.keys(heard) as (keyof typeof heard)[]
  for (const name of names) control.addEventListener(name, heard[name])
  return () => {
    clearTimeout(timer)
    for (const name of names) control.removeEventListener(name, heard[name])
  }
}
