import { useCity } from '../../i18n/city.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { DayClock } from '../../ui/agenda/Times.tsx'
import css from './stageUpcoming.module.css'
import type { Upcoming, UpcomingPart } from './upcoming.ts'

/** When a part begins: by the home clock first, and large. */
function When({ part: { times, about } }: { readonly part: UpcomingPart }) {
  const { t } = useTranslation('stage')
  const city = useCity()
  if (times.length === 0) return <p className={css.when}>{t('soon')}</p>
  return (
    <p className={css.when}>
      {about ? <small>{t('about')} </small> : null}
      {times.map((time, at) =>
        at === 0 ? (
          <span key={time.zone}>
            <b>
              <DayClock time={time} />
            </b>
            <span className="unseen"> {city(time.zone)}</span>
          </span>
        ) : (
          <small key={time.zone}>
            <DayClock time={time} /> {city(time.zone)}
          </small>
        ),
      )}
    </p>
  )
}

/** The programme to come, side by side below the line, or one below the other on an upright sign. */
export function UpcomingList({ ahead: { parts, more } }: { readonly ahead: Upcoming }) {
  return (
    <ol className={css.parts} data-words={true}>
      {parts.map((part, at) => {
        const [first, other] = part.title
        const marks = at === 0 ? { 'data-testid': 'next-item', 'data-item': part.item } : {}
        return (
          <li key={part.item} data-line={part.item} {...marks}>
            <When part={part} />
            <div className={`lines ${css.title}`}>
              <p lang={first.lang}>{first.text}</p>
              {other === undefined ? null : <p lang={other.lang}>{other.text}</p>}
            </div>
          </li>
        )
      })}
      {more > 0 ? <li className={css.more}>+ {more}</li> : null}
    </ol>
  )
}
