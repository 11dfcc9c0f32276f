import type { TextInLanguage } from '../../../../shared/agenda/textIn.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { KeyCap } from '../../../ui/controls/KeyCap.tsx'
import type { ItemLine } from '../agenda/rows.ts'

/** What is known of the item that is chosen, and what hands can do here. */
export function Chosen({
  line,
  name,
  told,
}: {
  readonly line: ItemLine | null
  /** What it is called on its block. */
  readonly name: TextInLanguage | null
  /** Its length and when it begins and ends. */
  readonly told: string | null
}) {
  const { t } = useTranslation('timeline')
  const said = (cell: ItemLine['latest']) => cell?.text ?? t('never')
  return (
    <div className="mod-tl-letgo">
      {line === null || name === null ? null : (
        <>
          <p className="mod-tl-head" lang={name.lang}>
            {name.text}
          </p>
          {line.title.text !== name.text ? (
            <p className="title mod-tl-title" lang={line.title.lang}>
              {line.title.text}
            </p>
          ) : null}
          <p className="second">{told}</p>
          {line.latest === null ? null : (
            <p className="second">
              {t('latest', { planned: said(line.latest), least: said(line.latestLeast) })}
            </p>
          )}
        </>
      )}
      <p className="mod-tl-hint">
        <span className="mod-tl-keys">
          <KeyCap keys="Alt ←" /> <KeyCap keys="Alt →" /> {t('keys.minute')}
        </span>
        <span className="mod-tl-keys">
          <KeyCap keys="1" /> <KeyCap keys="2" /> <KeyCap keys="3" /> {t('keys.zoom')}
        </span>
      </p>
    </div>
  )
}
