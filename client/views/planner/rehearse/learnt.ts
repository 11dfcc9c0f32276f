import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import type { Texts } from '../../../../shared/agenda/texts.ts'
import { flatItems } from '../../../../shared/run/lookup.ts'
import type { Remark } from '../../../../shared/run/remark.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { type Duration, MINUTE } from '../../../../shared/time/instant.ts'

/** Lengths are planned in these steps, and less than one is no difference, in ms. */
const STEP = MINUTE / 2

/** An item that was run in a rehearsal: as it is planned in the draft now, and what it used there, in ms. */
export type Learnt = {
  readonly item: ItemId
  readonly title: Texts
  readonly planned: Duration
  readonly used: Duration
  /** The length to plan instead; null where that would be the same. */
  readonly instead: Duration | null
  /** What was noted of it there and is not in its notes yet; null where there is nothing. */
  readonly remark: Remark | null
}

/** What a rehearsal taught of a draft: the items of it that were run there to their end, in their order. */
export function learntOf(
  { run, remarks }: Pick<ShowState, 'run' | 'remarks'>,
  draft: Agenda,
): readonly Learnt[] {
  return flatItems(draft).flatMap(({ item: { id, title, planned, briefing } }) => {
    const said = remarks?.[id] ?? null
    const isNoted = said !== null && (briefing?.notes?.[said.lang] ?? '').includes(said.text)
    const progress = run.progress[id]
    if (progress?.status !== 'done') return []
    const used = progress.spent
    const rounded = Math.max(STEP, Math.round(used / STEP) * STEP)
    const differs = Math.abs(used - planned) >= STEP && rounded !== planned
    const remark = isNoted ? null : said
    return [{ item: id, title, planned, used, instead: differs ? rounded : null, remark }]
  })
}
