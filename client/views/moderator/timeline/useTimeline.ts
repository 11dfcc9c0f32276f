import { useState } from 'react'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { CONDITIONS } from '../../../styles/conditions.ts'
import { type Act, useActMaker } from '../../../ui/acts/act.tsx'
import type { KeyBinding } from '../../../ui/controls/keys.tsx'
import { useMedia } from '../../../ui/controls/theme.ts'
import { useStableCallback } from '../../../ui/controls/useStableCallback.ts'
import type { PaneState } from '../../../ui/layout/Pane.tsx'
import { ZOOMS, type Zoom } from '../../../ui/timeline/scale.ts'
import type { Selection } from '../agenda/useSelection.ts'
import { below } from './DragLayer.tsx'

/** Returns the timeline of this console; on a phone it begins with the coming items, because the whole show does not fit. */
export function useTimeline({ open, set }: PaneState) {
  const phone = useMedia(CONDITIONS.handheld)
  const [zoom, zoomTo] = useState<Zoom>(phone ? 'fromNow' : 'whole')
  const [asTable, showTable] = useState(false)
  const toggle = useStableCallback(() => set(!open))
  const close = useStableCallback(() => set(false))
  return { open, zoom, asTable, zoomTo, showTable, toggle, close }
}

/** The timeline of the console: whether it is open, how much of the show it shows, and whether as a table. */
export type TimelineState = ReturnType<typeof useTimeline>

/** The keys that the agenda has too. */
const AGENDA_KEYS: ReadonlySet<string> = new Set(['Alt ←', 'Alt →', 'Enter', 'Esc'])

/** Returns the act that opens the timeline. */
export function useTimelineAct(timeline: TimelineState): Act {
  const { t } = useTranslation('timeline')
  const { openingAct } = useActMaker()
  return openingAct('timeline', t('keys.open'), true, timeline.toggle, {
    caps: ['Shift T'],
    chosen: timeline.open,
    focus: () => null,
  })
}

function chosenElement(): Element | null {
  return document.querySelector('[data-testid="chosen-block"]')
}

/** Returns the keys of the timeline with their group in the sheet of keys; its keys for minutes are those of the agenda. */
export function useTimelineKeys(
  timeline: TimelineState,
  selection: Selection,
): readonly KeyBinding[] {
  const { t } = useTranslation('timeline')
  const { selected } = selection
  const { open } = timeline
  const openMenu = () => {
    const element = chosenElement()
    selection.openMenu(selected ?? '', element === null ? undefined : below(element))
  }
  const keys: readonly KeyBinding[] = [
    ...ZOOMS.map((zoom, at) => ({
      cap: String(at + 1),
      label: t(`keys.${zoom}`),
      enabled: open && !timeline.asTable,
      run: () => timeline.zoomTo(zoom),
    })),
    { cap: '←', label: t('keys.before'), enabled: open, run: () => selection.step(-1) },
    { cap: '→', label: t('keys.after'), enabled: open, run: () => selection.step(1) },
    { cap: 'Enter', label: t('keys.menu'), enabled: open && selected !== null, run: openMenu },
    { cap: 'Esc', label: t('keys.close'), enabled: open, run: timeline.close, fixed: true },
  ]
  // While the timeline is closed, the agenda has these keys, and the sheet lists each once.
  const activeKeys = open ? keys : keys.filter(({ cap }) => !AGENDA_KEYS.has(cap))
  return activeKeys.map((key) => ({ ...key, group: t('keys.group') }))
}
