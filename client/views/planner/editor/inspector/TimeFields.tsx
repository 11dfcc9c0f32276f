import { useMemo } from 'react'
import { atEndOf, untilOf } from '../../../../../shared/agenda/ends.ts'
import { AT_ENDS } from '../../../../../shared/agenda/kinds.ts'
import { type Agenda, type Item, Kind } from '../../../../../shared/agenda/model.ts'
import { leastLength, plannedLength } from '../../../../../shared/agenda/slack.ts'
import { plus } from '../../../../../shared/time/instant.ts'
import { latestStarts } from '../../../../../shared/timing/latestStart.ts'
import type { Latest } from '../../../../../shared/timing/row.ts'
import { useLanguageNames } from '../../../../i18n/languageNames.ts'
import type { TermId } from '../../../../words/list.ts'
import { ChoiceField, ContestedAt, Field } from '../fields/Field.tsx'
import fieldCss from '../fields/planField.module.css'
import { TimeField } from '../fields/TypedField.tsx'
import { ChangeBuilder, fieldChange } from '../model/changes.ts'
import type { ItemRow, TableRow } from '../model/rows.ts'
import { useEditor, useEditorWords } from '../state/editor.ts'
import { useBoth, useTimes } from '../state/useTimes.ts'
import partCss from './inspector.module.css'

/** What becomes of an item at its end: it holds, goes on by itself, or waits by itself (R13). */
export function AtEndField({ row }: { readonly row: ItemRow }) {
  const { t } = useEditorWords()
  const { agenda, give } = useEditor()
  const now = atEndOf(row.item)
  const address = { type: 'setValue', of: 'item', id: row.item.id, field: 'atEnd' } as const
  return (
    <Field label={t('editor.inspector.atEnd')} note={t(`editor.inspector.atEndNote.${now}`)}>
      <ChoiceField
        label={t('editor.inspector.atEnd')}
        value={now}
        choices={AT_ENDS.map((value) => ({ value, label: t(`editor.inspector.ends.${value}`) }))}
        choose={(to) => {
          const chosen = AT_ENDS.find((one) => one === to)
          if (chosen !== undefined) give([fieldChange(agenda, address, chosen)])
        }}
        address={address}
      />
    </Field>
  )
}

/** The clock time until which an item lasts once it is on; empty: as long as it is planned (R13). */
export function UntilField({ row }: { readonly row: ItemRow }) {
  const { t } = useEditorWords()
  const { agenda, give } = useEditor()
  const both = useBoth()
  const until = untilOf(row.item)
  const address = { type: 'setValue', of: 'item', id: row.item.id, field: 'until' } as const
  return (
    <TimeField
      label={t('editor.inspector.until')}
      note={until === null ? null : t('editor.inspector.untilNote', { at: both(until) })}
      at={until}
      near={plus(row.start, row.item.planned)}
      placeholder={t('editor.inspector.byLength')}
      put={(at) => give([fieldChange(agenda, address, at)])}
      address={address}
    />
  )
}

/** When an item must start at the latest so that all after it still fits (T4), as planned and with everything at its least; null where no stop follows. */
export function latestOf(
  agenda: Agenda,
  id: string,
): Readonly<Record<'planned' | 'least', Latest>> {
  return {
    planned: latestStarts(agenda, plannedLength).get(id) ?? null,
    least: latestStarts(agenda, leastLength).get(id) ?? null,
  }
}

/** When an item must start at the latest; nothing where no stop follows. */
export function LatestField({ id }: { readonly id: string }) {
  const { t } = useEditorWords()
  const { agenda } = useEditor()
  const times = useTimes()
  const { planned, least } = useMemo(() => latestOf(agenda, id), [agenda, id])
  if (planned === null || least === null) return null
  const at = (latest: NonNullable<Latest>) =>
    latest === 'never' ? t('editor.inspector.latestNever') : times.home(latest)
  return (
    <Field label={t('editor.inspector.latest')} term="latestStart">
      <p className={fieldCss.fact}>
        {planned === least
          ? at(planned)
          : t('editor.inspector.latestBoth', { planned: at(planned), least: at(least) })}
      </p>
    </Field>
  )
}

/** Nothing is chosen, as the rows differ. */
const DIFFER = '?'

type RowsProps = { readonly rows: readonly TableRow[] }

function itemsOf(rows: readonly TableRow[]) {
  return rows.flatMap((row) => (row.kind === 'item' ? [row.item] : []))
}

/** What all have in common, or that they differ. */
function common(values: readonly string[]): string {
  const [first = DIFFER, ...others] = values
  return others.every((value) => value === first) ? first : DIFFER
}

type ChoiceProps = RowsProps & {
  readonly field: 'kind' | 'language'
  readonly set: (edit: ChangeBuilder, id: string, to: string) => void
  readonly label: string
  readonly term?: TermId
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** A value that is chosen for all picked items at once. */
function ItemsChoice({ rows, field, set, label, term, choices }: ChoiceProps) {
  const { t } = useEditorWords()
  const { agenda, give } = useEditor()
  const items = itemsOf(rows)
  const value = common(items.map((item) => item[field] ?? ''))
  const differ = value === DIFFER ? [{ value: DIFFER, label: t('editor.inspector.differ') }] : []
  const [first, ...others] = items
  const choose = (to: string) => {
    const edit = new ChangeBuilder(agenda)
    for (const { id } of items) set(edit, id, to)
    give(edit.changes() ?? [])
  }
  return (
    <Field label={label} term={term}>
      <ChoiceField
        label={label}
        value={value}
        choices={[...differ, ...choices]}
        choose={choose}
        address={
          first === undefined || others.length > 0
            ? null
            : { type: 'setValue', of: 'item', id: first.id, field }
        }
      />
    </Field>
  )
}

/** The kind of the picked items. */
export function KindField({ rows }: RowsProps) {
  const { t } = useEditorWords()
  const kinds = Kind.options.map((kind) => ({ value: kind, label: t(`common:kind.${kind}`) }))
  return (
    <ItemsChoice
      rows={rows}
      field="kind"
      set={(edit, id, to) => {
        const kind = Kind.safeParse(to)
        if (kind.success) edit.set({ type: 'setValue', of: 'item', id, field: 'kind' }, kind.data)
      }}
      label={t('editor.inspector.kind')}
      choices={kinds}
    />
  )
}

/** The floor language of the picked items. */
export function LanguageField({ rows }: RowsProps) {
  const { t } = useEditorWords()
  const { name: languageName } = useLanguageNames()
  const { agenda } = useEditor()
  const languages = agenda.languages.map((tag) => ({ value: tag, label: languageName(tag) }))
  return (
    <ItemsChoice
      rows={rows}
      field="language"
      set={(edit, id, to) =>
        edit.set({ type: 'setValue', of: 'item', id, field: 'language' }, to === '' ? null : to)
      }
      label={t('editor.inspector.language')}
      term="floorLanguage"
      choices={[{ value: '', label: t('editor.inspector.anyLanguage') }, ...languages]}
    />
  )
}

/** The other floor languages of an item that is held in several, such as a panel. */
export function AlsoLanguagesField({ item }: { readonly item: Item }) {
  const { t } = useEditorWords()
  const { name: languageName } = useLanguageNames()
  const { agenda, give } = useEditor()
  const address = { type: 'setValue', of: 'item', id: item.id, field: 'alsoLanguages' } as const
  const also = item.alsoLanguages ?? []
  const tags = [...new Set([...agenda.languages, ...also])].filter((tag) => tag !== item.language)
  if (tags.length === 0 || item.language === null) return null
  const toggle = (tag: string, on: boolean) => {
    const others = also.filter((one) => one !== tag)
    give([fieldChange(agenda, address, on ? [...others, tag] : others)])
  }
  return (
    <Field label={t('editor.inspector.alsoLanguages')}>
      <fieldset className={partCss.checks} aria-label={t('editor.inspector.alsoLanguages')}>
        {tags.map((tag) => (
          <label key={tag}>
            <input
              type="checkbox"
              checked={also.includes(tag)}
              onChange={({ target }) => toggle(tag, target.checked)}
            />
            {languageName(tag)}
          </label>
        ))}
      </fieldset>
      <ContestedAt at={address} />
    </Field>
  )
}
