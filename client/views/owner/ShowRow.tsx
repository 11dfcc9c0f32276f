import type { ReactNode } from 'react'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { dayText, dayTime, startTimes, useCityOffset } from '../../ui/agenda/zoneTimes.ts'
import { useDeletionText } from './DeleteShow.tsx'
import type { ShowProps } from './series.ts'
import { go } from './series.ts'
import css from './showRows.module.css'

/** The state of a show, in words; a live show is bold. */
export function ShowState({ show }: ShowProps) {
  const { t } = useTranslation('owner')
  const { status, rehearsal, closed } = show
  const Word = ['standby', 'live', 'paused'].includes(status) ? 'b' : 'span'
  return (
    <span className={css.state}>
      <Word>{t(`status.${status}`)}</Word>
      {rehearsal || closed ? (
        <span className="second">{t(closed ? 'closed' : 'rehearsal')}</span>
      ) : null}
      {show.public ? <span className="second">{t('isPublic')}</span> : null}
    </span>
  )
}

/** One show as a row: its date, title, state and number of people, then its buttons. */
export function ShowRow({
  show,
  before = null,
  note = null,
  children,
}: {
  readonly show: OwnedShow
  /** Content before its date, such as a checkbox. */
  readonly before?: ReactNode
  /** A note on the show. */
  readonly note?: ReactNode
  readonly children: ReactNode
}) {
  const { t, language, reading } = useTranslation('owner')
  const cityText = useCityOffset()
  const { text, lang } = reading(show.title)
  const zone = homeZone(show)
  const deletion = useDeletionText(show)
  return (
    <li className={css.row}>
      <span className={`row loose ${css.when}`}>
        {before}
        <span className="t0">
          <b>{dayText(show.startsAt, zone, language)}</b>
          {startTimes(show).map((one) => (
            <span key={one.zone} className="second block">
              {t('when', { time: dayTime(one), city: cityText(one.zone, show.startsAt) })}
            </span>
          ))}
        </span>
      </span>
      <button
        type="button"
        className={`title t3 balanced ${css.open}`}
        lang={lang}
        onClick={() => go({ at: 'show', show: show.show })}
      >
        {text}
      </button>
      <ShowState show={show} />
      <span className="second">{t('people', { count: show.people.length })}</span>
      <span className={`acts ${css.acts}`}>{children}</span>
      {deletion === null ? null : <span className={`t0 ${css.note}`}>{deletion}</span>}
      {note === null ? null : <span className={`t0 ${css.note}`}>{note}</span>}
    </li>
  )
}
