import { type ReactNode, useLayoutEffect, useRef } from 'react'
import css from './turn.module.css'

/** The duration of the transition from old to new texts, in ms; the style sheet has the same value. */
const TRANSITION = 320

/** Attributes by which other parts find elements; removed from the copy of old texts. */
const IDENTIFIERS = ['id', 'role', 'data-testid', 'data-item', 'aria-current', 'aria-live']

function prefersReducedMotion(): boolean {
  return globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? true
}

/** Returns a visual copy of texts that disappear. */
function pictureOf(words: HTMLElement): HTMLElement {
  const picture = words.cloneNode(true) as HTMLElement
  picture.dataset['old'] = ''
  picture.setAttribute('aria-hidden', 'true')
  picture.inert = true
  for (const part of picture.querySelectorAll('*')) {
    for (const name of IDENTIFIERS) part.removeAttribute(name)
  }
  return picture
}

function Transition({ children }: { readonly children: ReactNode }) {
  const words = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const old = words.current
    const box = old?.parentElement
    return () => {
      // It disappears together with its surroundings, so there is no transition.
      if (!(old && box?.isConnected) || prefersReducedMotion()) return
      const picture = pictureOf(old)
      box.prepend(picture)
      // Needs no disposer: it only removes the copy.
      setTimeout(() => picture.remove(), TRANSITION)
    }
  }, [])
  return <div ref={words}>{children}</div>
}

/** Texts that change with the item: the old ones disappear, then the new ones appear. Within one item they change in place. Screen readers get the new ones at once. */
export function Turn({
  of,
  isPage = false,
  children,
}: {
  /** The id of the item that the texts are about; a transition follows when it changes. */
  readonly of: string
  /** Whether they are a whole page, of which only parts with `data-words` have a transition. */
  readonly isPage?: boolean
  readonly children: ReactNode
}) {
  return (
    <div className={css.turn} data-page={isPage}>
      <Transition key={of}>{children}</Transition>
    </div>
  )
}
