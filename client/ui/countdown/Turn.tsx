import { type ReactNode, useLayoutEffect, useRef } from 'react'
import './turn.css'

/** How long old words take to go and new ones to come, together, in ms; the sheet has the same. */
const TURN = 320

/** What other parts find words by: what goes must not be found. */
const MARKS = ['id', 'role', 'data-testid', 'data-item', 'aria-current', 'aria-live']

function isStill(): boolean {
  return globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? true
}

/** A picture of words that go, for the eye alone. */
function pictureOf(words: HTMLElement): HTMLElement {
  const picture = words.cloneNode(true) as HTMLElement
  picture.className = 'ui-turn-old'
  picture.setAttribute('aria-hidden', 'true')
  picture.inert = true
  for (const part of picture.querySelectorAll('*')) {
    for (const mark of MARKS) part.removeAttribute(mark)
  }
  return picture
}

function Words({ children }: { readonly children: ReactNode }) {
  const words = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const old = words.current
    const box = old?.parentElement
    return () => {
      // Gone with everything around it: nothing comes instead.
      if (!(old && box?.isConnected) || isStill()) return
      const picture = pictureOf(old)
      box.prepend(picture)
      // Needs no disposer: it takes away what it was made for, wherever that is by then.
      setTimeout(() => picture.remove(), TURN)
    }
  }, [])
  return (
    <div className="ui-turn-words" ref={words}>
      {children}
    </div>
  )
}

/**
 * Words that change from item to item: the old ones go, then the new ones come. The new ones stand in the page at once, for
 * whoever reads it otherwise; within one item they change in place.
 */
export function Turn({
  of,
  className,
  children,
}: {
  /** What the words are about; another one is another item's. */
  readonly of: string
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    <div className={['ui-turn', className].filter(Boolean).join(' ')}>
      <Words key={of}>{children}</Words>
    </div>
  )
}
