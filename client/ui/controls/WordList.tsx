import { Fragment } from 'react'
import { LANGUAGES, tagOf } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { TERMS } from '../../words/list.ts'
import type { Term } from '../../words/term.ts'

/** Every word of the product with its meaning, in this language and the others. */
export function WordList() {
  const { language } = useTranslation()
  return (
    <dl className="stack loose" data-testid="words">
      {Object.entries<Term>(TERMS).map(([id, term]) => (
        <div key={id}>
          <dt>
            <b>{term[language].word}</b>{' '}
            {LANGUAGES.filter((one) => one !== language && term[one]).map((other) => (
              <Fragment key={other}>
                <span className="quiet" lang={tagOf(other)}>
                  {term[other]?.word}
                </span>{' '}
              </Fragment>
            ))}
          </dt>
          <dd className="second">{term[language].means}</dd>
        </div>
      ))}
    </dl>
  )
}
