import { type ComponentProps, type RefObject, useLayoutEffect, useRef } from 'react'
import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'
import { PhrasedText } from '../agenda/PhrasedText.tsx'
import page from './countdownPage.module.css'

/** The fractions of the full size to try. */
const SIZES = [1, 0.88, 0.77, 0.67, 0.58, 0.5, 0.42, 0.34]

/** Reduces the size of texts step by step until they fit in their frame. A word is broken only if it is longer than a line at every size. */
function stepDown(words: HTMLElement, frame: Element): void {
  const lines = [...words.querySelectorAll('.lines')]
  words.style.setProperty('--wrap', 'normal')
  for (const size of SIZES) {
    words.style.setProperty('--fit', String(size))
    const isCut = lines.some((one) => one.scrollWidth > one.clientWidth + 1)
    if (words.scrollHeight <= frame.clientHeight + 1 && !isCut) return
  }
  words.style.removeProperty('--wrap')
}

/** Fits texts into the frame around them; `--fit` is the fraction of their full size. It measures them, because the number of letters does not predict line breaks. */
export function useFit(box: RefObject<HTMLElement | null>): void {
  const fittedText = useRef<string | null>(null)
  useLayoutEffect(() => {
    const words = box.current
    const frame = words?.parentElement
    // Equal texts have the same size; measuring them again would lay out the whole page.
    if (!(words && frame) || words.textContent === fittedText.current) return
    fittedText.current = words.textContent
    stepDown(words, frame)
  })
  useLayoutEffect(() => {
    const words = box.current
    const frame = words?.parentElement
    if (!(words && frame) || !('ResizeObserver' in globalThis)) return
    // The frame changes with the window, and the texts when their fonts are loaded.
    const observer = new ResizeObserver(() => stepDown(words, frame))
    for (const one of [frame, words, ...words.children]) observer.observe(one)
    return () => observer.disconnect()
  }, [box])
}

/** Texts as large as their frame allows, and below them the same in another language, smaller. */
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
