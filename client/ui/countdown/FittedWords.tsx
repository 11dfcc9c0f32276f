import { type ComponentProps, useRef } from 'react'
import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'
import { PhrasedText } from '../agenda/PhrasedText.tsx'
import page from './countdownPage.module.css'
import { useFit } from './useFit.ts'

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
