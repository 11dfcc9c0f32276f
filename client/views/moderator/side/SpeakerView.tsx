import { Suspense, useId } from 'react'
import { useShow } from '../../../live/LiveContext.tsx'
import { ErrorBoundary } from '../../../ui/connection/ErrorBoundary.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { useMiniatures } from '../../../ui/miniature/miniature.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useWords } from '../context/useWords.ts'
import { peopleOf } from '../room/people.ts'
import type { PageSeen } from '../room/usePageSeen.ts'
import { personName } from './personName.ts'
import css from './side.module.css'

/** A speaker's screen as it is now, in small, in the side column; anyone else's can be chosen. */
export function SpeakerView({
  context,
  page,
}: {
  readonly context: ConsoleContext
  readonly page: PageSeen
}) {
  const { t } = useWords()
  const id = useId()
  const open = useShow((state) => state.open)
  const miniatures = useMiniatures()
  const { person, see, close } = page
  if (person === null) return null
  const people = peopleOf(context.show, open, context.lang)
  const connected = people.find((one) => one.id === person)?.connected ?? false
  const title = t('page.title', { who: personName(context.show, person, context.lang) })
  return (
    <section className={css.page} aria-label={title} data-testid="page-seen">
      <div className={css.paneHead}>
        <h2>
          <label htmlFor={id}>{t('page.whose')}</label>
        </h2>
        <Button size="small" shortcut="Esc" onClick={close}>
          {t('common:keys.close')}
        </Button>
      </div>
      <select id={id} value={person} onChange={({ target }) => see?.(target.value)}>
        {people.map(({ id: one, name }) => (
          <option key={one} value={one} lang={name.lang}>
            {name.text}
          </option>
        ))}
      </select>
      <p className={css.quiet}>{t(connected ? 'page.open' : 'page.closed')}</p>
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
