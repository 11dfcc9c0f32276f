import { memo, useId, useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import type { AboutText } from './about.ts'
import css from './audienceAgenda.module.css'
import text from './audienceText.module.css'

function Lines({ lang, as, lines }: AboutText) {
  if (as === 'points')
    return (
      <ul lang={lang}>
        {[...lines.entries()].map(([at, line]) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
    )
  return [...lines.entries()].map(([at, line]) => (
    <p key={at} lang={lang}>
      {line}
    </p>
  ))
}

/** The texts about the show, below its agenda; on a phone they open on request. */
export const About = memo(function About({ parts }: { readonly parts: readonly AboutText[] }) {
  const { t } = useTranslation('audience')
  const { t: word } = useTranslation('common')
  const [isShown, setShown] = useState(false)
  const id = useId()
  if (parts.length === 0) return null
  return (
    <section className={css.about} aria-labelledby={`${id}-head`}>
      <div className={`row spread ${css.head}`}>
        <h2 id={`${id}-head`} className={`second t0 ${text.label}`}>
          <b className="fixed">{word('about.title')}</b>
        </h2>
        <Button
          size="small"
          aria-expanded={isShown}
          aria-controls={id}
          aria-describedby={`${id}-head`}
          onClick={() => setShown(!isShown)}
        >
          {t(isShown ? 'hideAbout' : 'showAbout')}
        </Button>
      </div>
      <div id={id} className={isShown ? undefined : 'not-tablet'}>
        {parts.map((part) => (
          <section key={part.part} aria-labelledby={`${id}-${part.part}`}>
            <h3 id={`${id}-${part.part}`}>{word(`about.${part.part}`)}</h3>
            <Lines {...part} />
          </section>
        ))}
      </div>
    </section>
  )
})
