import { type EditOutcome, lengthText } from '../../../../client/views/planner/editor/model/rows.ts'
import { agendaFaults } from '../../../../shared/agenda/checks.ts'
import { applyChanges } from '../../../../shared/agenda/draft/apply.ts'
import { DraftChange } from '../../../../shared/agenda/draft/change.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { clockText } from '../../../../shared/time/format.ts'

/** An agenda in short: a line a segment with its start, and its items with their minutes. */
export function outline(agenda: Agenda): readonly string[] {
  const zone = agenda.zones[0] ?? 'UTC'
  return agenda.segments.map(({ id, start, budget, items }) => {
    const pin = start.type === 'notBefore' ? ` ${clockText(start.at, zone)}` : ''
    const time = budget === null ? '' : ` [${lengthText(budget)}]`
    return `${id}${pin}${time}: ${items.map((item) => `${item.id} ${lengthText(item.planned)}`).join(', ')}`
  })
}

/** The agenda after an act, which must be one that the server would take. */
export function afterAct(agenda: Agenda, made: Pick<EditOutcome, 'changes'> | null): Agenda {
  if (made === null) throw new Error('the act cannot be done')
  const applied = applyChanges(
    agenda,
    made.changes.map((change) => DraftChange.parse(change)),
  )
  if (!applied.ok) throw new Error(JSON.stringify(applied))
  const faults = agendaFaults(applied.agenda)
  if (faults.length > 0) throw new Error(JSON.stringify(faults))
  return applied.agenda
}

/** Ids that count: new-1, new-2. */
export function counting(): () => string {
  let count = 0
  return () => {
    count += 1
    return `new-${count}`
  }
}

/** Keys of items. */
export const items = (...ids: readonly string[]): ReadonlySet<string> =>
  new Set(ids.map((id) => `i/${id}`))

/** Keys of segments with a heading. */
export const headings = (...ids: readonly string[]): ReadonlySet<string> =>
  new Set(ids.map((id) => `s/${id}`))
