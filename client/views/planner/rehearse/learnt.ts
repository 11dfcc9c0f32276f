import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { Agenda, Item } from '../../../../shared/agenda/model.ts'
import type { Texts } from '../../../../shared/agenda/texts.ts'
import { flatItems } from '../../../../shared/run/lookup.ts'
import type { Remark } from '../../../../shared/run/remark.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { type Duration, MINUTE } from '../../../../shared/time/instant.ts'

/** Lengths are planned in these steps, and less than one is no difference, in ms. */
const STEP = MINUTE / 2

/** An item that was run in a rehearsal, or that something was noted of there: as it is planned in the draft now, and what it used (null where it was not run to its end), in ms. */
export type Learnt = {
  readonly item: ItemId
  readonly title: Texts
  readonly planned: Duration
  readonly used: Duration | null
  /** The length to plan instead; null where that would be the same. */
  readonly instead: Duration | null
  /** What was noted of it there and is not in its notes yet; null where there is nothing. */
  readonly remark: Remark | null
}

/** What was noted of an item and is not in its notes yet. */
function unnoted({ id, briefing }: Item, remarks: ShowState['remarks']): Remark | null {
  const said = remarks?.[id] ?? null
  const isNoted = said !== null && (briefing?.notes?.[said.lang] ?? '').includes(said.text)
  return isNoted ? null : said
}

/** What a rehearsal taught of a draft: the items of it that were run there to their end, and those that something was noted of, in their order. */
export function learntOf(
  { run, remarks }: Pick<ShowState, 'run' | 'remarks'>,
  draft: Agenda,
): readonly Learnt[] {
  return flatItems(draft).flatMap(({ item }): readonly Learnt[] => {
    const { id, title, planned } = item
    const remark = unnoted(item, remarks)
    const progress = run.progress[id]
    if (progress?.status !== 'done') {
      const notRun = { item: id, title, planned, used: null, instead: null, remark }
      return remark === null ? [] : [notRun]
    }
    const used = progress.spent
    const rounded = Math.max(STEP, Math.round(used / STEP) * STEP)
    const differs = Math.abs(used - planned) >= STEP && rounded !== planned
    return [{ item: id, title, planned, used, instead: differs ? rounded : null, remark }]
  })
}
