import { useState } from 'react'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Menu } from '../../../ui/controls/Menu.tsx'
import { type ConsoleContext, possible } from '../context/consoleContext.ts'
import { useWords } from '../context/useWords.ts'
import { comingPeople, MARKS, type PersonLine, peopleOf } from './people.ts'
import { useSeePage } from './usePageSeen.ts'

function PersonRow({
  context,
  person,
}: {
  readonly context: ConsoleContext
  readonly person: PersonLine
}) {
  const { t } = useWords()
  const live = useLive()
  const see = useSeePage()
  const now = MARKS.find(({ mark }) => mark === person.mark)?.word ?? 'unknown'
  const entries = () =>
    MARKS.map(({ mark, word }) => ({
      id: word,
      label: t(`people.${word}`),
      chosen: mark === person.mark,
      disabled:
        possible(context, { type: 'markAttendance', person: person.id, mark }) === null &&
        mark !== person.mark,
      run: () => {
        if (mark !== person.mark) live.give({ type: 'markAttendance', person: person.id, mark })
      },
    }))
  return (
    <li className="mod-person-row">
      <span className="mod-dot" data-connected={person.connected}>
        <span className="unseen">
          {person.connected ? t('people.connected') : t('people.away')}
        </span>
      </span>
      {see === null ? (
        <span lang={person.name.lang} className="cut">
          {person.name.text}
        </span>
      ) : (
        <button
          type="button"
          className="mod-see cut"
          title={t('page.of', { who: person.name.text })}
          aria-label={t('page.of', { who: person.name.text })}
          lang={person.name.lang}
          onClick={() => see(person.id)}
        >
          {person.name.text}
        </button>
      )}
      <Menu
        trigger={
          <button
            type="button"
            className="mod-mark-button"
            data-mark={person.mark ?? 'none'}
            aria-label={`${t('people.mark', { who: person.name.text })}: ${t(`people.${now}`)}`}
          >
            {t(`people.${now}`)}
          </button>
        }
        entries={entries}
      />
    </li>
  )
}

/** How many of those who come next are listed while the show runs. */
const COMING = 3

/** The people who are listed: all of them, or those whose turns come next, in that order. */
function listed(
  context: ConsoleContext,
  people: readonly PersonLine[],
  all: boolean,
): readonly PersonLine[] {
  if (all) return people
  return comingPeople(context.show, COMING).flatMap(
    (id) => people.find((person) => person.id === id) ?? [],
  )
}

/** People of the agenda, connected or not, and marked here or not here: before the show everybody, then those who come next; all of them on a press. */
export function PeoplePanel({ context }: { readonly context: ConsoleContext }) {
  const { t } = useWords()
  const open = useShow((state) => state.open)
  const [chosen, choose] = useState<boolean | null>(null)
  const people = peopleOf(context.show, open, context.lang)
  const some = people.length > COMING
  const all = !some || (chosen ?? context.show.run.position.status === 'planned')
  return (
    <section className="mod-panel mod-people" data-testid="people">
      <div className="mod-panel-head">
        <h2>{t('people.title')}</h2>
        {some ? (
          <Button look="bare" size="small" aria-expanded={all} onClick={() => choose(!all)}>
            {all ? t('people.coming') : t('people.all', { count: people.length })}
          </Button>
        ) : null}
      </div>
      {people.length === 0 ? <p className="quiet">{t('people.none')}</p> : null}
      <ul>
        {listed(context, people, all).map((person) => (
          <PersonRow key={person.id} context={context} person={person} />
        ))}
      </ul>
    </section>
  )
}
