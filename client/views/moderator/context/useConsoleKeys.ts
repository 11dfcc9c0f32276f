import { type Act, keysOf } from '../../../ui/acts/act.ts'
import type { KeyBinding } from '../../../ui/controls/keys.ts'
import type { Steps } from '../../../ui/steps/useSteps.ts'
import type { Selection } from '../agenda/useSelection.ts'
import type { LogPart } from '../log/logBook.ts'
import type { Panes } from './usePanes.ts'
import { useWords } from './useWords.ts'

type Group = 'run' | 'time' | 'room' | 'screen'

const RUN: ReadonlySet<string> = new Set(
  'next finish previous pause undo redo runNow reopen endShow'.split(' '),
)
const TIME: ReadonlySet<string> = new Set(['beganAt', 'goOnAt', 'recover'])
const SCREEN: ReadonlySet<string> = new Set('find keys card page timeline'.split(' '))

/** Under what an act stands in the sheet. */
function groupOf({ id }: Act): Group {
  if (RUN.has(id)) return 'run'
  if (SCREEN.has(id)) return 'screen'
  return TIME.has(id) || id.startsWith('time ') ? 'time' : 'room'
}

const grouped = (bindings: readonly KeyBinding[], group: string): readonly KeyBinding[] =>
  bindings.map((binding) => ({ ...binding, group }))

/** Every key of the console, in the order of the sheet: its acts, and moving about in the agenda, or in the list of steps or the log while that is open. */
export function useConsoleKeys(
  acts: {
    readonly context: readonly Act[]
    readonly item: readonly Act[]
    /** Keys of what has the agenda's place, which are heard before the agenda's. */
    readonly main?: readonly KeyBinding[]
  },
  selection: Selection,
  { steps, log, panes }: { readonly steps: Steps; readonly log: LogPart; readonly panes: Panes },
): readonly KeyBinding[] {
  const { t } = useWords()
  const { selected } = selection
  const list = steps.open ? { step: steps.move, close: steps.close } : log.open ? log : null
  const closePane = panes.shown === null ? null : panes.close
  const openMenu = () => selection.openMenu(selected ?? '')
  return [
    ...acts.context.flatMap((act) => grouped(keysOf([act]), t(`keys.groups.${groupOf(act)}`))),
    ...(acts.main ?? []),
    ...grouped(
      [
        { cap: '↑', label: t('keys.select'), run: () => (list ?? selection).step(-1) },
        { cap: '↓', label: t('keys.select'), run: () => (list ?? selection).step(1) },
        {
          cap: 'Enter',
          label: t('keys.menu'),
          on: list === null && selected !== null,
          run: openMenu,
        },
        { cap: 'Shift F10', label: t('keys.menu'), on: selected !== null, run: openMenu },
        { cap: '/', label: t('log.searchKey'), on: log.open, run: log.find },
        ...keysOf(acts.item),
        {
          cap: 'Esc',
          label: t('keys.escape'),
          on: list !== null || closePane !== null || selected !== null,
          run: list?.close ?? closePane ?? selection.clear,
          fixed: true,
        },
      ],
      t('keys.groups.list'),
    ),
  ]
}
