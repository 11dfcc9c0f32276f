import { Fragment } from 'react'
import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'
import { phrasesOf } from './phrases.ts'

/** A title whose lines end between words: Chinese ones say where those are, for a sheet that keeps the rest together. */
export function PhrasedText({
  of: { text, lang },
}: {
  readonly of: Pick<TextInLanguage, 'text' | 'lang'>
}) {
  if (!lang.startsWith('zh')) return text
  return phrasesOf(text).map((phrase) => (
    <Fragment key={phrase.at}>
      {phrase.at === 0 ? null : <wbr />}
      {phrase.text}
    </Fragment>
  ))
}
