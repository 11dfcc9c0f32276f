import { useLive, useShow } from '../../../live/LiveContext.tsx'
import { Menu } from '../../../ui/controls/Menu.tsx'
import { type Desk, possible } from '../desk/desk.ts'
import { useWords } from '../desk/useWords.ts'
import { type PersonLine, peopleOf } from './people.ts'

const MARKS = [
  { mark: 'here', word: 'here' },
  { mark: 'not-here', word: 'notHere' },
  { mark: null, word: 'unknown' },
] as const

function PersonRow({ desk, person }: { readonly desk: Desk; readonly person: PersonLine }) {
  const { t } = useWords()
  const live = useLive()
  const now = MARKS.find(({ mark }) => mark === person.mark)?.word ?? 'unknown'
  const entries = MARKS.map(({ mark, word }) => ({
    id: word,
    label: t(`people.${word}`),
    chosen: mark === person.mark,
    disabled:
      possible(desk, { type: 'markAttendance', person: person.id, mark }) === null &&
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
      <span lang={person.name.lang} className="cut">
        {person.name.text}
      </span>
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

/** Everybody of the agenda: connected or not, and marked here or not here. */
export function PeoplePanel({ desk }: { readonly desk: Desk }) {
  const { t } = useWords()
  const open = useShow((state) => state.open)
  const people = peopleOf(desk.show, open, desk.lang)
  return (
    <section className="mod-panel mod-people" data-testid="people">
      <h2>{t('people.title')}</h2>
      {people.length === 0 ? <p className="quiet">{t('people.none')}</p> : null}
      <ul>
        {people.map((person) => (
          <PersonRow key={person.id} desk={desk} person={person} />
        ))}
      </ul>
    </section>
  )
}
