import type { Agenda, Item, Script, Speaker } from '../../../../../shared/agenda/model.ts'
import type { Texts } from '../../../../../shared/agenda/texts.ts'
import { findItem, flatItems } from '../../../../../shared/run/lookup.ts'
import { Rewrite } from '../model/rewrite.ts'
import { isJoined, itemKey, type RowKey, rowOfSegment } from '../model/rows.ts'
import { type Made, made, pickedOf } from './made.ts'

/** Two texts in each language they have, one after the other unless they are equal. */
function joinedTexts(a: Texts | null, b: Texts | null, between: string): Texts {
  const tags = new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])
  return Object.fromEntries(
    [...tags].map((tag) => {
      const both = [a?.[tag], b?.[tag]].filter((text) => text !== undefined)
      return [tag, [...new Set(both)].join(between)]
    }),
  )
}

function joinedSpeakers(a: Item, b: Item): Speaker[] {
  const known = new Set(a.speakers.map(({ person }) => person))
  return [...a.speakers, ...b.speakers.filter(({ person }) => !known.has(person))]
}

function joinedScript(a: Script | undefined, b: Script | undefined): Script | null {
  if (a === undefined || b === undefined) return a ?? b ?? null
  return a.lang === b.lang ? { ...a, length: a.length + b.length } : a
}

function setTitle(rewrite: Rewrite, of: 'item' | 'segment', id: string, title: Texts): void {
  for (const [lang, text] of Object.entries(title)) {
    const address = { type: 'setText', id, field: 'title', lang } as const
    if (of === 'item') rewrite.set({ ...address, of }, text)
    else rewrite.set({ ...address, of }, text)
  }
}

function setBriefing(rewrite: Rewrite, a: Item, b: Item): void {
  const { id } = a
  for (const field of ['notes', 'announce'] as const) {
    const texts = joinedTexts(a.briefing?.[field] ?? null, b.briefing?.[field] ?? null, '\n')
    for (const [lang, text] of Object.entries(texts))
      rewrite.set({ type: 'setText', of: 'item', id, field, lang }, text)
  }
  const documents = [...(a.briefing?.documents ?? []), ...(b.briefing?.documents ?? [])]
  const script = joinedScript(a.briefing?.script, b.briefing?.script)
  rewrite.set({ type: 'setValue', of: 'item', id, field: 'documents' }, documents)
  rewrite.set({ type: 'setValue', of: 'item', id, field: 'script' }, script)
}

/** Makes two items one in place of the first: lengths added, speakers and talking points joined, titles too unless equal. */
function mergeItems(rewrite: Rewrite, a: Item, b: Item): void {
  const { id } = a
  const title = joinedTexts(a.title, b.title, ' / ')
  const segment = findItem(rewrite.agenda, id)?.segment
  const joined = segment !== undefined && isJoined(segment)
  setTitle(rewrite, 'item', id, title)
  if (joined) setTitle(rewrite, 'segment', segment.id, title)
  rewrite
    .set({ type: 'setValue', of: 'item', id, field: 'planned' }, a.planned + b.planned)
    .set({ type: 'setValue', of: 'item', id, field: 'speakers' }, joinedSpeakers(a, b))
    .set({ type: 'setValue', of: 'item', id, field: 'talkingPoints' }, [
      ...a.talkingPoints,
      ...b.talkingPoints,
    ])
    .set(
      { type: 'setValue', of: 'item', id, field: 'language' },
      a.language === b.language ? a.language : null,
    )
  if (joined && segment.budget !== null)
    rewrite.set(
      { type: 'setValue', of: 'segment', id: segment.id, field: 'budget' },
      a.planned + b.planned,
    )
  setBriefing(rewrite, a, b)
  const left = findItem(rewrite.agenda, b.id)?.segment
  rewrite.removeItem(b.id)
  if (left?.items.length === 1) rewrite.removeSegment(left.id)
}

/** Makes segments one: the items of all in the first, budgets added where one was given. */
function mergeSegments(agenda: Agenda, ids: readonly string[]): Made | null {
  const rewrite = new Rewrite(agenda)
  const [first = '', ...others] = ids
  for (const id of others) {
    const [into, from] = [rewrite.segment(first), rewrite.segment(id)]
    if (into === null || from === null) return null
    const budgets = [into, from].map(
      ({ budget, items }) => budget ?? items.reduce((sum, { planned }) => sum + planned, 0),
    )
    const given = into.budget !== null || from.budget !== null
    setTitle(rewrite, 'segment', first, joinedTexts(into.title, from.title, ' / '))
    rewrite.moveItems(
      from.items.map((item) => item.id),
      { segment: first, after: into.items.at(-1)?.id ?? null },
    )
    if (given)
      rewrite.set(
        { type: 'setValue', of: 'segment', id: first, field: 'budget' },
        budgets.reduce((sum, budget) => sum + budget, 0),
      )
    rewrite.removeSegment(id)
  }
  const row = rewrite.segment(first)
  return made(rewrite.done(), row && rowOfSegment(row))
}

function itemsToMerge(agenda: Agenda, ids: readonly string[]): readonly string[] {
  if (ids.length !== 1) return ids
  const flat = flatItems(agenda).map(({ item }) => item.id)
  const next = flat[flat.indexOf(ids[0] ?? '') + 1]
  return next === undefined ? ids : [...ids, next]
}

function segmentsToMerge(agenda: Agenda, ids: readonly string[]): readonly string[] {
  if (ids.length !== 1) return ids
  const all = agenda.segments.map(({ id }) => id)
  const next = all[all.indexOf(ids[0] ?? '') + 1]
  return next === undefined ? ids : [...ids, next]
}

function mergeAllItems(agenda: Agenda, ids: readonly string[]): Made | null {
  const [first = '', ...others] = ids
  const rewrite = new Rewrite(agenda)
  for (const id of others) {
    const [a, b] = [rewrite.item(first), rewrite.item(id)]
    if (a === null || b === null) return null
    mergeItems(rewrite, a, b)
  }
  return made(rewrite.doneKeepingStart(), itemKey(first))
}

/** Makes the picked rows one, or the only one picked and the next. */
export function mergeRows(agenda: Agenda, keys: ReadonlySet<RowKey>): Made | null {
  const picked = pickedOf(agenda, keys)
  if (picked === null) return null
  const wholes = picked.level === 'segments' ? picked.segments : []
  if (!wholes.every(isJoined)) {
    const ids = wholes.map(({ id }) => id)
    return mergeSegments(agenda, segmentsToMerge(agenda, ids))
  }
  const items = picked.level === 'items' ? picked.items : wholes.flatMap((one) => one.items)
  const ids = items.map(({ id }) => id)
  return mergeAllItems(agenda, itemsToMerge(agenda, ids))
}
