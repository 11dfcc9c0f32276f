import { Tooltip as Base } from '@base-ui/react/tooltip'
import { memo, type ReactNode, useEffect, useId, useState } from 'react'
import './floating.css'

/** How long a pointer rests on a control before its tooltip opens, in ms. */
const REST = 600

/** How long a finger stays on it, in ms. */
const LONG_PRESS = 500

/** The tooltip of a control that is on the page already. */
export const TooltipFloat = memo(function TooltipFloat({
  text,
  control,
}: {
  readonly text: ReactNode
  readonly control: HTMLElement
}) {
  const [open, setOpen] = useState(false)
  const id = useId()
  useEffect(() => whileAsked(control, setOpen), [control])
  useEffect(() => {
    if (!open || control.hasAttribute('aria-describedby')) return
    control.setAttribute('aria-describedby', id)
    return () => control.removeAttribute('aria-describedby')
  }, [open, control, id])
  return (
    <Base.Root
      open={open}
      onOpenChange={(now, { event }) => {
        // A finger that is lifted is a click on the control to the browser: it has asked, and is not done.
        if (now || !(event.target instanceof Node && control.contains(event.target))) setOpen(now)
      }}
    >
      <Base.Portal>
        <Base.Positioner className="ui-positioner" anchor={control} side="bottom" sideOffset={6}>
          <Base.Popup id={id} role="tooltip" className="ui-tooltip">
            {text}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
})

const byFinger = (event: Event) => event instanceof PointerEvent && event.pointerType === 'touch'

/** Reports when a pointer rests on a control, a finger presses it or it has the focus, and when that ends; returns the function that stops the reports. */
function whileAsked(control: HTMLElement, onAsked: (asked: boolean) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** A finger that was held has asked: lifting it does not end that, the next touch does. */
  let wasHeld = false
  // What is pressed to do something does it when the finger is lifted, and says no more.
  const canBeHeld = !control.matches('button, a')
  const later = (ms: number, isHeld: boolean) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      wasHeld = isHeld
      onAsked(true)
    }, ms)
  }
  const end = () => {
    clearTimeout(timer)
    wasHeld = false
    onAsked(false)
  }
  const leave = () => (wasHeld ? undefined : end())
  const listeners = {
    pointerenter: (event: Event) => (byFinger(event) ? undefined : later(REST, false)),
    pointerdown: (event: Event) => {
      end()
      if (canBeHeld && byFinger(event)) later(LONG_PRESS, true)
    },
    focus: () => {
      if (control.matches(':focus-visible')) onAsked(true)
    },
    contextmenu: (event: Event) => (wasHeld ? event.preventDefault() : undefined),
    pointerleave: leave,
    pointercancel: leave,
    blur: end,
    keydown: (event: Event) => {
      if (event instanceof KeyboardEvent && event.key === 'Escape') end()
    },
  }
  const elsewhere = (event: Event) => {
    if (wasHeld && event.target instanceof Node && !control.contains(event.target)) end()
  }
  const names = Object.keys(listeners) as (keyof typeof listeners)[]
  for (const name of names) control.addEventListener(name, listeners[name])
  document.addEventListener('pointerdown', elsewhere)
  return () => {
    clearTimeout(timer)
    for (const name of names) control.removeEventListener(name, listeners[name])
    document.removeEventListener('pointerdown', elsewhere)
  }
}
