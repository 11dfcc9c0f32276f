import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lack, Wishes } from '../../../../shared/agenda/reading/adopt.ts'
import type { ReadAgenda } from '../../../../shared/agenda/reading/reading.ts'
import { useCity } from '../../../i18n/city.ts'
import { useTongue } from '../../../i18n/tongue.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import type { GotSpan } from './model/gotRows.ts'
import { keyed } from './model/keyed.ts'
import { offsetOn } from './model/zoneSearch.ts'
import { usePasteWords } from './words.ts'
import { ZoneField } from './ZoneField.tsx'
import './facts.css'

/** What a source says besides its items, and what a person says in its stead. */
export type FactsProps = {
  readonly agenda: ReadAgenda
  readonly wishes: Wishes
  /** The day it begins on as it would be taken over, by the home clock. */
  readonly date: string | null
  /** Its zones as they would be taken over, the home zone first. */
  readonly zones: readonly string[]
  readonly languages: readonly string[]
  readonly span: GotSpan | null
  readonly lacks: readonly Lack[]
  readonly starts: string
  readonly notes: boolean
  readonly wish: (part: Partial<Wishes>) => void
  readonly start: (time: string) => void
  readonly keepNotes: (keep: boolean) => void
}

type DateAndZone = Pick<FactsProps, 'agenda' | 'date' | 'zones' | 'wish'> & {
  readonly focused?: boolean
}

function DateField({ date, wish }: DateAndZone) {
  const { t } = useTranslation('planner')
  return (
    <input
      type="date"
      className="paste-input"
      aria-label={t('paste.facts.date')}
      value={date ?? ''}
      onChange={(event) => wish({ date: event.target.value === '' ? null : event.target.value })}
    />
  )
}

function HomeField({ agenda, date, zones, wish, focused = false }: DateAndZone) {
  const { t } = useTranslation('planner')
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <ZoneField
      label={t('paste.mend.zone')}
      zone={zones[0] ?? ''}
      choose={(zone) => wish({ zone })}
      likely={[...agenda.zones, own]}
      date={date}
      focused={focused}
    />
  )
}

/** What has to be said before anything can be taken over, asked where the source does not say it. */
export function Lacks(props: FactsProps) {
  const { t } = useTranslation('planner')
  const { lacks, starts, start } = props
  const fields: Readonly<Record<Lack, ReactNode>> = {
    date: <DateField {...props} />,
    zone: <HomeField {...props} />,
    start: (
      <input
        type="time"
        className="paste-input"
        aria-label={t('paste.mend.start')}
        value={starts}
        onChange={(event) => start(event.target.value)}
      />
    ),
    items: null,
  }
  if (lacks.length === 0) return null
  return (
    <ul className="paste-lacks" id="paste-lacks">
      {lacks.map((lack) => (
        <li key={lack}>
          <div>
            <h3>{t(`paste.lack.${lack}`)}</h3>
            <p className="second">{t(`paste.lackNote.${lack}`)}</p>
          </div>
          {fields[lack]}
        </li>
      ))}
    </ul>
  )
}

/** One thing that is known of an agenda. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** A fact that can be put right where it stands. */
function Mendable({ shown, field }: { readonly shown: ReactNode; readonly field: ReactNode }) {
  const { t } = useTranslation('planner')
  const [mending, setMending] = useState(false)
  return (
    <>
      {mending ? field : shown}{' '}
      <Button size="small" look="bare" onClick={() => setMending(!mending)}>
        {t(mending ? 'paste.done' : 'paste.change')}
      </Button>
    </>
  )
}

/** Parts of one fact, side by side. */
export function Pieces({ texts }: { readonly texts: readonly string[] }) {
  return texts.map((text) => (
    <span key={text} className="paste-fact">
      {text}
    </span>
  ))
}

/** The zones of an agenda with how far they are from UTC on its day. */
export function Zones({
  zones,
  date,
}: {
  readonly zones: readonly string[]
  readonly date: string | null
}) {
  const { t } = useTranslation('planner')
  const city = useCity()
  const words = zones.map((zone, n) => {
    const offset = t('paste.zoneOffset', { offset: offsetOn(zone, date) })
    return t(n === 0 ? 'paste.zoneHome' : 'paste.zoneOther', { city: city(zone), offset })
  })
  return <Pieces texts={words} />
}

function LeftOut({ agenda, notes, keepNotes }: Pick<FactsProps, 'agenda' | 'notes' | 'keepNotes'>) {
  const { t } = useTranslation('planner')
  const [shown, show] = useState(false)
  const count = agenda.notes.length
  return (
    <Fact name={t('paste.facts.notes')}>
      {t('paste.notesCount', { count })}{' '}
      <Button size="small" look="bare" aria-expanded={shown} onClick={() => show(!shown)}>
        {t(shown ? 'paste.hide' : 'paste.show')}
      </Button>
      <label className="paste-check">
        <input
          type="checkbox"
          checked={notes}
          onChange={(event) => keepNotes(event.target.checked)}
        />
        {t('paste.notesKeep')}
      </label>
      {shown ? (
        <ul className="paste-left-out">
          {keyed(agenda.notes, (note) => note).map(({ key, value: note }) => (
            <li key={key} lang={/\p{Script=Han}/u.test(note) ? 'zh-Hans' : 'en'}>
              {note}
            </li>
          ))}
        </ul>
      ) : null}
    </Fact>
  )
}

/** What was read besides the items: day and clocks, room, end, languages, meeting, what was left out. */
export function Facts(props: FactsProps) {
  const { agenda, date, zones, languages, span, lacks } = props
  const { t } = useTranslation('planner')
  const { day, list } = usePasteWords()
  const tongue = useTongue()
  const city = useCity()
  const stops = (span?.stop ?? []).map(({ zone, text }) =>
    t('paste.atCity', { time: text, city: city(zone) }),
  )
  return (
    <dl className="paste-facts">
      {date === null || lacks.includes('date') ? null : (
        <Fact name={t('paste.facts.date')}>
          <Mendable shown={day(date)} field={<DateField {...props} />} />
        </Fact>
      )}
      {span === null ? null : (
        <Fact name={t('paste.facts.times')}>
          <Pieces
            texts={span.start.map(({ zone, text }, n) =>
              t('paste.fromTo', { start: text, end: span.end[n]?.text ?? '', city: city(zone) }),
            )}
          />
        </Fact>
      )}
      {zones.length === 0 || lacks.includes('zone') ? null : (
        <Fact name={t('paste.facts.zones')}>
          <Mendable
            shown={<Zones zones={zones} date={date} />}
            field={<HomeField {...props} focused={true} />}
          />
        </Fact>
      )}
      {agenda.room === null ? null : <Fact name={t('paste.facts.room')}>{agenda.room}</Fact>}
      {stops.length === 0 ? null : (
        <Fact name={t('paste.facts.stop')}>
          <Pieces texts={stops} />
        </Fact>
      )}
      {languages.length === 0 ? null : (
        <Fact name={t('paste.facts.languages')}>{list(languages.map(tongue.name))}</Fact>
      )}
      {agenda.meeting === null ? null : (
        <Fact name={t('paste.facts.meeting')}>
          <span className="paste-link">{agenda.meeting.link}</span>
          <br />
          <span className="quiet">{t('paste.meetingNote')}</span>
        </Fact>
      )}
      {agenda.notes.length === 0 ? null : <LeftOut {...props} />}
    </dl>
  )
}
