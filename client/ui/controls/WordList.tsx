import { Fragment } from 'react'
import { LANGUAGES, tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { TERMS } from '../../words/list.ts'

/** Every word of the product: what it is called here and in the other languages, and what it means. */
export function WordList() {
  const { language } = useLanguage()
  const others = LANGUAGES.filter((one) => one !== language)
  return (
    <dl className="ui-wordlist" data-testid="words">
      {Object.entries(TERMS).map(([id, term]) => (
        <div key={id}>
          <dt>
            <b>{term[language].word}</b>{' '}
            {others.map((other) => (
              <Fragment key={other}>
                <span className="quiet" lang={tagOf(other)}>
                  {term[other].word}
                </span>{' '}
              </Fragment>
            ))}
          </dt>
          <dd>{term[language].means}</dd>
        </div>
      ))}
    </dl>
  )
}
