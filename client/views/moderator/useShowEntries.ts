import type { Command } from '../../../shared/run/command.ts'
import { useLive } from '../../live/LiveContext.tsx'
import type { MenuEntry } from '../../ui/Menu.tsx'
import { type Desk, possible } from './desk.ts'
import type { Moves } from './moves.ts'
import type { Panel } from './panels.ts'
import { useWords } from './useWords.ts'

/** How fast a rehearsal can be let run, as multiples of real time. */
const RATES = [1, 2, 10, 30]

/** The entries of the show's menu: what is needed seldom, and the clock of a rehearsal. */
export function useShowEntries(
  desk: Desk,
  moves: Moves,
  show: (panel: Panel) => void,
): readonly MenuEntry[] {
  const { t } = useWords()
  const live = useLive()
  const giving = (id: string, label: string, command: Command | null, shortcut?: string) => ({
    id,
    label,
    shortcut,
    disabled: command === null,
    run: () => {
      if (command !== null) live.give(command)
    },
  })
  const { clock, rehearsal } = desk.show
  const clockEntries = !rehearsal
    ? []
    : [
        ...RATES.map((rate) => ({
          ...giving(
            `rate ${rate}`,
            t('rehearsal.rate', { count: rate }),
            possible(desk, { type: 'setClock', rate, paused: clock.paused }),
          ),
          chosen: clock.rate === rate,
        })),
        giving(
          'clock',
          clock.paused ? t('rehearsal.go') : t('rehearsal.stand'),
          possible(desk, { type: 'setClock', rate: clock.rate, paused: !clock.paused }),
        ),
      ]
  return [
    giving('previous', t('common:command.previous'), moves.previous, 'B'),
    giving('runNow', t('common:command.runNow'), moves.runNow, 'W'),
    {
      id: 'endShow',
      label: t('buttons.end'),
      shortcut: 'E',
      disabled: moves.endShow === null,
      run: () => show({ kind: 'end' }),
    },
    giving('reopen', t('common:command.reopen'), moves.reopen, 'O'),
    {
      id: 'links',
      label: t('buttons.links'),
      shortcut: 'K',
      run: () => show({ kind: 'links' }),
    },
    { id: 'keys', label: t('buttons.keys'), shortcut: '?', run: () => show({ kind: 'keys' }) },
    ...clockEntries,
  ]
}
