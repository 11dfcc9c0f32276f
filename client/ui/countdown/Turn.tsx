import { type ReactNode, useLayoutEffect, useRef } from 'react'
import css from './turn.module.css'

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
  picture.dataset['old'] = ''
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
      // Needs no disposer: it removes its own element, at any place in the page.
      setTimeout(() => picture.remove(), TURN)
    }
  }, [])
  return <div ref={words}>{children}</div>
}

/** Words that change from item to item: the old ones leave, then the new ones appear; within one item they change in place. Readers of the page get the new ones at once. */
export function Turn({
  of,
  isPage = false,
  children,
}: {
  /** What the words are about; another one is another item's. */
  readonly of: string
  /** Whether they are a whole page, of which only parts with `data-words` appear late. */
  readonly isPage?: boolean
  readonly children: ReactNode
}) {
  return (
    <div className={css.turn} data-page={isPage}>
      <Words key={of}>{children}</Words>
    </div>
  )
}
