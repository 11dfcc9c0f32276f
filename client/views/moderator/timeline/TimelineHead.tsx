import { memo } from 'react'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { PaneHead } from '../../../ui/layout/Pane.tsx'
import { ZOOMS } from '../../../ui/timeline/scale.ts'
import css from './timelinePane.module.css'
import type { TimelineState } from './useTimeline.ts'

/** The title, the time range, table or chart, and Close. */
export const TimelineHead = memo(function Tools({
  timeline,
}: {
  readonly timeline: TimelineState
}) {
  const { t } = useTranslation('timeline')
  const { zoom, zoomTo, asTable, showTable, close } = timeline
  return (
    <PaneHead title={t('title')} close={close}>
      {asTable ? null : (
        <fieldset className={css.zoom} aria-label={t('zoom.label')}>
          {ZOOMS.map((one) => (
            <Button key={one} size="small" aria-pressed={one === zoom} onClick={() => zoomTo(one)}>
              {t(`zoom.${one}`)}
            </Button>
          ))}
        </fieldset>
      )}
      <Button
        look="bare"
        size="small"
        className={css.as}
        aria-pressed={asTable}
        onClick={() => showTable(!asTable)}
      >
        {t(asTable ? 'picture' : 'table')}
      </Button>
    </PaneHead>
  )
})
