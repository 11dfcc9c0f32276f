import { useState } from 'react'
import { same } from '../../../shared/agenda/same.ts'
import type { Texts } from '../../../shared/agenda/texts.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLive } from '../../live/LiveContext.tsx'
import { AgendaText } from '../../ui/agenda/AgendaText.tsx'
import { useLater } from '../../ui/controls/useLater.ts'
import type { Points } from './model.ts'
import './points.css'

const loadMenu = async () => (await import('../../ui/controls/Menu.tsx')).MenuAt

function useChoose({ item, chosen }: Points): (point: Texts | null) => void {
  const live = useLive()
  return (point) => live.give({ type: 'chooseTalkingPoint', item, point, was: chosen })
}

/** Which of their talking points a speaker speaks about, chosen beforehand; a second press opens the choice again. */
export function PointsChoice({ points }: { readonly points: Points }) {
  const { t } = useTranslation('speaker')
  const choose = useChoose(points)
  // The menu of the same choice is wanted once the talk is on, when the network may be gone.
  useLater(loadMenu)
  return (
    <fieldset className="speaker-points">
      <legend>
        {t(points.chosen === null ? 'points.choose' : 'points.chosen')}
        {points.title === null ? null : (
          <span className="title" lang={points.title.lang}>
            {' '}
            {points.title.text}
          </span>
        )}
      </legend>
      {points.all.map((point) => {
        const on = same(point, points.chosen)
        return (
          <button
            key={JSON.stringify(point)}
            type="button"
            aria-pressed={on}
            onClick={() => choose(on ? null : point)}
          >
            <AgendaText texts={point} className="title" />
          </button>
        )
      })}
    </fieldset>
  )
}

/** The chosen point under the title while one is on; it opens the choice. */
export function PointButton({ points }: { readonly points: Points }) {
  const { t } = useTranslation('speaker')
  const choose = useChoose(points)
  const { chosen, all } = points
  const [button, setButton] = useState<HTMLButtonElement | null>(null)
  const [open, setOpen] = useState(false)
  const Menu = useLater(loadMenu, open)
  return (
    <>
      <button
        ref={setButton}
        type="button"
        className="speaker-point"
        data-open={chosen === null}
        aria-haspopup="menu"
        aria-expanded={open && Menu !== null}
        onClick={() => setOpen(!open)}
      >
        {chosen === null ? t('points.choose') : <AgendaText texts={chosen} className="title" />}
      </button>
      {open && Menu !== null ? (
        <Menu
          anchor={button}
          align="end"
          away={4}
          label={t('points.choose')}
          entries={all.map((point) => ({
            id: JSON.stringify(point),
            label: <AgendaText texts={point} />,
            chosen: same(point, chosen),
            run: () => choose(same(point, chosen) ? null : point),
          }))}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}
