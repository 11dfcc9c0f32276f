import type { Term } from '../../../../shared/agenda/glossary/term.ts'
import { TERM_LIMIT, TERM_NOTE_LIMIT } from '../../../../shared/agenda/textLimits.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import { useLanguageNames } from '../../../i18n/languageNames.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { useEditor } from '../editor/desk/editor.ts'
import { useEditorWords } from '../editor/desk/useEditorWords.ts'
import { RemoveButton } from '../editor/fields/RemoveButton.tsx'
import { TypedField } from '../editor/fields/TypedField.tsx'
import { fieldChange } from '../editor/model/fields.ts'
import { TermSegments } from './TermSegments.tsx'
import type { GlossaryColumns } from './terms.ts'

/** A word of a term in one language, or how it is said there. */
function TermText({
  term,
  field,
  lang,
}: {
  readonly term: Term
  readonly field: 'texts' | 'said'
  readonly lang: LanguageTag
}) {
  const { t } = useEditorWords()
  const tongue = useLanguageNames()
  const { agenda, give } = useEditor()
  const at = { type: 'setText', of: 'term', id: term.id, field, lang } as const
  const language = tongue.name(lang)
  const label = field === 'said' ? t('glossary.said', { language }) : language
  const commit = (text: string): string | null => {
    if (text.length > TERM_LIMIT) return t('editor.wrong.too-long')
    const others = Object.keys(term.texts).filter((tag) => tag !== lang)
    if (field === 'texts' && text === '' && others.length === 0) return t('glossary.lastWord')
    give([fieldChange(agenda, at, text === '' ? null : text)])
    return null
  }
  return (
    <div className="pg-cell" data-label={label}>
      <TypedField
        long
        label={label}
        value={term[field]?.[lang] ?? ''}
        lang={field === 'said' ? undefined : lang}
        address={at}
        commit={commit}
      />
    </div>
  )
}

function TermNote({ term }: { readonly term: Term }) {
  const { t } = useEditorWords()
  const { agenda, give } = useEditor()
  const at = { type: 'setValue', of: 'term', id: term.id, field: 'note' } as const
  const commit = (text: string): string | null => {
    if (text.length > TERM_NOTE_LIMIT) return t('editor.wrong.too-long')
    give([fieldChange(agenda, at, text === '' ? null : text)])
    return null
  }
  return (
    <div className="pg-cell" data-label={t('glossary.note')}>
      <TypedField
        long
        label={t('glossary.note')}
        value={term.note ?? ''}
        address={at}
        commit={commit}
      />
    </div>
  )
}

/** A term with everything of it, each field as it is typed. */
export function TermRow({
  term,
  columns,
}: {
  readonly term: Term
  readonly columns: GlossaryColumns
}) {
  const { give } = useEditor()
  const name = useLanguage().reading(term.texts).text
  return (
    <li className="pg-row" aria-label={name}>
      {columns.words.map((lang) => (
        <TermText key={lang} term={term} field="texts" lang={lang} />
      ))}
      {columns.said.map((lang) => (
        <TermText key={lang} term={term} field="said" lang={lang} />
      ))}
      <TermNote term={term} />
      <TermSegments term={term} />
      <RemoveButton what={name} remove={() => give([{ type: 'removeTerms', was: [term] }])} />
    </li>
  )
}
