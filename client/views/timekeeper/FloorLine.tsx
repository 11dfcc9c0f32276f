import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useFloorFigure } from '../../ui/countdown/useFloorFigure.ts'
import css from './clockBlock.module.css'
import type { TimekeeperModel } from './model.ts'

const KEYS = { left: 'floorLeft', over: 'floorOver', spent: 'floorSpent' } as const

/** Who has the floor inside the item, and the stopwatch of that turn. */
export function FloorLine({ floor }: { readonly floor: NonNullable<TimekeeperModel['floor']> }) {
  const { t } = useTranslation('timekeeper')
  const figure = useFloorFigure()
  return (
    <p className={css.floor}>
      <b lang={floor.name?.lang}>{t('floor', { name: floor.name?.text ?? '' })}</b>{' '}
      {figure === null ? null : t(KEYS[figure.kind], { time: figure.text })}
    </p>
  )
}
