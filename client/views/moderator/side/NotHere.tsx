import { instant } from '../../../../shared/time/instant.ts'
import { nameList } from '../../../ui/agenda/peopleNames.ts'
import { CopyLink } from '../../../ui/links/AddressNotice.tsx'
import { CommandButton } from '../context/CommandButton.tsx'
import { type ConsoleContext, type ContextProps, possible } from '../context/consoleContext.ts'
import { Marked } from '../context/Marked.tsx'
import { useConsoleData, usePeople, useTimes, useWords } from '../context/useConsoleData.ts'
import { isHere, type PersonLine } from '../room/people.ts'
import { inOrder, NO_TURNS, turnsAt, useLinkOf } from '../room/RoomPeople.tsx'
import { useMarkMessage } from '../room/usePersonPage.ts'
import css from './requests.module.css'

/** The most missing people with a row and buttons. */
const MAX_ROWS = 2

/** Returns the missing people who have an item, in the order of their items, and the part of each person in the run. */
export function useNotHere(context: ConsoleContext) {
  const turns = useConsoleData(context, turnsAt) ?? NO_TURNS
  const missing = inOrder(usePeople(context), turns).filter(
    (person) => !isHere(person) && turns[person.id] !== undefined,
  )
  return { missing, turns }
}

/** Before Start: who is missing, when they are due, whether their link was opened, and buttons to copy it or mark them here. */
export function NotHere({ context }: ContextProps) {
  const { t } = useWords()
  const times = useTimes(context)
  const linkOf = useLinkOf(context)
  const { missing, turns } = useNotHere(context)
  const showMessage = useMarkMessage(context)
  if (missing.length === 0) return null
  const linkState = (person: PersonLine) => {
    const { opened } = linkOf(person)
    if (person.connected) return t('side.open')
    return opened === null
      ? t('side.notOpened')
      : t('side.closed', { at: times.home(instant(opened)) })
  }
  const shown = missing.slice(0, MAX_ROWS)
  const others = missing.slice(MAX_ROWS)
  return (
    <section className={`fixed ${css.requests}`} data-testid="not-here">
      <h2 className="second strong">
        <Marked text={t('side.notHere', { count: missing.length })} />
      </h2>
      <ul className="stack loose">
        {shown.map((person) => {
          const { address } = linkOf(person)
          const turn = turns[person.id]
          const mark = { type: 'markAttendance', person: person.id, mark: 'here' } as const
          return (
            <li key={person.id} className={css.incoming}>
              <p>
                <Marked
                  text={t('side.due', {
                    who: person.name.text,
                    at: turn?.is === 'next' ? times.all(turn.at) : '',
                  })}
                />
              </p>
              <p className="quiet">{linkState(person)}</p>
              <p className={`acts ${css.answers}`}>
                {address === null ? null : <CopyLink address={address} who={person.name.text} />}
                <CommandButton
                  size="small"
                  look="bare"
                  command={possible(context, mark)}
                  onPressed={() => showMessage(person.id, 'here')}
                >
                  {t('side.markHere')}
                </CommandButton>
              </p>
            </li>
          )
        })}
      </ul>
      {others.length === 0 ? null : (
        <p className="quiet">
          {t('side.missingOthers', {
            count: others.length,
            names: nameList(
              others.map(({ name }) => name),
              context.lang,
              3,
            ),
          })}
        </p>
      )}
    </section>
  )
}
