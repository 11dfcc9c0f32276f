import { calledOfId, nameOfId } from '../../../ui/agenda/itemName.ts'
import type { Moves } from '../agenda/moves.ts'
import type { Desk } from '../desk/desk.ts'
import { undoable } from '../desk/steps.ts'
import { useTimes } from '../desk/useTimes.ts'
import { useWords } from '../desk/useWords.ts'

/** What Undo takes back, in words; null where there is nothing. */
export function useUndoWords(desk: Desk, moves: Moves): string | null {
  const { t } = useWords()
  const times = useTimes(desk)
  const step = undoable(desk.show, moves.undo)
  if (step === null) return null
  const command = t(`common:command.${step.command}`)
  const at = times.home(step.at)
  const nameIn = step.command.startsWith('edit') ? calledOfId : nameOfId
  const names = step.items.map((id) => nameIn(desk.show.published?.agenda ?? null, id, desk.lang))
  const [from, to] = names
  if (from === undefined || step.command === 'endShow') return t('undo.plain', { command, at })
  if (to === undefined) return t('undo.item', { command, item: from, at })
  if (step.command === 'swap') return t('undo.two', { command, from, to, at })
  return t(step.command === 'goTo' ? 'undo.goTo' : 'undo.to', { command, item: to, at })
}
