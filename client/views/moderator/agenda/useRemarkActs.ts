import type { ItemId } from '../../../../shared/agenda/ids.ts'
import { lastReached } from '../../../../shared/run/lookup.ts'
import type { Act } from '../../../ui/acts/act.ts'
import { useActMaker } from '../../../ui/acts/useActMaker.ts'
import { nameOfId } from '../../../ui/agenda/itemName.ts'
import { type Desk, possible } from '../desk/desk.ts'
import { useWords } from '../desk/useWords.ts'
import type { Panel } from '../room/panels.ts'

/** Whether a remark on an item can be written now, changed or taken back (R14). */
function canRemark(desk: Desk, item: ItemId): boolean {
  const was = desk.show.remarks?.[item] ?? null
  const remark = { text: `${was?.text ?? ''}…`, lang: desk.lang }
  return possible(desk, { type: 'remark', item, remark, was }) !== null
}

/** Writing how an item went, or changing what was written. */
export function useRemarkActs(
  desk: Desk,
  item: ItemId | null,
  show: (panel: Panel) => void,
): readonly Act[] {
  const { t } = useWords()
  const { opening } = useActMaker()
  const who = item === null ? '' : nameOfId(desk.show.published?.agenda ?? null, item, desk.lang)
  const open = () => {
    if (item !== null) show({ kind: 'remark', item })
  }
  return [opening('remark', t('remark.on', { who }), item !== null && canRemark(desk, item), open)]
}

/** The same for what is on, or was on last. */
export function useRemarkHere(desk: Desk, show: (panel: Panel) => void): readonly Act[] {
  const item = lastReached(desk.show.run.position)
  const acts = useRemarkActs(desk, item, show)
  return item === null ? [] : acts
}
