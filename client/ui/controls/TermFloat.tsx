import { Tooltip as Base } from '@base-ui/react/tooltip'
import { memo, useEffect, useId, useState } from 'react'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { TERMS, type TermId } from '../../words/list.ts'
import { wordingIn } from '../../words/term.ts'
import css from './term.module.css'
import './floating.css'

/** How long a pointer rests on a term before its meaning opens, in ms. */
const REST = 600

/** How long a finger presses it until its tooltip opens, in ms. */
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
  const { language } = useLanguage()
  const [open, setOpen] = useState(false)
  const described = useId()
  useEffect(() => whileAsked(place, setOpen), [place])
  useEffect(() => {
    if (!open || place.hasAttribute('aria-describedby')) return
    place.setAttribute('aria-describedby', described)
    return () => place.removeAttribute('aria-describedby')
  }, [open, place, described])
  return (
    <Base.Root
      open={open}
      onOpenChange={(now, { event }) => {
        // A finger that is lifted is a click on the term to the browser: it has asked, and is not done.
        if (now || !(event.target instanceof Node && place.contains(event.target))) setOpen(now)
      }}
    >
      <Base.Portal>
        <Base.Positioner className="ui-positioner" anchor={place} side="bottom" sideOffset={6}>
          <Base.Popup id={described} role="tooltip" className="ui-tooltip">
            {wordingIn(language, TERMS[id]).means}
            {fact === undefined ? null : <span className={css.fact}>{fact}</span>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
})

const byFinger = (event: Event) => event instanceof PointerEvent && event.pointerType === 'touch'

/** Reports when a pointer rests on a term, a finger presses it or it has the focus, and when that ends; returns the function that stops the reports. */
function whileAsked(place: HTMLElement, onAsked: (asked: boolean) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** After a long press, lifting the finger does not close the tooltip; the next touch does. */
  let wasHeld = false
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
      if (byFinger(event)) later(LONG_PRESS, true)
    },
    focus: () => {
      if (place.matches(':focus-visible')) onAsked(true)
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
    if (wasHeld && event.target instanceof Node && !place.contains(event.target)) end()
  }
  const names = Object.keys(listeners) as (keyof typeof listeners)[]
  for (const name of names) place.addEventListener(name, listeners[name])
  document.addEventListener('pointerdown', elsewhere)
  return () => {
    clearTimeout(timer)
    for (const name of names) place.removeEventListener(name, listeners[name])
    document.removeEventListener('pointerdown', elsewhere)
  }
}
