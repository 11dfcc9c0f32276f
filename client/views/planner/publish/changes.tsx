import type { Audience } from '../../../../shared/access/audience.ts'
import { visibleAgenda } from '../../../../shared/access/visibleAgenda.ts'
import {
  type Difference,
  differenceOf,
  type FieldDifference,
} from '../../../../shared/agenda/difference.ts'
import type { Topic } from '../../../../shared/agenda/fields/field.ts'
import { labelOf } from '../../../../shared/agenda/fields/fieldLabel.ts'
import type { Term } from '../../../../shared/agenda/glossary/term.ts'
import type { PersonId } from '../../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { planOf } from '../../../../shared/agenda/plan.ts'
import { same } from '../../../../shared/agenda/same.ts'
import { type LanguageTag, Texts } from '../../../../shared/agenda/texts.ts'
import { findItem, personOf } from '../../../../shared/run/lookup.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { listText } from '../../../i18n/listText.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { Title } from '../../../ui/agenda/AgendaText.tsx'
import { nameIn } from '../editor/model/changes.ts'
import { isJoined } from '../editor/model/rows.ts'
import { useValueText } from '../editor/notices/useChangeText.ts'
import css from './publishDialog.module.css'

const GROUPS = ['times', 'people', 'wording', 'rest'] as const satisfies readonly Topic[]

/** Returns the name of the thing that differs; null: the show itself. */
function nameOf({ place }: Difference, before: Agenda, after: Agenda): Texts | null {
  if (place.of === 'show') return null
  return nameIn(after, place.of, place.id) ?? nameIn(before, place.of, place.id) ?? null
}

/** Returns the texts of a field that has texts or nothing. */
function textsOf(value: unknown): Texts {
  const texts = Texts.safeParse(value)
  return texts.success ? texts.data : {}
}

/** Returns the languages in which a text changes. */
function changedTags({ before, after }: FieldDifference): readonly LanguageTag[] {
  const [oldTexts, newTexts] = [textsOf(before), textsOf(after)]
  const tags = [...new Set([...Object.keys(oldTexts), ...Object.keys(newTexts)])]
  return tags.filter((tag) => oldTexts[tag] !== newTexts[tag])
}

/** Returns two agendas, and by item the segments that are one row with their only item in both (R6b). */
function agendaPair(before: Agenda, after: Agenda) {
  const rows = ({ segments }: Agenda) =>
    segments
      .filter(isJoined)
      .flatMap(({ id, items }) => items.map((item) => [item.id, id] as const))
  const oldRows = new Map(rows(before))
  const sameRows = rows(after).filter(([item, id]) => oldRows.get(item) === id)
  return { before, after, rows: new Map(sameRows) }
}

type AgendaPair = ReturnType<typeof agendaPair>

/** Returns a key of the table row that contains a thing, or of the thing itself if no row does. */
function rowOf(place: Difference['place'], { rows }: AgendaPair): string {
  const row = place.of === 'item' ? rows.get(place.id) : undefined
  return row === undefined ? `${place.of} ${'id' in place ? place.id : ''}` : `segment ${row}`
}

/** Returns the changes of a thing, each with its group; the field is null if the thing is added, removed or moved. */
function changesOf(difference: Difference, agendas: AgendaPair) {
  const { kind, place } = difference
  const row = rowOf(place, agendas)
  const name = nameOf(difference, agendas.before, agendas.after)
  const base = { name, kind, of: place.of, field: null, lang: null, before: null, after: null }
  if (kind !== 'changed') {
    const group: Topic = place.of === 'person' ? 'people' : 'times'
    return [{ ...base, key: `${row} ${kind}`, group }]
  }
  return difference.fields.flatMap((changed) => {
    const { topic: group, form } = labelOf(place.of, changed.field)
    // The length of an item that is one row with its segment is also the segment's budget.
    const fieldKey =
      row.startsWith('segment') && changed.field === 'planned' ? 'budget' : changed.field
    const tags: readonly (LanguageTag | null)[] = form === 'texts' ? changedTags(changed) : [null]
    return tags.map((lang) => {
      const at = (value: unknown) => (lang === null ? value : textsOf(value)[lang])
      const key = `${row} ${fieldKey} ${lang ?? ''}`
      const [before, after] = [at(changed.before), at(changed.after)]
      return { ...base, ...changed, key, group, lang, before, after }
    })
  })
}

export type Change = ReturnType<typeof changesOf>[number]

/** Returns the items of both agendas whose planned start moves by a minute or more, although nothing in their row changes. */
function shiftedItems(agendas: AgendaPair, differences: readonly Difference[]) {
  const changed = new Set(differences.map(({ place }) => rowOf(place, agendas)))
  const oldItems = planOf(agendas.before).items
  const newItems = planOf(agendas.after).items
  return [...newItems.keys()].filter((id) => {
    const oldStart = oldItems.get(id)?.start
    const newStart = newItems.get(id)?.start
    if (oldStart === undefined || newStart === undefined) return false
    if (changed.has(rowOf({ of: 'item', id }, agendas))) return false
    return Math.abs(newStart - oldStart) >= MINUTE
  })
}

/** Returns each change once: the same change of a segment and of the item in one row with it counts as one (P7b). */
function allChanges(agendas: AgendaPair, differences: readonly Difference[]): readonly Change[] {
  const all = differences.flatMap((one): readonly Change[] => changesOf(one, agendas))
  return [...new Map(all.map((change) => [change.key, change])).values()]
}

const AUDIENCE: Audience = { roles: ['audience'], person: null, booth: null }

/** Returns how many of these changes the audience sees. */
function publicCount(all: readonly Change[], { before, after, rows }: AgendaPair): number {
  const agendas = {
    before: visibleAgenda(before, AUDIENCE),
    after: visibleAgenda(after, AUDIENCE),
    rows,
  }
  const publicChanges = allChanges(agendas, differenceOf(agendas.before, agendas.after))
  return all.filter(({ key }) => publicChanges.some((one) => one.key === key)).length
}

/** Returns the changes of publishing `after` in place of `before`, by groups, and the people affected. */
export function changesBetween(before: Agenda, after: Agenda) {
  const agendas = agendaPair(before, after)
  const differences = differenceOf(before, after)
  const all = allChanges(agendas, differences)
  const shifted = shiftedItems(agendas, differences)
  const shiftedSpeakers = shifted.flatMap((id) => findItem(after, id)?.item.speakers ?? [])
  const people: ReadonlySet<PersonId> = new Set([
    ...differences.flatMap((one) => one.people),
    ...shiftedSpeakers.map(({ person }) => person),
  ])
  return {
    count: all.length,
    /** The number of changes that the audience sees. */
    open: publicCount(all, agendas),
    groups: GROUPS.map((group) => ({
      group,
      changes: all.filter((change) => change.group === group),
    })).filter(({ changes }) => changes.length > 0),
    /** The number of items that start at another time without being changed themselves. */
    shifted: shifted.length,
    /** Everyone whose turn changes. */
    people: [...people]
      .map((id) => (personOf(after, id) ?? personOf(before, id))?.name)
      .filter((name) => name !== undefined),
  }
}

export type Changes = ReturnType<typeof changesBetween>

/** Returns how many terms are added, changed and removed. */
function termCounts(before: readonly Term[], after: readonly Term[]) {
  const oldTerms = new Map(before.map((term) => [term.id, term]))
  const newIds = new Set(after.map(({ id }) => id))
  const known = after.filter(({ id }) => oldTerms.has(id))
  return {
    added: after.length - known.length,
    changed: known.filter((term) => !same(term, oldTerms.get(term.id))).length,
    removed: before.filter(({ id }) => !newIds.has(id)).length,
  }
}

/** The numbers of terms that a glossary gains, changes and loses. */
function Terms({ before, after }: Readonly<Record<'before' | 'after', readonly Term[]>>) {
  const { t, lang } = useTranslation('planner')
  const parts = Object.entries(termCounts(before, after)).filter(([, count]) => count > 0)
  const texts = parts.map(([part, count]) =>
    t(`publish.terms.${part as keyof ReturnType<typeof termCounts>}`, { count }),
  )
  const name = listText(texts, lang, texts.length)
  return t('publish.called', { title: t('publish.field.glossary'), name })
}

type ChangeLineProps = {
  readonly change: Change
  readonly draft: Agenda
  readonly published: Agenda
}

/** The description of a change, with the old and the new value if they fit into a line. */
function ChangeText({ change, draft, published }: ChangeLineProps) {
  const { t, languageName } = useTranslation('planner')
  const text = useValueText(draft, published)
  const { kind, of, field, lang } = change
  if (kind !== 'changed') return t(`publish.kind.${kind}`)
  if (field === null) return null
  if (field === 'glossary')
    return <Terms before={published.glossary ?? []} after={draft.glossary ?? []} />
  const word = t(`publish.field.${labelOf(of, field).word}`)
  const name =
    lang === null ? word : t('publish.inLanguage', { name: word, language: languageName(lang) })
  const [before, after] = [change.before, change.after].map((value) => text({ of, field }, value))
  if (before == null || after == null) return t('publish.changes', { name })
  return (
    <>
      {name}{' '}
      <del className="quiet" lang={lang ?? undefined}>
        {before}
      </del>{' '}
      <span className="unseen">{t('publish.to')} </span>
      <ins className={`strong ${css.is}`} lang={lang ?? undefined}>
        {after}
      </ins>
    </>
  )
}

/** One change: the name of the thing, and the change. */
export function ChangeLine(props: ChangeLineProps) {
  const { t } = useTranslation('planner')
  const { kind, name } = props.change
  return (
    <li className={kind === 'changed' ? 'stack tight' : 'spread loose'}>
      {name === null ? <span>{t('publish.show')}</span> : <Title texts={name} />}
      <span className="second">
        <ChangeText {...props} />
      </span>
    </li>
  )
}
