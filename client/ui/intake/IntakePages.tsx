import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { PasteField } from './PasteField.tsx'
import css from './pasteField.module.css'
import { ReadPage } from './ReadPage.tsx'
import type { Taker } from './taker.ts'
import { useDrop } from './useDrop.ts'
import type { IntakeActs } from './useIntake.ts'
import { WholePage } from './WholePage.tsx'

/** A text on its way into a show: where it is pasted, then what was understood; what is there stays until it is taken over. */
export function IntakePages({
  acts,
  taker,
  aside = null,
  more = null,
}: {
  readonly acts: IntakeActs
  readonly taker: Taker
  /** What stands beside the field. */
  readonly aside?: ReactNode
  /** What else is said of the show that comes of it. */
  readonly more?: ReactNode
}) {
  const { t } = useTranslation('intake')
  const over = useDrop(acts.readFile)
  const { at, work, whole } = acts.intake
  return (
    <>
      {at === 'read' && work !== null ? (
        <ReadPage work={work} acts={acts} taker={taker} more={more} />
      ) : at === 'whole' && whole !== null ? (
        <WholePage agenda={whole} acts={acts} taker={taker} />
      ) : (
        <PasteField acts={acts} leave={taker.leave} aside={aside} />
      )}
      {over ? (
        <p className={css.dropHint} aria-hidden="true">
          {t('drop')}
        </p>
      ) : null}
    </>
  )
}
