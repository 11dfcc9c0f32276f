import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChanges } from '../../../../shared/agenda/draft/apply.ts'
import type { DraftChange } from '../../../../shared/agenda/draft/change.ts'
import { itemValue } from '../../../../shared/agenda/draft/fieldChanges.ts'
import { type Agenda, type Item, Kind } from '../../../../shared/agenda/model.ts'
import { same } from '../../../../shared/agenda/same.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { moveItem, setText } from '../../../support/changes.ts'
import { pinned } from '../../../support/pinned.ts'
import { runs } from '../../../support/runs.ts'
import { founding } from '../../../support/shows.ts'

/** A change that fits this agenda, chosen by some numbers. */
function fitting(agenda: Agenda, [what = 0, where = 0, which = 0, n = 0]: readonly number[]) {
  const segment = agenda.segments[where % agenda.segments.length]
  const item = segment?.items[which % (segment.items.length || 1)]
  const person = agenda.people[which % agenda.people.length]
  const other = agenda.segments[n % agenda.segments.length]
  if (!segment || !item || !person || !other) return null
  const makers: readonly (() => DraftChange)[] = [
    () => setText('item', item.id, 'title', 'de', item.title['de'] ?? null, `Titel ${n}`),
    () =>
      setText(
        'person',
        person.id,
        'affiliation',
        'en',
        person.affiliation?.['en'] ?? null,
        n % 2 ? null : `Home ${n}`,
      ),
    () => set(item, 'planned', (n % 90) * MINUTE),
    () => set(item, 'kind', Kind.options[n % Kind.options.length]),
    () => set(item, 'documents', [{ title: `Paper ${n}`, link: 'https://example.org/paper' }]),
    () => set(item, 'script', n % 2 ? null : { lang: 'en', length: n + 1 }),
    () => set(item, 'slimming', { least: Math.min(item.planned, n * MINUTE), dropRank: n % 9 }),
    () => ({ type: 'removeItem', was: item }),
    () =>
      moveItem(
        item.id,
        { segment: segment.id, after: before(segment.items, item) },
        { segment: other.id, after: other.items.find(({ id }) => id !== item.id)?.id ?? null },
      ),
    () => ({
      type: 'insertItem',
      to: { segment: other.id, after: other.items.at(-1)?.id ?? null },
      item: { ...item, id: `new-${n}-${where}` },
    }),
    () => ({ type: 'removeSegment', was: segment }),
    () => ({
      type: 'insertSegment',
      after: segment.id,
      segment: { ...segment, id: `block-${n}-${which}`, items: [] },
    }),
    () => ({
      type: 'moveSegment',
      segment: segment.id,
      after: other.id === segment.id ? null : other.id,
      was: before(agenda.segments, segment),
    }),
    () => ({
      type: 'insertPerson',
      after: n % 2 ? null : person.id,
      person: { ...person, id: `guest-${n}-${where}` },
    }),
    () => ({ type: 'removePerson', was: person }),
    () => ({
      type: 'setValue',
      of: 'segment',
      id: segment.id,
      field: 'chair',
      value: n % 4 === 0 ? null : person.id,
      was: segment.chair ?? null,
    }),
  ]
  return makers[what % makers.length]?.() ?? null
}

/** Changes one after another, each chosen by some numbers. */
const stories = fc.array(fc.array(fc.nat(500), { minLength: 4, maxLength: 4 }), {
  minLength: 1,
  maxLength: 20,
})

function set(item: Item, field: string, value: unknown): DraftChange {
  const was = itemValue(item, field as 'planned')
  return { type: 'setValue', of: 'item', id: item.id, field, value, was } as DraftChange
}

const before = (list: readonly { id: string }[], one: { id: string }): string | null =>
  list[list.indexOf(one) - 1]?.id ?? null

/** The agenda after these changes and their undo; null where one of them is refused. */
function takenBack(agenda: Agenda, changes: readonly DraftChange[]): Agenda | null {
  const after = applyChanges(agenda, changes)
  const back = after.ok ? applyChanges(after.agenda, after.undo) : after
  return back.ok ? back.agenda : null
}

test('what a change did is taken back by its undo, and done again by it, whatever was done', () => {
  let done = 0
  fc.assert(
    fc.property(stories, (all) => {
      let now = founding()
      const changes: DraftChange[] = []
      for (const numbers of all) {
        const change = fitting(now, numbers)
        const after = change && applyChanges(now, [change])
        if (!change || !after?.ok) continue
        const back = applyChanges(after.agenda, after.undo)
        if (!back.ok) throw new Error(JSON.stringify(back))
        expect(same(back.agenda, now)).toBe(true)
        const again = applyChanges(back.agenda, [change])
        expect(again.ok && same(again.agenda, after.agenda)).toBe(true)
        now = after.agenda
        changes.push(change)
        done += 1
      }
      // Made together they are taken back together, the last one first.
      expect(same(takenBack(founding(), changes), founding())).toBe(true)
    }),
    { numRuns: runs(150), examples: pinned(stories, runs(100)).map((all) => [all]) },
  )
  expect(done).toBeGreaterThan(runs(300))
})
