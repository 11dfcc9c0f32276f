import { Suspense } from 'react'
import { useShow } from '../../../live/LiveContext.tsx'
import { ErrorBoundary } from '../../../ui/connection/ErrorBoundary.tsx'
import { PaneHead } from '../../../ui/layout/Pane.tsx'
import { useMiniatures } from '../../../ui/miniature/miniature.ts'
import type { ContextProps } from '../context/consoleContext.ts'
import form from '../context/form.module.css'
import { useWords } from '../context/useWords.ts'
import { peopleOf } from '../room/people.ts'
import type { PageSeen } from '../room/usePageSeen.ts'
import { personName } from './cues.ts'
import css from './side.module.css'

/** A speaker's screen as it is now, in small, in the side column; anyone else's can be chosen. */
export function SpeakerView({ context, page }: ContextProps & { readonly page: PageSeen }) {
  const { t } = useWords()
  const open = useShow((state) => state.open)
  const miniatures = useMiniatures()
  const { person, see, close } = page
  if (person === null) return null
  const people = peopleOf(context.show, open, context.lang)
  const connected = people.find((one) => one.id === person)?.connected ?? false
  return (
    <section
      className={css.page}
      aria-label={t('page.title', { who: personName(context.show, person, context.lang) })}
      data-testid="page-seen"
    >
      <PaneHead title={t('page.whose')} close={close} />
      <select
        className={form.input}
        aria-label={t('page.whose')}
        value={person}
        onChange={({ target }) => see?.(target.value)}
      >
        {people.map(({ id, name }) => (
          <option key={id} value={id} lang={name.lang}>
            {name.text}
          </option>
        ))}
      </select>
      <p className="quiet">{t(connected ? 'page.open' : 'page.closed')}</p>
      {miniatures === null ? null : (
        <ErrorBoundary fallback={null}>
          <Suspense>
            <miniatures.speaker person={person} />
          </Suspense>
        </ErrorBoundary>
      )}
    </section>
  )
}
