import { memo } from 'react'
import { same } from '../../../shared/agenda/same.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { ScrollRegion } from '../../ui/controls/ScrollRegion.tsx'
import { Term } from '../../ui/controls/Term.tsx'
import type { TermId } from '../../words/list.ts'
import text from './boothText.module.css'
import { Columns } from './Columns.tsx'
import type { ColumnTexts } from './columnTexts.ts'
import css from './interpreterView.module.css'
import type { InterpreterModel } from './model.ts'

function Part({
  title,
  term,
  rows,
  columns,
}: {
  readonly title: string
  /** The word of the list that the title is. */
  readonly term?: TermId
  readonly rows: readonly (ColumnTexts | null)[]
  readonly columns: readonly LanguageTag[]
}) {
  const known = rows.filter((row) => row !== null)
  if (known.length === 0) return null
  return (
    <>
      <h2 className={text.label}>{term === undefined ? title : <Term id={term}>{title}</Term>}</h2>
      <ul>
        {known.map((row) => (
          <li key={row.map(({ text }) => text).join('|')} className={text.columns}>
            <Columns texts={row} columns={columns} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** What was written for the item that is on, or else for the next: talking points, who chairs, notes, how both are announced. */
export const Briefing = memo(function Briefing({
  on,
  next,
  columns,
}: Pick<InterpreterModel, 'on' | 'next' | 'columns'>) {
  const { t } = useTranslation('interpreter')
  const item = on ?? next
  const others = item?.talkingPoints.filter((one) => !same(one, item.point)) ?? []
  const parts = [
    // What is on has its own in the main columns.
    {
      title: t('point'),
      term: 'talkingPoint' as const,
      rows: [on === null ? (item?.point ?? null) : null],
    },
    {
      title: t(item?.point == null ? 'talkingPoints' : 'otherPoints'),
      term: 'talkingPoint' as const,
      rows: others,
    },
    { title: t('chairedBy'), rows: [item?.chair ?? null] },
    { title: t('notes'), rows: [item?.notes ?? null] },
    { title: t('announce'), rows: [on?.announce ?? null] },
    { title: t('announceNext'), rows: [next?.announce ?? null] },
  ]
  const nothing = parts.every(({ rows }) => rows.every((row) => row === null))
  return (
    <ScrollRegion className={css.briefing} name={t('briefingTitle')}>
      {nothing ? <p className="quiet">{t('briefing')}</p> : null}
      {parts.map((part) => (
        <Part key={part.title} {...part} columns={columns} />
      ))}
    </ScrollRegion>
  )
})
