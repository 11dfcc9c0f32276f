import type { ReactNode } from 'react'
import { useCity } from '../../i18n/city.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import { DateField, type FactsProps, HomeField, TitleField } from './factFields.tsx'
import { Mark } from './Mark.tsx'
import type { Asks } from './model/missing.ts'

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
  const { starts, start, makes, zones } = props
  const look = (lack: Asks) => {
    if (!missing.includes(lack)) return 'answered'
    return lack === 'zone' && !makes ? 'assumed' : 'asks'
  }
  const fields: Readonly<Record<Asks, ReactNode>> = {
    title: <TitleField {...props} />,
    date: <DateField {...props} />,
    zone: <HomeField {...props} />,
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
            <h3>{t(`lack.${lack}`)}</h3>
            <p className="second">
              {lack === 'zone' && !makes
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
