import { memo } from 'react'
import { same } from '../../../shared/agenda/same.ts'
import type { LanguageTag, Texts } from '../../../shared/agenda/texts.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { ScrollRegion } from '../../ui/controls/ScrollRegion.tsx'
import { Term } from '../../ui/controls/Term.tsx'
import type { TermId } from '../../words/list.ts'
import text from './boothText.module.css'
import { Columns } from './Columns.tsx'
import css from './interpreterView.module.css'
import type { InterpreterModel } from './model.ts'

function Part({
  title,
  term,
  rows,
  columns,
}: {
  readonly title: string
  /** The term whose explanation the title opens. */
  readonly term?: TermId
  readonly rows: readonly (Texts | null | undefined)[]
  readonly columns: readonly LanguageTag[]
}) {
  const shown = rows.filter((row) => row != null)
  if (shown.length === 0) return null
  return (
    <>
      <h2 className="label">{term === undefined ? title : <Term id={term}>{title}</Term>}</h2>
      <ul>
        {shown.map((row) => (
          <li key={JSON.stringify(row)} className={text.columns}>
            <Columns texts={row} columns={columns} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** The briefing of the live item, or else of the next one: talking points, chair, notes, and announcements. */
export const Briefing = memo(function Briefing({
  on,
  next,
  columns,
}: Pick<InterpreterModel, 'on' | 'next' | 'columns'>) {
  const { t } = useTranslation('interpreter')
  const item = on ?? next
  const others = item?.source.talkingPoints.filter((one) => !same(one, item.point)) ?? []
  const parts = [
    // The main columns show the point of the live item already.
    {
      title: t('point'),
      term: 'talkingPoint' as const,
      rows: [on === null ? item?.point : null],
    },
    {
      title: t(item?.point == null ? 'talkingPoints' : 'otherPoints'),
      term: 'talkingPoint' as const,
      rows: others,
    },
    { title: t('chairedBy'), rows: [item?.chair] },
    { title: t('notes'), rows: [item?.source.briefing?.notes] },
    { title: t('announce'), rows: [on?.source.briefing?.announce] },
    { title: t('announceNext'), rows: [next?.source.briefing?.announce] },
  ]
  const isEmpty = parts.every(({ rows }) => rows.every((row) => row == null))
  return (
    <ScrollRegion className={css.briefing} name={t('briefingTitle')}>
      {isEmpty ? <p className="quiet">{t('briefing')}</p> : null}
      {parts.map((part) => (
        <Part key={part.title} {...part} columns={columns} />
      ))}
    </ScrollRegion>
  )
})
