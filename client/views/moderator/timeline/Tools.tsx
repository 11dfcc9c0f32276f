import { memo } from 'react'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { ZOOMS } from '../../../ui/timeline/scale.ts'
import type { TimelineState } from './useTimeline.ts'

/** How much is seen, as what, and the way back to the agenda. */
export const Tools = memo(function Tools({ timeline }: { readonly timeline: TimelineState }) {
  const { t } = useTranslation(['timeline', 'common'])
  const { zoom, zoomTo, asTable, showTable, close } = timeline
  return (
    <div className="mod-tl-tools">
      <h2>{t('title')}</h2>
      <fieldset className="mod-tl-zoom" aria-label={t('zoom.label')}>
        {ZOOMS.map((one) => (
          <Button
            key={one}
            size="small"
            aria-pressed={one === zoom}
            disabled={asTable}
            onClick={() => zoomTo(one)}
          >
            {t(`zoom.${one}`)}
          </Button>
        ))}
      </fieldset>
      <Button
        look="bare"
        size="small"
        className="mod-tl-as"
        aria-pressed={asTable}
        onClick={() => showTable(!asTable)}
      >
        {t(asTable ? 'picture' : 'table')}
      </Button>
      <Button size="small" shortcut="Esc" onClick={close}>
        {t('common:keys.close')}
      </Button>
    </div>
  )
})
