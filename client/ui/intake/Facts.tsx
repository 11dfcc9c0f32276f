import type { ReactNode } from 'react'
import { useCity } from '../../i18n/city.ts'
import { useLanguageNames } from '../../i18n/languageNames.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { AgendaText, IntroducedPerson, Title } from '../agenda/AgendaText.tsx'
import { dayTime } from '../agenda/zoneTimes.ts'
import { Fact } from './Fact.tsx'
import {
  DateField,
  type FactsProps,
  HomeField,
  LanguagesField,
  StopField,
  TitleField,
} from './factFields.tsx'
import { AboutRead, LeftOut } from './KeptTexts.tsx'
import type { FactLines } from './model/factLines.ts'
import type { GotSpan } from './model/gotRows.ts'
import { offsetOn } from './model/zoneSearch.ts'
import { usePasteWords } from './words.ts'
import './facts.css'

type Located = FactsProps & { readonly lines: FactLines }

/** Parts of one fact, side by side. */
function Pieces({ texts }: { readonly texts: readonly string[] }) {
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
  const { t } = useTranslation('intake')
  const city = useCity()
  const words = zones.map((zone, n) => {
    const offset = t('zoneOffset', { offset: offsetOn(zone, date) })
    return t(n === 0 ? 'zoneHome' : 'zoneOther', { city: city(zone), offset })
  })
  return <Pieces texts={words} />
}

/** From when to when an agenda lasts, on the clocks of all its zones. */
export function Times({ span }: { readonly span: GotSpan }) {
  const { t } = useTranslation('intake')
  const city = useCity()
  const texts = span.start.map((start, n) => {
    const end = span.end[n] ?? start
    return t('fromTo', { start: dayTime(start), end: dayTime(end), city: city(start.zone) })
  })
  return <Pieces texts={texts} />
}

/** When and by whose clocks; a fact that was lacking is asked for above instead. */
function When(props: Located & { readonly lacks: readonly string[] }) {
  const { date, zones, span, lacks, lines, wishes } = props
  const { t } = useTranslation('intake')
  const { day } = usePasteWords()
  return (
    <>
      {date === null || lacks.includes('date') ? null : (
        <Fact
          name={t('facts.date')}
          field={<DateField {...props} />}
          line={lines.date}
          typed={wishes.date !== null}
        >
          {day(date)}
        </Fact>
      )}
      {span === null ? null : (
        <Fact name={t('facts.times')} line={lines.times}>
          <Times span={span} />
        </Fact>
      )}
      {zones.length === 0 || lacks.includes('zone') ? null : (
        <Fact
          name={t('facts.zones')}
          field={<HomeField {...props} focused={true} />}
          line={lines.zones}
          typed={wishes.zone !== null}
        >
          <Zones zones={zones} date={date} />
        </Fact>
      )}
    </>
  )
}

/** By when it ends, in which languages, and of a new show how many are in it. */
function StopAndLanguages(props: Located) {
  const { makes, span, languages, people, lines, wishes } = props
  const { t } = useTranslation('intake')
  const { list } = usePasteWords()
  const tongue = useLanguageNames()
  const city = useCity()
  const stops = (span?.stop ?? []).map((stop) =>
    t('atCity', { time: dayTime(stop), city: city(stop.zone) }),
  )
  if (span === null) return null
  return (
    <>
      {stops.length === 0 && !makes ? null : (
        <Fact
          name={t('facts.stop')}
          field={makes ? <StopField {...props} /> : null}
          line={lines.stop}
          typed={wishes.stop !== undefined}
        >
          {stops.length === 0 ? <span className="quiet">{t('noStop')}</span> : null}
          <Pieces texts={stops} />
        </Fact>
      )}
      {languages.length === 0 ? null : (
        <Fact
          name={t('facts.languages')}
          field={makes ? <LanguagesField {...props} /> : null}
          line={lines.languages}
          typed={wishes.languages !== undefined}
        >
          {list(languages.map(tongue.name))}
        </Fact>
      )}
      {makes ? <Fact name={t('facts.people')}>{t('peopleEach', { count: people })}</Fact> : null}
    </>
  )
}

/** What was read besides the items: title, day and clocks, room, end, languages, people, meeting, what it is about, what was left out. */
export function Facts(
  props: Located & {
    readonly lacks: readonly string[]
    readonly children?: ReactNode
  },
) {
  const { agenda, makes, title, lacks, lines, wishes, children } = props
  const { t } = useTranslation('intake')
  return (
    <dl className="paste-facts">
      {!makes || lacks.includes('title') ? null : (
        <Fact
          name={t('facts.title')}
          field={<TitleField {...props} />}
          line={lines.title}
          typed={wishes.title !== undefined}
        >
          <Title texts={title} />
        </Fact>
      )}
      <When {...props} />
      {agenda.room === null ? null : (
        <Fact name={t('facts.room')} line={lines.room}>
          {agenda.room}
        </Fact>
      )}
      <StopAndLanguages {...props} />
      {agenda.meeting === null ? null : (
        <Fact name={t('facts.meeting')} line={lines.meeting}>
          <span className="paste-link">{agenda.meeting.link}</span>
          <br />
          <span className="quiet">{t('meetingNote')}</span>
        </Fact>
      )}
      {agenda.crew === undefined ? null : (
        <Fact name={t('facts.crew')} line={lines.crew}>
          {agenda.crew.map((member) => (
            <span key={Object.values(member.name).join()} className="paste-fact">
              <IntroducedPerson person={member} />
              {member.title === null ? null : (
                <>
                  {' '}
                  <span className="quiet">
                    <AgendaText texts={member.title} />
                  </span>
                </>
              )}
            </span>
          ))}
        </Fact>
      )}
      <AboutRead {...props} />
      {agenda.notes.length === 0 ? null : <LeftOut {...props} />}
      {children}
    </dl>
  )
}
