import { Suspense, useId } from 'react'
import type { PersonId } from '../../../../shared/agenda/ids.ts'
import { useShow } from '../../../live/LiveContext.tsx'
import { ErrorBoundary } from '../../../ui/connection/ErrorBoundary.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { useMiniatures } from '../../../ui/miniature/miniature.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useWords } from '../context/useWords.ts'
import { personName } from '../side/Requests.tsx'
import { peopleOf } from './people.ts'
import type { PageSeen } from './usePageSeen.ts'
import './pageSeen.css'

type SeenProps = { readonly context: ConsoleContext; readonly page: PageSeen }

/** Whose page it is: anybody else's can be chosen; and whether they have it open. */
function Whose({ context, page, person }: SeenProps & { readonly person: PersonId }) {
  const { t } = useWords()
  const id = useId()
  const open = useShow((state) => state.open)
  const people = peopleOf(context.show, open, context.lang)
  const connected = people.find((one) => one.id === person)?.connected ?? false
  return (
    <div className="mod-page-whose">
      <label htmlFor={id} className={page.docked ? undefined : 'unseen'}>
        {t('page.whose')}
      </label>
      <select id={id} value={person} onChange={({ target }) => page.see?.(target.value)}>
        {people.map(({ id: one, name }) => (
          <option key={one} value={one} lang={name.lang}>
            {name.text}
          </option>
        ))}
      </select>
      <span className="quiet">{t(connected ? 'page.open' : 'page.closed')}</span>
    </div>
  )
}

/** The page itself and what it says; its room is kept while it is fetched. */
function Small({ person }: { readonly person: PersonId }) {
  const miniatures = useMiniatures()
  return (
    <div className="mod-page-small">
      {miniatures === null ? null : (
        <ErrorBoundary fallback={null}>
          <Suspense>
            <miniatures.speaker person={person} />
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  )
}

/** A speaker's page as it is now, under the agenda: over nothing, and open for as long as one likes. */
export function PageDock({ context, page }: SeenProps) {
  const { t } = useWords()
  const { person, docked, close } = page
  if (person === null || !docked) return null
  const who = personName(context.show, person, context.lang)
  return (
    <section
      className="mod-page"
      aria-label={t('page.title', { who })}
      data-testid="page-seen"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        close()
      }}
    >
      <div className="mod-page-head">
        <Whose context={context} page={page} person={person} />
        <Button look="bare" size="small" shortcut="Esc" onClick={close}>
          {t('common:keys.close')}
        </Button>
      </div>
      <Small person={person} />
    </section>
  )
}

/** The same where there is no room beside the agenda. */
export function PageDialog({ context, page }: SeenProps) {
  const { t } = useWords()
  const { person, docked, close } = page
  return (
    <Dialog open={person !== null && !docked} onClose={close} title={t('page.any')}>
      {person === null ? null : (
        <div className="mod-page-sheet" data-testid="page-seen">
          <Whose context={context} page={page} person={person} />
          <Small person={person} />
        </div>
      )}
    </Dialog>
  )
}
