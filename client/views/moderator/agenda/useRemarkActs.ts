import type { ItemId } from '../../../../shared/agenda/ids.ts'
import { lastReached } from '../../../../shared/run/lookup.ts'
import type { Act } from '../../../ui/acts/act.ts'
import { useActMaker } from '../../../ui/acts/useActMaker.ts'
import { nameOfId } from '../../../ui/agenda/itemName.ts'
import type { OpenDialog } from '../context/ConsoleDialogs.tsx'
import { type ConsoleContext, possible } from '../context/consoleContext.ts'
import { useWords } from '../context/useWords.ts'

/** Whether a remark on an item can be written now, changed or taken back (R14). */
function canRemark(context: ConsoleContext, item: ItemId): boolean {
  const was = context.show.remarks?.[item] ?? null
  const remark = { text: `${was?.text ?? ''}…`, lang: context.lang }
  return possible(context, { type: 'remark', item, remark, was }) !== null
}

/** Writing how an item went, or changing what was written. */
export function useRemarkActs(
  context: ConsoleContext,
  item: ItemId | null,
  show: (panel: OpenDialog) => void,
): readonly Act[] {
  const { t } = useWords()
  const { opening } = useActMaker()
  const who =
    item === null ? '' : nameOfId(context.show.published?.agenda ?? null, item, context.lang)
  const open = () => {
    if (item !== null) show({ kind: 'remark', item })
  }
  const writable = () => item !== null && canRemark(context, item)
  return [opening('remark', t('remark.on', { who }), writable, open)]
}

/** The same for what is on, or was on last. */
export function useRemarkHere(
  context: ConsoleContext,
  show: (panel: OpenDialog) => void,
): readonly Act[] {
  const item = lastReached(context.show.run.position)
  const acts = useRemarkActs(context, item, show)
  return item === null ? [] : acts
}
