import { useTranslation } from 'react-i18next'
import { useFloorFigure } from '../../ui/countdown/useFloorFigure.ts'
import type { SpeakerModel } from './model.ts'

/** Says that the reader has the floor, with the stopwatch of that turn. */
export function FloorBand({ floor }: Pick<SpeakerModel, 'floor'>) {
  const { t } = useTranslation('speaker')
  const figure = useFloorFigure()
  if (floor === null || figure === null) return null
  return (
    <p className="speaker-floor" role="status">
      <b>{t('floor.title')}</b> <span>{t(`floor.${figure.kind}`, { time: figure.text })}</span>
    </p>
  )
}
