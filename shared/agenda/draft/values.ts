import { slimmingFor } from '../defaults.ts'
import { editItem, editPerson, editSegment } from '../edits.ts'
import type { Agenda, Item, Slimming } from '../model.ts'
import { same } from '../same.ts'
import type { DraftChange, DraftChangeOf } from './change.ts'
import { type Changed, faulty } from './outcome.ts'

type ValueChange = DraftChangeOf<'setValue'>
type ItemChange = Extract<ValueChange, { of: 'item' }>

/** What recovery may do with an item follows its kind and length as long as nobody said otherwise; no least exceeds the length (P3). */
function slimmingAfter(item: Item, { kind, planned }: Pick<Item, 'kind' | 'planned'>): Slimming {
  const usual = slimmingFor(item.kind, item.planned)
  const now = item.slimming ?? usual
  if (same(now, usual)) return slimmingFor(kind, planned)
  const isProtected = now.least === item.planned
  return { ...now, least: isProtected ? planned : Math.min(now.least, planned) }
}

/** What an item holds in a field. */
export function itemValue(item: Item, field: ItemChange['field']): unknown {
  if (field === 'documents') return item.briefing?.documents ?? []
  if (field === 'script') return item.briefing?.script ?? null
  return item[field]
}

function briefingWith(item: Item, change: ItemChange): Item['briefing'] {
  const { documents, script, ...rest } = item.briefing ?? { notes: null, announce: null }
  const listed = change.field === 'documents' ? change.value : (documents ?? [])
  const written = change.field === 'script' ? change.value : (script ?? null)
  return {
    ...rest,
    ...(listed.length > 0 ? { documents: listed } : {}),
    ...(written === null ? {} : { script: written }),
  }
}

function itemFields(item: Item, change: ItemChange): Partial<Item> {
  switch (change.field) {
    case 'kind':
    case 'planned': {
      const after = { ...item, [change.field]: change.value }
      return { [change.field]: change.value, slimming: slimmingAfter(item, after) }
    }
    case 'documents':
    case 'script':
      return { briefing: briefingWith(item, change) }
    case 'speakers':
    case 'language':
    case 'talkingPoints':
    case 'thresholds':
    case 'slimming':
      return { [change.field]: change.value }
  }
}

/** What takes a change of an item's field back: the field, and its slimming where that followed. */
function itemUndo(item: Item, change: ItemChange, after: Partial<Item>): DraftChange[] {
  const back = backwards(change)
  const { slimming } = after
  const followed = change.field === 'kind' || change.field === 'planned'
  if (!followed || !slimming || !item.slimming || same(slimming, item.slimming)) return [back]
  // Put back before its field, what follows again is what was followed from; so it comes last.
  const now = slimmingAfter({ ...item, ...after }, item)
  if (same(now, item.slimming)) return [back]
  const { id } = item
  return [
    back,
    { type: 'setValue', of: 'item', id, field: 'slimming', value: item.slimming, was: now },
  ]
}

function backwards<C extends ValueChange>(change: C): C {
  return { ...change, value: change.was, was: change.value }
}

function setInItem(agenda: Agenda, change: ItemChange): Changed {
  const item = agenda.segments.flatMap(({ items }) => items).find(({ id }) => id === change.id)
  if (item === undefined) return faulty({ fault: 'unknown', what: 'item', id: change.id })
  const actual = itemValue(item, change.field)
  if (!same(actual, change.was)) return faulty({ fault: 'stale', field: change.field, actual })
  const fields = itemFields(item, change)
  return {
    ok: true,
    agenda: editItem(agenda, item.id, fields),
    undo: itemUndo(item, change, fields),
  }
}

function setElsewhere(agenda: Agenda, change: Exclude<ValueChange, ItemChange>): Changed {
  const { field } = change
  const put = (actual: unknown, made: () => Agenda): Changed =>
    same(actual, change.was)
      ? { ok: true, agenda: made(), undo: [backwards(change)] }
      : faulty({ fault: 'stale', field, actual })
  switch (change.of) {
    case 'show':
      return put(agenda[change.field] ?? (change.field === 'notes' ? [] : null), () => ({
        ...agenda,
        [change.field]: change.value,
      }))
    case 'segment': {
      const segment = agenda.segments.find(({ id }) => id === change.id)
      if (segment === undefined) return faulty({ fault: 'unknown', what: 'segment', id: change.id })
      return put(segment[change.field], () =>
        editSegment(agenda, change.id, { [change.field]: change.value }),
      )
    }
    case 'person': {
      const person = agenda.people.find(({ id }) => id === change.id)
      if (person === undefined) return faulty({ fault: 'unknown', what: 'person', id: change.id })
      return put(person[change.field], () =>
        editPerson(agenda, change.id, { [change.field]: change.value }),
      )
    }
  }
}

/** The agenda with one field changed that is no text. */
export function setValue(agenda: Agenda, change: ValueChange): Changed {
  return change.of === 'item' ? setInItem(agenda, change) : setElsewhere(agenda, change)
}
