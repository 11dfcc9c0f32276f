import type { ReactNode } from 'react'
import { isZone } from '../../../shared/time/dials.ts'
import { useCity } from '../../i18n/city.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import { DateField, type FactsProps, HomeField, TitleField } from './factFields.tsx'
import { Mark } from './Mark.tsx'
import { type Asks, lookOfAsk } from './model/missing.ts'

/** What the source does not state, each asked for where it is missing and numbered before the findings. */
export function Lacks({
  lacks,
  missing,
  ...props
}: FactsProps & {
  readonly lacks: readonly Asks[]
  /** Those of them that nobody answered yet. */
  readonly missing: readonly Asks[]
}) {
  const { t } = useTranslation('intake')
  const city = useCity()
  const { agenda, starts, start, makes, zones, wishes } = props
  const unknown = wishes.zone !== null && !isZone(wishes.zone) ? wishes.zone : null
  const look = (lack: Asks) =>
    missing.includes(lack) ? lookOfAsk(lack, wishes, makes) : 'answered'
  const fields: Readonly<Record<Asks, ReactNode>> = {
    title: <TitleField {...props} />,
    date: <DateField {...props} />,
    // A zone that the source states is asked for here once a wrong one was typed in its place.
    zone: <HomeField {...props} focused={agenda.zones.some(isZone)} />,
    start: (
      <input
        type="time"
        className="paste-input"
        aria-label={t('mend.start')}
        value={starts}
        onChange={(event) => start(event.target.value)}
      />
    ),
    items: null,
  }
  if (lacks.length === 0) return null
  return (
    <ul className="paste-lacks" id="paste-lacks">
      {lacks.map((lack, at) => (
        <li key={lack} data-look={look(lack)}>
          <Mark
            n={at + 1}
            look={look(lack)}
            said={t(look(lack) === 'assumed' ? 'levelAssumed' : 'levelAsks')}
          />
          <div>
            <h3>
              {lack === 'zone' && unknown !== null
                ? t('zoneUnknown', { zone: unknown })
                : t(`lack.${lack}`)}
            </h3>
            <p className="second">
              {lack === 'zone' && !makes && unknown === null
                ? t('offer.noZone', { city: city(zones[0] ?? '') })
                : t(`lackNote.${lack}`)}
            </p>
          </div>
          {look(lack) === 'assumed' ? (
            <Button size="small" onClick={() => props.wish({ zone: zones[0] ?? null })}>
              {t('keep')}
            </Button>
          ) : null}
          {fields[lack]}
        </li>
      ))}
    </ul>
  )
}
