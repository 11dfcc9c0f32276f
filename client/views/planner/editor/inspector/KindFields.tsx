import { type Item, Kind } from '../../../../../shared/agenda/model.ts'
import { useLanguageNames } from '../../../../i18n/languageNames.ts'
import { useEditor } from '../desk/editor.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { ContestedAt, Field } from '../fields/Field.tsx'
import { fieldChange } from '../model/fields.ts'
import { Rewrite } from '../model/rewrite.ts'
import type { TableRow } from '../model/rows.ts'

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

function addressFor<F extends 'kind' | 'language'>(id: string | undefined, field: F) {
  return id === undefined ? null : ({ type: 'setValue', of: 'item', id, field } as const)
}

/** The kind of the picked items. */
export function KindField({ rows }: RowsProps) {
  const { t } = useEditorWords()
  const { agenda, give } = useEditor()
  const items = itemsOf(rows)
  const value = common(items.map(({ kind }) => kind))
  const kinds = Kind.options.map((kind) => ({ value: kind, label: t(`common:kind.${kind}`) }))
  const differ = value === DIFFER ? [{ value: DIFFER, label: t('editor.inspector.differ') }] : []
  const choose = (to: string) => {
    const kind = Kind.safeParse(to)
    if (!kind.success) return
    const rewrite = new Rewrite(agenda)
    for (const { id } of items)
      rewrite.set({ type: 'setValue', of: 'item', id, field: 'kind' }, kind.data)
    give(rewrite.done() ?? [])
  }
  return (
    <Field label={t('editor.inspector.kind')}>
      <ChoiceField
        label={t('editor.inspector.kind')}
        value={value}
        choices={[...differ, ...kinds]}
        choose={choose}
        address={items.length === 1 ? addressFor(items[0]?.id, 'kind') : null}
      />
    </Field>
  )
}

/** The floor language of the picked items. */
export function LanguageField({ rows }: RowsProps) {
  const { t } = useEditorWords()
  const tongue = useLanguageNames()
  const { agenda, give } = useEditor()
  const items = itemsOf(rows)
  const value = common(items.map(({ language }) => language ?? ''))
  const languages = agenda.languages.map((tag) => ({ value: tag, label: tongue.name(tag) }))
  const differ = value === DIFFER ? [{ value: DIFFER, label: t('editor.inspector.differ') }] : []
  const choose = (to: string) => {
    const rewrite = new Rewrite(agenda)
    for (const { id } of items)
      rewrite.set({ type: 'setValue', of: 'item', id, field: 'language' }, to === '' ? null : to)
    give(rewrite.done() ?? [])
  }
  return (
    <Field label={t('editor.inspector.language')} term="floorLanguage">
      <ChoiceField
        label={t('editor.inspector.language')}
        value={value}
        choices={[...differ, { value: '', label: t('editor.inspector.anyLanguage') }, ...languages]}
        choose={choose}
        address={items.length === 1 ? addressFor(items[0]?.id, 'language') : null}
      />
    </Field>
  )
}

/** The other floor languages of an item that is held in several, such as a panel. */
export function AlsoLanguagesField({ item }: { readonly item: Item }) {
  const { t } = useEditorWords()
  const tongue = useLanguageNames()
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
      <fieldset className="ed-checks" aria-label={t('editor.inspector.alsoLanguages')}>
        {tags.map((tag) => (
          <label key={tag}>
            <input
              type="checkbox"
              checked={also.includes(tag)}
              onChange={({ target }) => toggle(tag, target.checked)}
            />
            {tongue.name(tag)}
          </label>
        ))}
      </fieldset>
      <ContestedAt at={address} />
    </Field>
  )
}
