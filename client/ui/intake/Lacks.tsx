import type { ReactNode } from 'react'
import type { Lack } from '../../../shared/agenda/reading/adopt.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { DateField, type FactsProps, HomeField, TitleField } from './factFields.tsx'

/** What a person is asked for before anything is taken over; a show can do without a title, so that one is asked for and not demanded. */
export type Asks = Lack | 'title'

/** What the source does not say, each asked for where it is missing. */
export function Lacks({ lacks, ...props }: FactsProps & { readonly lacks: readonly Asks[] }) {
  const { t } = useTranslation('intake')
  const { starts, start } = props
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
      {lacks.map((lack) => (
        <li key={lack}>
          <div>
            <h3>{t(`lack.${lack}`)}</h3>
            <p className="second">{t(`lackNote.${lack}`)}</p>
          </div>
          {fields[lack]}
        </li>
      ))}
    </ul>
  )
}
