import type { TextInLanguage } from '../../../../shared/agenda/textIn.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { KeyCap } from '../../../ui/controls/KeyCap.tsx'
import type { ItemLine } from '../agenda/rows.ts'
import css from './timelinePane.module.css'

/** The facts of the selected item, and the keys of the chart. */
export function ItemFacts({
  line,
  name,
  facts,
  ended,
}: {
  readonly line: ItemLine | null
  /** What it is called on its block. */
  readonly name: TextInLanguage | null
  /** Its length and when it begins and ends. */
  readonly facts: string | null
  /** After the end no minute can be given. */
  readonly ended: boolean
}) {
  const { t } = useTranslation('timeline')
  const said = (cell: ItemLine['latest']) => cell?.text ?? t('never')
  return (
    <>
      {line === null || name === null ? null : (
        <>
          <p className={css.head} lang={name.lang}>
            {name.text}
          </p>
          {line.title.text !== name.text ? (
            <p className="title" lang={line.title.lang}>
              {line.title.text}
            </p>
          ) : null}
          <p className="second">{facts}</p>
          {line.latest === null ? null : (
            <p className="second">
              {t('latest', { planned: said(line.latest), least: said(line.latestLeast) })}
            </p>
          )}
        </>
      )}
      <p className={`${css.hint} ${css.keys}`}>
        {ended ? null : (
          <span>
            <KeyCap keys="Alt ←" /> <KeyCap keys="Alt →" /> {t('keys.minute')}
          </span>
        )}
        <span>
          <KeyCap keys="1" /> <KeyCap keys="2" /> <KeyCap keys="3" /> {t('keys.zoom')}
        </span>
      </p>
    </>
  )
}
