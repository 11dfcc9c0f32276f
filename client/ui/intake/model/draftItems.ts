import type { Agenda } from '../../../../shared/agenda/model.ts'

/** How many items a draft holds that would be replaced; 0 for the one empty item that a new show begins with. */
export function itemsInDraft(draft: Agenda | null): number {
  if (draft === null) return 0
  const count = draft.segments.reduce((sum, { items }) => sum + items.length, 0)
  return count <= 1 && draft.people.length === 0 ? 0 : count
}
