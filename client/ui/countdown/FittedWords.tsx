import { type ComponentProps, type RefObject, useLayoutEffect, useRef } from 'react'
import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'
import { PhrasedText } from '../agenda/PhrasedText.tsx'
import page from './countdownPage.module.css'

/** Parts of their full size in which words are tried. */
const SIZES = [1, 0.88, 0.77, 0.67, 0.58, 0.5, 0.42, 0.34]

/** Takes the words down step by step until all of them fit in their frame. */
function stepDown(words: HTMLElement, frame: Element): void {
  for (const size of SIZES) {
    words.style.setProperty('--fit', String(size))
    if (words.scrollHeight <= frame.clientHeight + 1) return
  }
}

/** Keeps words within the frame around them: `--fit` is the part of their full size. Measured, since no count of letters knows how lines break. */
export function useFit(box: RefObject<HTMLElement | null>): void {
  const fitted = useRef<string | null>(null)
  useLayoutEffect(() => {
    const words = box.current
    const frame = words?.parentElement
    // The same words are as large as they were, and asking for it lays out the whole page.
    if (!(words && frame) || words.textContent === fitted.current) return
    fitted.current = words.textContent
    stepDown(words, frame)
  })
  useLayoutEffect(() => {
    const words = box.current
    const frame = words?.parentElement
    if (!(words && frame) || !('ResizeObserver' in globalThis)) return
    // The frame as the window has it, and the words as their faces come in.
    const sizes = new ResizeObserver(() => stepDown(words, frame))
    for (const one of [frame, words, ...words.children]) sizes.observe(one)
    return () => sizes.disconnect()
  }, [box])
}

/** Words as large as their frame allows, and smaller below them the same in another language. */
export function FittedWords({
  texts,
  className = '',
  ...frame
}: Omit<ComponentProps<'div'>, 'children'> & {
  readonly texts: readonly Pick<TextInLanguage, 'text' | 'lang'>[]
}) {
  const words = useRef<HTMLDivElement>(null)
  useFit(words)
  return (
    <div {...frame} className={`${page.frame} ${className}`}>
      <div ref={words} className={page.statement} data-words={true}>
        {texts.map((text) => (
          <p key={text.lang} className="phrased" lang={text.lang}>
            <PhrasedText of={text} />
          </p>
        ))}
      </div>
    </div>
  )
}
