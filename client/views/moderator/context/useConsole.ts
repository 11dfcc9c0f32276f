import { useState } from 'react'
import { liveItemId, nextWaiting } from '../../../../shared/run/lookup.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { type Act, keysOf, useActMaker } from '../../../ui/acts/act.tsx'
import type { KeyBinding } from '../../../ui/controls/keys.tsx'
import { useMedia } from '../../../ui/controls/theme.ts'
import { useStableCallback } from '../../../ui/controls/useStableCallback.ts'
import type { PaneState } from '../../../ui/layout/Pane.tsx'
import { type Steps, useSteps } from '../../../ui/steps/useSteps.ts'
import { ZOOMS, type Zoom } from '../../../ui/timeline/scale.ts'
import { useEditing } from '../agenda/InlineField.tsx'
import { useColumns } from '../agenda/TableHead.tsx'
import {
  type ItemOpeners,
  useItemActs,
  useRemarkActs,
  useTimeNudges,
} from '../agenda/useItemActs.ts'
import { useMoveActs } from '../agenda/useMoveActs.ts'
import { type Selection, useSelection } from '../agenda/useSelection.ts'
import { type LogPart, useLogPart } from '../log/logBook.ts'
import { useRecovery, useRecoveryActs, useRecoveryKeys } from '../recovery/useRecovery.ts'
import { usePageActs, usePersonPage } from '../room/usePersonPage.ts'
import { useRoomActs } from '../room/useRoomActs.ts'
import { useComposer } from '../side/cues.ts'
import { below } from '../timeline/DragLayer.tsx'
import { NO_DIALOG, type OpenDialog } from './ConsoleDialogs.tsx'
import type { ConsoleContext } from './consoleContext.ts'
import { useWords } from './useConsoleData.ts'
import { type Panes, usePanes } from './usePanes.ts'

/** Returns the timeline of this console; on a phone it begins with the coming items, because the whole show does not fit. */
function useTimeline({ open, set }: PaneState) {
  const phone = useMedia('handheld')
  const [zoom, zoomTo] = useState<Zoom>(phone ? 'fromNow' : 'whole')
  const [asTable, showTable] = useState(false)
  const toggle = useStableCallback(() => set(!open))
  const close = useStableCallback(() => set(false))
  return { open, zoom, asTable, zoomTo, showTable, toggle, close }
}

/** The timeline of the console: whether it is open, how much of the show it shows, and whether as a table. */
type TimelineState = ReturnType<typeof useTimeline>

/** The keys that the agenda has too. */
const AGENDA_KEYS: ReadonlySet<string> = new Set(['Alt ←', 'Alt →', 'Enter', 'Esc'])

/** Returns the act that opens the timeline. */
function useTimelineAct(timeline: TimelineState): Act {
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
function useTimelineKeys(timeline: TimelineState, selection: Selection): readonly KeyBinding[] {
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

type Group = 'run' | 'time' | 'room' | 'screen'

const RUN: ReadonlySet<string> = new Set(
  'next finish previous pause undo redo runNow reopen endShow'.split(' '),
)
const TIME: ReadonlySet<string> = new Set(['beganAt', 'goOnAt', 'recover'])
const SCREEN: ReadonlySet<string> = new Set('find keys card page timeline'.split(' '))

/** Returns the group of an act in the sheet of keys. */
function groupOf({ id }: Act): Group {
  if (RUN.has(id)) return 'run'
  if (SCREEN.has(id)) return 'screen'
  return TIME.has(id) || id.startsWith('time ') ? 'time' : 'room'
}

/** Returns every key of the console, in the order of the sheet: the keys of acts, and keys that move in the agenda, or in the open list of steps or the log. */
function useConsoleKeys(
  acts: {
    readonly context: readonly Act[]
    readonly item: readonly Act[]
    /** The keys of recovery or the timeline, while it covers the agenda; they have priority over the agenda's keys. */
    readonly main?: readonly KeyBinding[]
  },
  selection: Selection,
  { steps, log, panes }: { readonly steps: Steps; readonly log: LogPart; readonly panes: Panes },
): readonly KeyBinding[] {
  const { t } = useWords()
  const { selected } = selection
  const isLogOpen = panes.shown === 'log'
  const openList = steps.open ? steps.move : isLogOpen ? log.step : null
  const closePane = panes.shown === null ? null : panes.close
  const openMenu = () => selection.openMenu(selected ?? '')
  const group = t('keys.groups.list')
  const stepBy = (by: -1 | 1) => () => (openList ?? selection.step)(by)
  return [
    ...acts.context.flatMap((act) => keysOf([act], t(`keys.groups.${groupOf(act)}`))),
    ...(acts.main ?? []),
    { cap: '↑', label: t('keys.select'), group, run: stepBy(-1) },
    { cap: '↓', label: t('keys.select'), group, run: stepBy(1) },
    {
      cap: 'Enter',
      label: t('keys.menu'),
      group,
      enabled: openList === null && selected !== null,
      run: openMenu,
    },
    { cap: 'Shift F10', label: t('keys.menu'), group, enabled: selected !== null, run: openMenu },
    { cap: '/', label: t('log.searchKey'), group, enabled: isLogOpen, run: log.find },
    ...keysOf(acts.item, group),
    {
      cap: 'Esc',
      label: t('keys.escape'),
      group,
      enabled: closePane !== null || selected !== null,
      run: closePane ?? selection.clear,
      fixed: true,
    },
  ]
}

function startOfSelection(context: ConsoleContext): string | null {
  const agenda = context.show.published?.agenda
  if (agenda === undefined) return null
  return nextWaiting(agenda, context.show.run) ?? liveItemId(context.show.run.position)
}

/** Returns the state of the console's parts, with its acts and keys. */
export function useConsole(context: ConsoleContext) {
  const [dialog, show] = useState<OpenDialog>(NO_DIALOG)
  const panes = usePanes()
  const composer = useComposer(panes)
  const editing = useEditing()
  const selection = useSelection(context, startOfSelection(context))
  const nudging = useTimeNudges(context)
  const steps = useSteps('moderators', panes.of('steps'))
  const log = useLogPart()
  const choice = useColumns()
  const recovery = useRecovery(context, panes.of('recovery'))
  const timeline = useTimeline(panes.of('timeline'))
  const page = usePersonPage(context, panes.of('page'))
  const edit: ItemOpeners['edit'] = (edited) => {
    panes.close()
    editing.edit(edited)
  }
  const itemOpeners: ItemOpeners = { show, edit, nudge: nudging.nudge, page }
  const acts = [
    ...useMoveActs(context, steps, show),
    ...useRoomActs(context, { composer, panes, show }),
    ...usePageActs(context, page),
    ...useRemarkActs(context, show),
    useTimelineAct(timeline),
    ...useRecoveryActs(context, recovery),
  ]
  const item = useItemActs(context, selection.selected, itemOpeners)
  const recoveryKeys = useRecoveryKeys(recovery)
  const timelineKeys = useTimelineKeys(timeline, selection)
  const isFree = ({ cap }: KeyBinding) => recoveryKeys.every((key) => key.cap !== cap)
  const main = [...recoveryKeys, ...timelineKeys.filter(isFree)]
  const keys = useConsoleKeys({ context: acts, item, main }, selection, { steps, log, panes })
  return {
    context,
    dialog,
    show,
    composer,
    editing,
    selection,
    nudging,
    steps,
    log,
    recovery,
    timeline,
    panes,
    choice,
    page,
    itemOpeners,
    acts,
    keys,
  }
}

/** A console with all its parts. */
export type Console = ReturnType<typeof useConsole>
