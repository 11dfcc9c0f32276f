import { Tooltip as Base } from '@base-ui/react/tooltip'
import { memo, useEffect, useId, useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { TERMS, type TermId } from '../../words/list.ts'
import './floating.css'

/** How long a pointer rests on a term before its meaning opens, in ms. */
const REST = 600

/** How long a finger presses a term before its meaning opens, in ms. */
const LONG_PRESS = 500

/** Shows the meaning of a term at its place. */
export const TermFloat = memo(function TermFloat({
  id,
  fact,
  place,
}: {
  readonly id: TermId
  readonly fact: string | undefined
  readonly place: HTMLElement
}) {
  const { language } = useTranslation()
  const [open, setOpen] = useState(false)
  const tooltipId = useId()
  useEffect(() => watchAttention(place, setOpen), [place])
  useEffect(() => {
    if (!open || place.hasAttribute('aria-describedby')) return
    place.setAttribute('aria-describedby', tooltipId)
    return () => place.removeAttribute('aria-describedby')
  }, [open, place, tooltipId])
  return (
    <Base.Root
      open={open}
      onOpenChange={(opens, { event }) => {
        // The browser reports a lifted finger as a click on the term, which must not close the tooltip.
        if (opens || !(event.target instanceof Node && place.contains(event.target))) setOpen(opens)
      }}
    >
      <Base.Portal>
        <Base.Positioner className="ui-positioner" anchor={place} side="bottom" sideOffset={6}>
          <Base.Popup id={tooltipId} role="tooltip" className="ui-tooltip">
            {TERMS[id][language].means}
            {fact === undefined ? null : <span className="strong block">{fact}</span>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
})

const isTouch = (event: Event) => event instanceof PointerEvent && event.pointerType === 'touch'

/** Reports when a pointer rests on a term, a finger presses it or it has the focus, and when that ends; returns the function that stops the reports. */
function watchAttention(place: HTMLElement, onChange: (isOpen: boolean) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** After a long press, lifting the finger does not close the tooltip; the next touch does. */
  let isLongPress = false
  const openAfter = (ms: number, byLongPress: boolean) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      isLongPress = byLongPress
      onChange(true)
    }, ms)
  }
  const end = () => {
    clearTimeout(timer)
    isLongPress = false
    onChange(false)
  }
  const leave = () => (isLongPress ? undefined : end())
  const listeners = {
    pointerenter: (event: Event) => (isTouch(event) ? undefined : openAfter(REST, false)),
    pointerdown: (event: Event) => {
      end()
      if (isTouch(event)) openAfter(LONG_PRESS, true)
    },
    focus: () => {
      if (place.matches(':focus-visible')) onChange(true)
    },
    contextmenu: (event: Event) => (isLongPress ? event.preventDefault() : undefined),
    pointerleave: leave,
    pointercancel: leave,
    blur: end,
    keydown: (event: Event) => {
      if (event instanceof KeyboardEvent && event.key === 'Escape') end()
    },
  }
  const onOtherPress = (event: Event) => {
    if (isLongPress && event.target instanceof Node && !place.contains(event.target)) end()
  }
  const names = Object.keys(listeners) as (keyof typeof listeners)[]
  for (const name of names) place.addEventListener(name, listeners[name])
  document.addEventListener('pointerdown', onOtherPress)
  return () => {
    clearTimeout(timer)
    for (const name of names) place.removeEventListener(name, listeners[name])
    document.removeEventListener('pointerdown', onOtherPress)
  }
}
