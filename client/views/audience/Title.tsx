import { useState } from 'react'
import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'
import { PhrasedText } from '../../ui/agenda/PhrasedText.tsx'
import { isLongTitle } from '../../ui/agenda/peopleNames.ts'
import css from './audienceText.module.css'

/** A heading with a text of the agenda; a long one is cut after some lines, and shown completely after a press. */
export function Title({
  of,
  as: Heading,
  className,
}: {
  readonly of: TextInLanguage
  readonly as: 'h1' | 'h2' | 'h3'
  readonly className?: string
}) {
  const [isWhole, setWhole] = useState(false)
  const isLong = isLongTitle(of)
  return (
    <Heading className={className} lang={of.lang} data-long={isLong}>
      {isLong ? (
        <button
          type="button"
          className={css.whole}
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          <span className={isWhole ? undefined : 'lines'}>
            <PhrasedText of={of} />
          </span>
        </button>
      ) : (
        <PhrasedText of={of} />
      )}
    </Heading>
  )
}
