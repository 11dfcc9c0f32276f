import { type ReactNode, type RefObject, useState } from 'react'
import type { Term } from '../../../../shared/agenda/glossary/term.ts'
import { useLanguageNames } from '../../../i18n/languageNames.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { More } from '../../../ui/controls/More.tsx'
import { SearchBox } from '../../../ui/controls/SearchBox.tsx'
import { useEditor } from '../editor/desk/editor.ts'
import { useEditorWords } from '../editor/desk/useEditorWords.ts'
import { NewTerm } from './NewTerm.tsx'
import { TermRow } from './TermRow.tsx'
import { columnsOf, type GlossaryColumns, termsListed } from './terms.ts'

/** How many terms are listed at first, and how many more by each press; typing finds the others. */
const LISTED = 60

const NONE: readonly Term[] = []

function Headings({ columns }: { readonly columns: GlossaryColumns }) {
  const { t } = useEditorWords()
  const tongue = useLanguageNames()
  // Each field says by itself what it is.
  return (
    <div className="pg-headings" aria-hidden="true">
      {columns.words.map((lang) => (
        <span key={lang}>{tongue.name(lang)}</span>
      ))}
      {columns.said.map((lang) => (
        <span key={lang}>{t('glossary.said', { language: tongue.name(lang) })}</span>
      ))}
      <span>{t('glossary.note')}</span>
      <span>{t('glossary.segments')}</span>
      <span />
    </div>
  )
}

function Rows({
  terms,
  columns,
}: {
  readonly terms: readonly Term[]
  readonly columns: GlossaryColumns
}) {
  const { t } = useEditorWords()
  const [listed, list] = useState(LISTED)
  const more = terms.length - listed
  return (
    <>
      <ul className="pg-rows">
        {terms.slice(0, listed).map((term) => (
          <TermRow key={term.id} term={term} columns={columns} />
        ))}
      </ul>
      {more <= 0 ? null : (
        <p className="pg-more">
          <Button size="small" onClick={() => list(listed + LISTED)}>
            {t('glossary.more', { count: Math.min(more, LISTED) })}
          </Button>
          <span className="quiet">{t('glossary.notShown', { count: more })}</span>
        </p>
      )}
    </>
  )
}

/** The glossary of the draft as a table: searched, typed into, added to. */
export function TermTable({
  box,
  ways,
}: {
  readonly box: RefObject<HTMLInputElement | null>
  /** What leads elsewhere, or changes many terms at once. */
  readonly ways: ReactNode
}) {
  const { t } = useEditorWords()
  const { agenda } = useEditor()
  const [typed, type] = useState('')
  const { glossary = NONE } = agenda
  const columns = columnsOf(agenda)
  const terms = termsListed(glossary, typed)
  return (
    <main
      className="pg-main"
      style={{ '--words': columns.words.length, '--said': columns.said.length } as object}
    >
      <div className="pg-tools">
        <SearchBox box={box} label={t('glossary.find')} typed={typed} type={type} />
        <p className="quiet" role="status">
          {typed.trim() === ''
            ? t('glossary.count', { count: glossary.length })
            : t('glossary.found', { count: terms.length, all: glossary.length })}
        </p>
        {ways}
      </div>
      <div className="pg-list">
        <NewTerm languages={columns.words} />
        {glossary.length === 0 ? (
          <p className="pg-empty">{t('glossary.empty')}</p>
        ) : (
          <>
            <Headings columns={columns} />
            <Rows key={typed} terms={terms} columns={columns} />
          </>
        )}
        <More />
      </div>
    </main>
  )
}
