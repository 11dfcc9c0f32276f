import type { ReactNode } from 'react'
import { dayOf, homeZone } from '../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import type { OfferedField } from '../../../shared/agenda/reading/draftFromReading.ts'
import { offersOf, withUse } from '../../../shared/agenda/reading/offers.ts'
import type { ParsedAgenda } from '../../../shared/agenda/reading/reading.ts'
import { isZone } from '../../../shared/time/dials.ts'
import { Space } from '../../i18n/Space.tsx'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { AgendaText } from '../agenda/AgendaText.tsx'
import { deviceZone } from '../agenda/zoneTimes.ts'
import { Button } from '../controls/Button.tsx'
import { DateField, HomeField, TitleField } from './AboutShow.tsx'
import { openCount, type Question } from './model/agendaRows.ts'
import { WHOLE } from './model/corrections.ts'
import { type Review, withCorrection, withDate } from './model/review.ts'
import { PastDate } from './PastDate.tsx'
import type { FactsProps } from './ReadPage.tsx'
import css from './readPage.module.css'
import { usePasteWords } from './words.ts'

/** Buttons for the likely zones of a source: the zones it names, and the device's zone. */
function LikelyZones({ agenda, setOptions }: Pick<FactsProps, 'agenda' | 'setOptions'>) {
  const { city } = useTranslation()
  const likely = [...new Set([...agenda.zones, deviceZone() ?? 'UTC'])].filter(isZone).slice(0, 3)
  return likely.map((zone) => (
    <Button key={zone} onClick={() => setOptions({ zone })}>
      {city(zone)}
    </Button>
  ))
}

/** One line for each fact that the source does not state; answered questions stay visible. */
export function Questions({
  questions,
  open,
  ...props
}: FactsProps & { readonly questions: readonly Question[]; readonly open: readonly Question[] }) {
  const { t, city } = useTranslation('intake')
  const { day } = usePasteWords()
  const { agenda, date, isNew, zones, options, setOptions, review, change } = props
  const unknownZone = options.zone !== null && !isZone(options.zone) ? options.zone : null
  // An existing show uses its own zone until a person types an unknown one.
  const isAssumed = (question: Question) => question === 'zone' && !isNew && options.zone === null
  const isOpen = (question: Question) => open.includes(question) && !isAssumed(question)
  const fields: Readonly<Record<Question, ReactNode>> = {
    title: <TitleField {...props} />,
    date: <DateField date={date} set={(value) => setOptions({ date: value })} />,
    zone: (
      <>
        {unknownZone === null && open.includes('zone') ? (
          <LikelyZones agenda={agenda} setOptions={setOptions} />
        ) : null}
        <HomeField {...props} isFocused={unknownZone !== null} />
      </>
    ),
    start: (
      <input
        type="time"
        aria-label={t('correct.start')}
        value={agenda.startsAt ?? ''}
        onChange={({ target: { value } }) =>
          change(withCorrection(review, WHOLE, { field: 'start', value }))
        }
      />
    ),
    items: null,
    past: (
      <PastDate
        key={date}
        date={date ?? ''}
        zone={zones[0]}
        use={(value) => change(withDate(review, value))}
      />
    ),
  }
  const headOf = (question: Question) =>
    question === 'past'
      ? t('past.date', { day: date === null ? '' : day(date) })
      : t(`lackNote.${question}`)
  const noteOf = (question: Question) => {
    if (question === 'past') return open.includes('past') ? t('past.passed') : ''
    if (question === 'zone' && unknownZone !== null) return t('zoneUnknown', { zone: unknownZone })
    return isAssumed(question)
      ? t('offer.noZone', { city: city(zones[0] ?? '') })
      : t(`lack.${question}`)
  }
  if (questions.length === 0) return null
  return (
    <ul className={css.questions} data-testid="questions">
      {questions.map((question) => (
        <li key={question} className="acts loose" data-open={isOpen(question)}>
          <b className={isOpen(question) ? 't2 red' : 't2'}>{headOf(question)}</b>
          <span className={`acts ${css.fields}`}>
            {fields[question]}
            {open.includes(question) && isAssumed(question) ? (
              <Button onClick={() => setOptions({ zone: zones[0] ?? null })}>{t('keep')}</Button>
            ) : null}
          </span>
          <span className="quiet">{noteOf(question)}</span>
        </li>
      ))}
    </ul>
  )
}

type OffersProps = Pick<FactsProps, 'agenda' | 'options' | 'setOptions'> & {
  /** The draft of the show. */
  readonly show: Agenda
}

type ChoiceProps = OffersProps & {
  readonly field: OfferedField
  readonly sourceValue: ReactNode
  readonly showValue: ReactNode
  readonly children?: ReactNode
}

/** The choice between a value of the text and the value of the show. */
function Choice({ field, sourceValue, showValue, options, setOptions, children }: ChoiceProps) {
  const { t } = useTranslation('intake')
  const isUsed = options.uses?.includes(field) ?? false
  const unusedText = field === 'zone' ? 'offer.converted' : 'offer.stays'
  return (
    <li className="acts loose">
      <span>
        {t(`offer.${field}`)}
        <Space />
        <b>{sourceValue}</b>{' '}
        <span className="quiet">
          {t(isUsed ? 'offer.instead' : unusedText)}
          <Space />
          {showValue}
        </span>
      </span>
      <span className={`acts ${css.fields}`}>
        {isUsed ? null : children}
        <Button
          size="small"
          onClick={() => setOptions({ uses: withUse(options, field, !isUsed).uses ?? [] })}
        >
          {t(isUsed ? 'offer.leave' : 'offer.use')}
        </Button>
      </span>
    </li>
  )
}

function ZoneOffer(props: OffersProps & { readonly zone: string | null }) {
  const { show, agenda, options, setOptions, zone } = props
  const { t, city } = useTranslation('intake')
  const home = homeZone(show)
  const sourceZone = agenda.zones.find(isZone) ?? null
  if (zone !== null) {
    return (
      <Choice {...props} field="zone" sourceValue={city(zone)} showValue={city(home)}>
        <Button size="small" look="bare" onClick={() => setOptions({ zone: home })}>
          {t('offer.readAs', { city: city(home) })}
        </Button>
      </Choice>
    )
  }
  const { zone: choice } = options
  if (sourceZone === null || choice === null || !isZone(choice) || choice === sourceZone)
    return null
  return (
    <li className="acts loose">
      <span>{t('offer.readBy', { city: city(choice), other: city(sourceZone) })}</span>
      <Button size="small" onClick={() => setOptions({ zone: null })}>
        {t('offer.convert')}
      </Button>
    </li>
  )
}

/** Choices for a title, date or zone in which text and show differ; the show's is the default. */
export function Offers(props: OffersProps) {
  const { show, agenda, options } = props
  const { day } = usePasteWords()
  const { title, date, zone } = offersOf(agenda, options, show)
  return (
    <ul className={css.questions}>
      {title === null ? null : (
        <Choice
          {...props}
          field="title"
          sourceValue={<AgendaText texts={title} />}
          showValue={<AgendaText texts={show.title} />}
        />
      )}
      {date === null ? null : (
        <Choice {...props} field="date" sourceValue={day(date)} showValue={day(dayOf(show))} />
      )}
      <ZoneOffer {...props} zone={zone} />
    </ul>
  )
}

/** A switch between the agendas of a source, named by day and room; empty for one agenda. */
export function AgendaSwitch({
  review,
  existing,
  choose,
}: {
  readonly review: Review
  readonly existing: readonly Agenda[]
  readonly choose: (agenda: number) => void
}) {
  const { t } = useTranslation('intake')
  const { day, list } = usePasteWords()
  const { agendas } = review.reading
  if (agendas.length < 2) return null
  const name = ({ date, room }: ParsedAgenda, n: number) => {
    const parts = [date === null ? null : day(date), room].filter((part) => part !== null)
    return parts.length === 0 ? t('agendaN', { n: n + 1 }) : list(parts)
  }
  const counts = agendas.map((_, agenda) => openCount({ ...review, agenda }, existing))
  return (
    <fieldset className={`ui-switch acts ${css.days}`} aria-label={t('agendas')}>
      {[...agendas.entries()].map(([n, agenda]) => (
        <button key={n} type="button" aria-pressed={n === review.agenda} onClick={() => choose(n)}>
          {name(agenda, n)}{' '}
          {counts[n] ? <span className="quiet">· {t('look', { count: counts[n] })}</span> : null}
        </button>
      ))}
    </fieldset>
  )
}
