import type { ReactNode } from 'react'
import { ABOUT } from '../../../shared/agenda/about.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { guessTag } from '../../i18n/guessTag.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { AgendaText, IntroducedPerson } from '../agenda/AgendaText.tsx'
import { dayTime, deviceZone } from '../agenda/zoneTimes.ts'
import { Check } from '../controls/Field.tsx'
import css from './aboutShow.module.css'
import { ContentLanguages } from './LanguageChecks.tsx'
import type { AgendaSpan, Known } from './model/agendaRows.ts'
import { WHOLE } from './model/corrections.ts'
import { withCorrection } from './model/review.ts'
import type { FactsProps } from './ReadPage.tsx'
import { usePasteWords } from './words.ts'
import { offsetOn, ZoneField } from './ZoneField.tsx'

/** Fields for the title of a show, one for each language; the source's title is the default. */
export function TitleField({ agenda, languages, options, setOptions }: FactsProps) {
  const { t, languageName } = useTranslation('intake')
  const title = options.title ?? agenda.title
  const tags = languages.length === 0 ? Object.keys(title) : languages
  const type = (tag: LanguageTag, text: string) => {
    const texts = Object.entries({ ...title, [tag]: text })
    setOptions({ title: Object.fromEntries(texts.filter(([, one]) => one.trim() !== '')) })
  }
  return (tags.length === 0 ? ['en'] : tags).map((tag, n) => (
    <input
      key={tag}
      lang={tag}
      className="title"
      data-field={n === 0 ? 'title' : undefined}
      aria-label={t('titleIn', { language: languageName(tag) })}
      placeholder={t('titleIn', { language: languageName(tag) })}
      maxLength={300}
      value={title[tag] ?? ''}
      onChange={({ target }) => type(tag, target.value)}
    />
  ))
}

/** The day of the show. */
export function DateField({
  date,
  set,
}: Pick<FactsProps, 'date'> & { readonly set: (date: string | null) => void }) {
  const { t } = useTranslation('intake')
  return (
    <input
      type="date"
      data-field="date"
      aria-label={t('facts.date')}
      value={date ?? ''}
      onChange={({ target }) => set(target.value || null)}
    />
  )
}

type HomeProps = Pick<FactsProps, 'agenda' | 'date' | 'zones' | 'options' | 'setOptions'>

/** A field for the time zone of the times in the source. */
export function HomeField({
  agenda,
  date,
  zones,
  options,
  setOptions,
  isFocused = false,
}: HomeProps & { readonly isFocused?: boolean }) {
  const { t } = useTranslation('intake')
  return (
    <span data-field="zone">
      <ZoneField
        label={t('correct.zone')}
        zone={options.zone ?? zones[0] ?? ''}
        choose={(zone) => setOptions({ zone })}
        miss={(zone) => setOptions({ zone })}
        likely={[...agenda.zones, deviceZone() ?? 'UTC']}
        date={date}
        focused={isFocused}
      />
    </span>
  )
}

/** A fact of the show with its name. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div data-row-box={name}>
      <dt className="quiet">{name}</dt>
      <dd className="breakable">{children}</dd>
    </div>
  )
}

/** The zones of an agenda with their offsets on its day. */
export function Zones({ zones, date }: Pick<Known, 'zones' | 'date'>) {
  const { t, city } = useTranslation('intake')
  const words = zones.map((zone, n) => {
    const offset = t('zoneOffset', { offset: offsetOn(zone, date) })
    return t(n === 0 ? 'zoneHome' : 'zoneOther', { city: city(zone), offset })
  })
  return words.join(' / ')
}

/** Returns a function that formats the start and end of an agenda in all its zones. */
export function useTimesText(): (span: AgendaSpan) => string {
  const { t, city } = useTranslation('intake')
  return ({ start: starts, end: ends }) =>
    starts
      .map((start, n) => {
        const end = ends[n] ?? start
        return t('fromTo', { start: dayTime(start), end: dayTime(end), city: city(start.zone) })
      })
      .join(' / ')
}

type OptionalProps = {
  readonly name: string
  readonly summary: string
  readonly question: string
  readonly isUsed: boolean
  readonly use: (isUsed: boolean) => void
  readonly texts: readonly (readonly [string | null, string])[]
}

/** Texts of the source: their summary opens them, and a checkbox includes them in the draft. */
function OptionalTexts({ name, summary, question, isUsed, use, texts }: OptionalProps) {
  return (
    <Fact name={name}>
      <details>
        <summary>{summary}</summary>
        <ul>
          {[...texts.entries()].map(([at, [head, text]]) => (
            <li key={at} lang={guessTag(text, [])}>
              {head === null ? null : <b>{head} </b>}
              {text}
            </li>
          ))}
        </ul>
      </details>
      <Check checked={isUsed} set={use}>
        {question}
      </Check>
    </Fact>
  )
}

function Texts({ agenda, review, change }: FactsProps) {
  const { t } = useTranslation('intake')
  const { t: common } = useTranslation('common')
  const { list } = usePasteWords()
  const parts = ABOUT.flatMap((part) => {
    const texts = agenda.about?.[part]
    return texts === undefined
      ? []
      : [{ part, lines: Object.values(texts).flatMap((one) => one.split('\n')) }]
  })
  return (
    <>
      {parts.length === 0 ? null : (
        <OptionalTexts
          name={common('about.title')}
          summary={list(parts.map(({ part }) => t(`became.${part}`)))}
          question={t('aboutKeep')}
          isUsed={review.about}
          use={(about) => change({ ...review, about })}
          texts={parts.flatMap(({ part, lines }) =>
            lines.map((line, n) => [n === 0 ? common(`about.${part}`) : null, line] as const),
          )}
        />
      )}
      {agenda.notes.length === 0 ? null : (
        <OptionalTexts
          name={t('facts.notes')}
          summary={t('notesCount', { count: agenda.notes.length })}
          question={t('notesKeep')}
          isUsed={review.notes}
          use={(notes) => change({ ...review, notes })}
          texts={agenda.notes.map((note) => [null, note] as const)}
        />
      )}
    </>
  )
}

/** Languages, people, room, meeting and crew of the show. */
function OtherFacts(props: FactsProps) {
  const { agenda, isNew, languages, people, setOptions, review, change } = props
  const { t, languageName } = useTranslation('intake')
  const { list } = usePasteWords()
  return (
    <>
      {languages.length === 0 ? null : (
        <Fact name={t('facts.languages')}>
          {isNew ? (
            <ContentLanguages
              checked={languages}
              put={(checked) => setOptions({ languages: checked })}
              least={1}
            />
          ) : (
            list(languages.map(languageName))
          )}
        </Fact>
      )}
      {isNew && people > 0 ? (
        <Fact name={t('facts.people')}>{t('peopleEach', { count: people })}</Fact>
      ) : null}
      {agenda.room === null ? null : (
        <Fact name={t('facts.room')}>
          <input
            data-field="room"
            aria-label={t('facts.room')}
            value={agenda.room}
            onChange={({ target: { value } }) =>
              change(withCorrection(review, WHOLE, { field: 'room', value }))
            }
          />
        </Fact>
      )}
      {agenda.meeting === null ? null : (
        <Fact name={t('facts.meeting')}>
          {agenda.meeting.link} <span className="quiet">{t('meetingNote')}</span>
        </Fact>
      )}
      {agenda.crew === undefined ? null : (
        <Fact name={t('facts.crew')}>
          {agenda.crew.map((member) => (
            <span key={JSON.stringify(member.name)}>
              <IntroducedPerson person={member} />{' '}
              {member.title === null ? null : (
                <AgendaText texts={member.title} className="quiet" />
              )}{' '}
            </span>
          ))}
        </Fact>
      )}
    </>
  )
}

/** Facts of the show except its items, with fields to edit them. Omits facts asked above. */
export function AboutShow(
  props: FactsProps & { readonly asked: readonly string[]; readonly children: ReactNode },
) {
  const { isNew, asked, date, zones, span, children } = props
  const { t } = useTranslation('intake')
  const times = useTimesText()
  return (
    <dl className={`hairs t0 ${css.about}`} aria-label={t('aboutShow')}>
      {isNew && !asked.includes('title') ? (
        <Fact name={t('facts.title')}>
          <TitleField {...props} />
        </Fact>
      ) : null}
      {date === null || asked.includes('date') || asked.includes('past') ? null : (
        <Fact name={t('facts.date')}>
          <DateField date={date} set={(value) => props.setOptions({ date: value })} />
        </Fact>
      )}
      {zones.length === 0 || asked.includes('zone') ? null : (
        <Fact name={t('facts.zones')}>
          <HomeField {...props} /> <Zones zones={zones} date={date} />
        </Fact>
      )}
      {span === null ? null : (
        <>
          <Fact name={t('facts.times')}>{times(span)}</Fact>
          <Fact name={t('facts.stop')}>
            <input
              type="time"
              data-field="hardStop"
              aria-label={t('facts.stop')}
              value={span.stop[0]?.text ?? ''}
              onChange={({ target }) => props.setOptions({ stop: target.value || null })}
            />
            {span.stop.length === 0 ? <span className="quiet"> {t('noStop')}</span> : null}
          </Fact>
        </>
      )}
      <OtherFacts {...props} />
      <Texts {...props} />
      {children}
    </dl>
  )
}
