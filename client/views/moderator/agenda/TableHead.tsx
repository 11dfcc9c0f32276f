import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Term } from '../../../ui/controls/Term.tsx'
import { useWords } from '../context/useConsoleData.ts'
import css from './agenda.module.css'

/** The buttons that show other zones, latest starts and the timeline. */
export function Tools({
  choice,
  away,
  ended,
  stops,
  openTimeline,
}: {
  readonly choice: ColumnChoice
  readonly away: readonly string[]
  readonly ended: boolean
  readonly stops: boolean
  readonly openTimeline: () => void
}) {
  const { t } = useWords()
  const { t: timeline } = useTranslation('timeline')
  const [city, secondCity] = away
  const toolButton = (label: string, run: () => void, pressed?: boolean) => (
    <Button
      look="bare"
      size="small"
      aria-pressed={pressed}
      aria-keyshortcuts={pressed === undefined ? 'Shift+T' : undefined}
      onClick={run}
    >
      {label}
    </Button>
  )
  const columnButton = (name: 'zones' | 'latest', label: string) =>
    toolButton(label, () => choice.toggle(name), choice[name])
  return (
    <span className={`row end ${css.tools}`}>
      {city === undefined
        ? null
        : columnButton(
            'zones',
            secondCity === undefined ? t('list.zoneTimes', { city }) : t('list.otherZones'),
          )}
      {ended || !stops ? null : columnButton('latest', t('list.latest'))}
      {toolButton(timeline('title'), openTimeline)}
    </span>
  )
}

/** The heads of the columns. */
export function TableHead({
  columns,
  away,
  children,
}: {
  readonly columns: Columns
  readonly away: readonly string[]
  readonly children: ReactNode
}) {
  const { t } = useWords()
  return (
    <thead className="pinned">
      <tr>
        <th className={css.mark}>
          <span className="unseen">{t('table.mark')}</span>
        </th>
        {columns.planned ? <th className={css.planned}>{t('table.planned')}</th> : null}
        <th className={css.expected}>{t(columns.ended ? 'list.began' : 'table.expected')}</th>
        {columns.zones
          ? away.map((city) => (
              <th key={city} className={css.planned}>
                {city}
              </th>
            ))
          : null}
        <th>
          <span className="unseen">{t('table.who')}</span>
          {children}
        </th>
        {columns.language ? (
          <th className={css.language}>
            <span className="unseen">{t('table.language')}</span>
          </th>
        ) : null}
        <th className={css.minutes}>{t('table.minutes')}</th>
        {columns.ended ? <th className={css.against}>{t('list.against')}</th> : null}
        {columns.latest ? (
          <>
            <th className={css.latest}>
              <Term id="latestStart">{t('table.latestPlanned')}</Term>
            </th>
            <th className={css.latest}>{t('table.latestLeast')}</th>
          </>
        ) : null}
      </tr>
    </thead>
  )
}

/** The columns of the agenda, and whether the show has ended. */
export type Columns = {
  /** On demand: the times of the other zones, in place of the planned ones. */
  readonly zones: boolean
  /** On demand: the latest starts, in place of the languages. */
  readonly latest: boolean
  readonly planned: boolean
  readonly language: boolean
  readonly ended: boolean
}

type OnDemand = Pick<Columns, 'zones' | 'latest'>

/** The columns on demand, with a function that shows or hides one. */
export type ColumnChoice = OnDemand & { readonly toggle: (column: keyof OnDemand) => void }

/** Returns the choice of columns, both off at first. */
export function useColumns(): ColumnChoice {
  const [choice, setChoice] = useState<OnDemand>({ zones: false, latest: false })
  return useMemo(
    () => ({ ...choice, toggle: (column) => setChoice({ ...choice, [column]: !choice[column] }) }),
    [choice],
  )
}
