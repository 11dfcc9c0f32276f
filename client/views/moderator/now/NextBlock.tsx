import { memo } from 'react'
import { addressedIn } from '../../../../shared/agenda/addressed.ts'
import type { Item, Person } from '../../../../shared/agenda/model.ts'
import { areAllAway } from '../../../../shared/run/attendance.ts'
import { peopleOfItem } from '../../../../shared/run/itemPeople.ts'
import { chosenPoint } from '../../../../shared/run/talkingPoint.ts'
import type { Row } from '../../../../shared/timing/row.ts'
import { textWidth } from '../../../i18n/textWidth.ts'
import { useShow } from '../../../live/LiveContext.tsx'
import { AgendaText, LanguageMark, Title } from '../../../ui/agenda/AgendaText.tsx'
import { nameOf } from '../../../ui/agenda/itemName.ts'
import { useLength } from '../../../ui/agenda/useLength.ts'
import { useLost } from '../../../ui/connection/useLost.ts'
import { CommandButton } from '../desk/CommandButton.tsx'
import { type Desk, possible } from '../desk/desk.ts'
import { LongWords } from '../desk/LongWords.tsx'
import { useAtDesk } from '../desk/useAtDesk.ts'
import { useTimes } from '../desk/useTimes.ts'
import { useWords } from '../desk/useWords.ts'
import { BoothsMissing } from '../room/BoothsPanel.tsx'
import { peopleOf } from '../room/people.ts'
import { namedAtDesk, standIn } from './absent.ts'
import { type NextRow, nextRow } from './nextRow.ts'

/** Whether somebody is here: marked, or else known by their screen; by shape and word. */
function HereMark({
  mark,
  connected,
}: {
  readonly mark: 'here' | 'not-here' | null
  readonly connected: boolean
}) {
  const { t } = useWords()
  const state = mark ?? (connected ? 'here' : 'unknown')
  const word = state === 'here' ? 'here' : state === 'not-here' ? 'notHere' : 'unknown'
  return (
    <span className="mod-here-mark" data-state={state}>
      <i aria-hidden="true" />
      <span>{t(`next.${word}`)}</span>
    </span>
  )
}

/** A name is wider than this where it needs more than a line beside its mark, in Latin letters. */
const LONG = 24

/** Who is named first of what comes next. */
function firstOf({ show }: Desk, { item }: Row): Person | undefined {
  const agenda = show.published?.agenda
  return agenda === undefined ? undefined : peopleOfItem(agenda, namedAtDesk(show, item))[0]
}

function NextWho({ desk, row }: { readonly desk: Desk; readonly row: Row }) {
  const open = useShow((state) => state.open)
  const first = firstOf(desk, row)
  if (first === undefined) {
    return (
      <p className="mod-next-who">
        <Title texts={row.item.title} />
      </p>
    )
  }
  const line = peopleOf(desk.show, open, desk.lang).find(({ id }) => id === first.id)
  const { text, lang } = addressedIn(first, desk.lang)
  return (
    <p className="mod-next-who" data-long={textWidth(text) > LONG}>
      <span lang={lang}>{text}</span>{' '}
      {line === undefined ? null : <HereMark mark={line.mark} connected={line.connected} />}
    </p>
  )
}

/** Who they are and what they bring, for whoever announces them in their own words. */
function Introduction({ person, item }: { readonly person: Person; readonly item: Item }) {
  const { t } = useWords()
  return (
    <p className="mod-announce">
      <Title texts={item.title} />
      <br />
      {person.title === null ? null : <AgendaText texts={person.title} />}
      {person.title === null || person.affiliation === null ? null : t('marks.comma')}
      {person.affiliation === null ? null : <AgendaText texts={person.affiliation} />}
    </p>
  )
}

/** How to announce them, as the planner wrote it where that was done, unless nobody of it is here; and the private notes. */
function NextNotes({ desk, row }: { readonly desk: Desk; readonly row: Row }) {
  const isNobodyHere = areAllAway(desk.show, row.item)
  const announce = isNobodyHere ? null : (row.item.briefing?.announce ?? null)
  const point = chosenPoint(desk.show.run, row.item)
  const notes = row.item.briefing?.notes ?? null
  const first = isNobodyHere ? undefined : firstOf(desk, row)
  return (
    <>
      {point === null ? null : (
        <p className="mod-announce">
          <Title texts={point} />
        </p>
      )}
      {announce === null ? null : (
        <p className="mod-announce">
          <LongWords texts={announce} lines={3} />
        </p>
      )}
      {announce === null && first !== undefined ? (
        <Introduction person={first} item={row.item} />
      ) : null}
      {notes === null ? null : (
        <p className="mod-note">
          <LongWords texts={notes} lines={2} />
        </p>
      )}
    </>
  )
}

/** Where nobody of what comes next is here, the next one whose people are not away. */
function StandIn({ desk }: { readonly desk: Desk }) {
  const { t } = useWords()
  const found = standIn(desk.show)
  const agenda = desk.show.published?.agenda
  if (found === null || agenda === undefined) return null
  const who = nameOf(agenda, found.item, desk.lang).text
  return (
    <p className="mod-stand-in">
      <CommandButton size="small" command={possible(desk, found.command)}>
        {t('next.standIn', { who })}
      </CommandButton>
    </p>
  )
}

const NextItem = memo(function NextItem({
  desk,
  next: { row, at },
}: {
  readonly desk: Desk
  readonly next: NextRow
}) {
  const { t } = useWords()
  const times = useTimes(desk)
  const inWords = useLength()
  const away = times.away(at)
  const as = useLost() ? 'was' : 'when'
  const length = row.allotted === 0 ? t('next.noLength') : inWords(row.allotted, 'short')
  const facts = { home: times.home(at), length }
  return (
    <>
      <p className="label mod-label">
        <span>{t('next.label')}</span>
        <span>
          {away === null ? t(`next.${as}`, facts) : t(`next.${as}Both`, { ...facts, away })}
        </span>
        {row.item.language === null ? null : <LanguageMark tag={row.item.language} />}
      </p>
      <BoothsMissing desk={desk} />
      <NextWho desk={desk} row={row} />
      <StandIn desk={desk} />
      <NextNotes desk={desk} row={row} />
    </>
  )
})

/** What Next starts: when, who, whether they are here, and the words to announce them. */
export function NextBlock({ desk }: { readonly desk: Desk }) {
  const { t } = useWords()
  const next = useAtDesk(desk, nextRow)
  return (
    <section className="mod-next" data-testid="next-item" data-item={next?.row.item.id ?? ''}>
      {next !== null ? (
        <NextItem desk={desk} next={next} />
      ) : desk.show.run.position.status === 'ended' ? null : (
        <>
          <p className="label mod-label">
            <span>{t('next.label')}</span>
          </p>
          <p className="mod-next-who">{t('next.nothing')}</p>
        </>
      )}
    </section>
  )
}
