import type { RefObject } from 'react'
import type { Command } from '../../../shared/run/command.ts'
import { itemOn } from '../../../shared/run/lookup.ts'
import { useLive } from '../../live/LiveContext.tsx'
import type { KeyBinding } from '../../ui/keys.ts'
import { signalsFor } from './cues.ts'
import { type Desk, possible } from './desk.ts'
import { nextLanguage, setLanguage } from './floor.ts'
import { grantOf } from './HandsPanel.tsx'
import { itemActsOf } from './itemActs.ts'
import { type Moves, timeOf } from './moves.ts'
import type { Panel } from './panels.ts'
import type { Selection } from './useSelection.ts'
import { useWords } from './useWords.ts'

type Give = (cap: string, label: string, command: Command | null) => KeyBinding

function useGive(): Give {
  const live = useLive()
  return (cap, label, command) => ({
    cap,
    label,
    on: command !== null,
    run: () => {
      if (command !== null) live.give(command)
    },
  })
}

function useMoveKeys(desk: Desk, moves: Moves): readonly KeyBinding[] {
  const { t } = useWords()
  const give = useGive()
  const on = itemOn(desk.show.run.position)
  return [
    give('N', t('common:command.next'), moves.next),
    give('S', t('keys.startOrStandby'), moves.startShow ?? moves.finish),
    give('B', t('common:command.previous'), moves.previous),
    give('P', `${t('buttons.pause')} / ${t('buttons.resume')}`, moves.resume ?? moves.pause),
    give('+', t('give.plusLabel'), timeOf(desk, on, 1)),
    give('−', t('give.minusLabel'), timeOf(desk, on, -1)),
    give('Shift +', t('give.fiveLabel'), timeOf(desk, on, 5)),
    give('Shift −', t('give.minusFiveLabel'), timeOf(desk, on, -5)),
    give('U', t('keys.undo'), moves.undo),
    give('Ctrl Z', t('keys.undo'), moves.undo),
    give('W', t('common:command.runNow'), moves.runNow),
    give('O', t('common:command.reopen'), moves.reopen),
  ]
}

function useListKeys(
  desk: Desk,
  selection: Selection,
  show: (panel: Panel) => void,
): readonly KeyBinding[] {
  const { t } = useWords()
  const give = useGive()
  const { selected } = selection
  const acts = selected === null ? null : itemActsOf(desk, selected)
  const opening = (cap: string, label: string, on: boolean, run: () => void): KeyBinding => ({
    cap,
    label,
    on,
    run,
  })
  const item = selected ?? ''
  return [
    { cap: '↑', label: t('keys.select'), run: () => selection.step(-1) },
    { cap: '↓', label: t('keys.select'), run: () => selection.step(1) },
    opening('Enter', t('keys.menu'), selected !== null, () => selection.openMenu(item)),
    give('.', t('keys.putNext'), acts?.putNext ?? null),
    give('D', t('keys.drop'), acts?.dropOrRestore ?? null),
    give('G', t('keys.goTo'), acts?.goTo ?? null),
    give('Alt ↑', t('keys.move'), acts?.up ?? null),
    give('Alt ↓', t('keys.move'), acts?.down ?? null),
    opening('T', t('keys.edit'), acts?.editable ?? false, () =>
      show({ kind: 'item', task: { kind: 'edit', item } }),
    ),
    opening('I', t('keys.insert'), acts?.insertable ?? false, () =>
      show({ kind: 'item', task: { kind: 'insert', item } }),
    ),
    opening('X', t('keys.swap'), (acts?.swaps.length ?? 0) > 0, () => show({ kind: 'swap', item })),
    opening('Esc', t('keys.escape'), selected !== null, selection.clear),
  ]
}

function useRoomKeys(
  desk: Desk,
  moves: Moves,
  cueInput: RefObject<HTMLInputElement | null>,
  show: (panel: Panel) => void,
): readonly KeyBinding[] {
  const { t } = useWords()
  const give = useGive()
  const { floor, position } = desk.show.run
  const hand = desk.show.hands[0]
  const signal = signalsFor(desk.show, desk.you, desk.now)[0]
  const turn = floor === null ? null : possible(desk, { type: 'endFloor', turn: floor.id })
  const giveFloor: KeyBinding = {
    cap: 'F',
    label: t('floor.key'),
    on: itemOn(position) !== null,
    run: () => show({ kind: 'floor' }),
  }
  const language = possible(desk, setLanguage(desk.show, nextLanguage(desk.show)))
  const focusPeople = () => {
    document.querySelector<HTMLElement>('[data-testid="people"] button')?.focus()
  }
  return [
    { cap: 'C', label: t('cues.focusKey'), run: () => cueInput.current?.focus() },
    floor === null ? giveFloor : give('F', t('floor.key'), turn),
    give('L', t('floor.languageKey'), language),
    give('Y', t('hands.answerKey'), hand === undefined ? null : grantOf(desk, hand)),
    give(
      'J',
      t('hands.lowerKey'),
      hand === undefined ? null : possible(desk, { type: 'lowerHand', hand: hand.id }),
    ),
    give(
      'Z',
      t('signals.seenKey'),
      signal === undefined ? null : possible(desk, { type: 'acknowledgeCue', cue: signal.id }),
    ),
    { cap: 'H', label: t('people.focusKey'), run: focusPeople },
    { cap: 'K', label: t('links.title'), run: () => show({ kind: 'links' }) },
    {
      cap: 'E',
      label: t('keys.endShow'),
      on: moves.endShow !== null,
      run: () => show({ kind: 'end' }),
    },
    { cap: '?', label: t('common:keys.sheet'), run: () => show({ kind: 'keys' }) },
  ]
}

/** Every key of the console, in the order of the sheet. */
export function useDeskKeys(at: {
  readonly desk: Desk
  readonly moves: Moves
  readonly selection: Selection
  readonly cueInput: RefObject<HTMLInputElement | null>
  readonly show: (panel: Panel) => void
}): readonly KeyBinding[] {
  const moving = useMoveKeys(at.desk, at.moves)
  const room = useRoomKeys(at.desk, at.moves, at.cueInput, at.show)
  const list = useListKeys(at.desk, at.selection, at.show)
  return [...moving, ...room, ...list]
}
