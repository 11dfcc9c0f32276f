import { useState } from 'react'
import { same } from '../../../shared/agenda/same.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLive } from '../../live/LiveContext.tsx'
import { AgendaText } from '../../ui/agenda/AgendaText.tsx'
import { useLazyLoad } from '../../ui/controls/useLazyLoad.ts'
import { loadMenu } from './DeviceMenu.tsx'
import type { TalkingPoints } from './model.ts'
import css from './pointButton.module.css'

/** The chosen talking point of a turn; the button opens the choice. */
export function PointButton({
  points: { item, all, chosen },
  look,
}: {
  readonly points: TalkingPoints
  /** As a part of a text, or as a separate control. */
  readonly look: 'text' | 'control'
}) {
  const { t } = useTranslation('speaker')
  const live = useLive()
  const [button, setButton] = useState<HTMLButtonElement | null>(null)
  const [open, setOpen] = useState(false)
  // Loaded while there is a connection, for a choice during the turn.
  const Menu = useLazyLoad(loadMenu, open)
  return (
    <>
      <button
        ref={setButton}
        type="button"
        className={css.button}
        data-look={look}
        aria-haspopup="menu"
        aria-expanded={open && Menu !== null}
        onClick={() => setOpen(!open)}
      >
        {chosen === null ? (
          <span className="cut">{t('points.choose')}</span>
        ) : (
          <AgendaText texts={chosen} className={`title plain ${look === 'text' ? '' : 'cut'}`} />
        )}
      </button>
      {open && Menu !== null ? (
        <Menu
          anchor={button}
          align={look === 'text' ? 'end' : 'start'}
          label={t('points.choose')}
          entries={all.map((point) => ({
            id: JSON.stringify(point),
            label: <AgendaText texts={point} />,
            chosen: same(point, chosen),
            run: () =>
              live.give({
                type: 'chooseTalkingPoint',
                item,
                point: same(point, chosen) ? null : point,
                was: chosen,
              }),
          }))}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}
