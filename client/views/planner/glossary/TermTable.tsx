import { type KeyboardEvent, type ReactNode, type RefObject, useRef, useState } from 'react'
import type { Term } from '../../../../shared/agenda/glossary/term.ts'
import type { SegmentId } from '../../../../shared/agenda/ids.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import { TERM_LIMIT, TERM_NOTE_LIMIT } from '../../../../shared/agenda/textLimits.ts'
import type { LanguageTag, Texts } from '../../../../shared/agenda/texts.ts'
import { useLanguageNames } from '../../../i18n/languageNames.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { newCommandId } from '../../../live/commandId.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Menu } from '../../../ui/controls/Menu.tsx'
import { More } from '../../../ui/controls/More.tsx'
import { SearchBox } from '../../../ui/controls/SearchBox.tsx'
import { ContestedAt, RemoveButton } from '../editor/fields/Field.tsx'
import fieldCss from '../editor/fields/planField.module.css'
import { TypedField } from '../editor/fields/TypedField.tsx'
import { fieldChange } from '../editor/model/changes.ts'
import { useEditor, useEditorWords } from '../editor/state/editor.ts'
import glossaryCss from './glossary.module.css'
import {
  columnsOf,
  type GlossaryColumns,
  insertTerm,
  segmentsByTerm,
  termsListed,
} from './terms.ts'

/** The row in which a new term is typed; Enter puts it into the glossary, and the next one can be typed. */
function NewTerm({ languages }: { readonly languages: readonly LanguageTag[] }) {
  const { t } = useEditorWords()
  const { name: languageName } = useLanguageNames()
  const { give } = useEditor()
  const [typed, type] = useState<Texts>({})
  const first = useRef<HTMLInputElement>(null)
  const words = Object.entries(typed).flatMap(([lang, text]) =>
    text.trim() === '' ? [] : [[lang, text.trim()] as const],
  )
  const add = () => {
    if (words.length === 0) return
    give([insertTerm({ id: newCommandId(), texts: Object.fromEntries(words) })])
    type({})
    first.current?.focus()
  }
  const hear = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    add()
  }
  return (
    <div className={glossaryCss.new}>
      {languages.map((lang, n) => (
        <input
          key={lang}
          ref={n === 0 ? first : undefined}
          className={fieldCss.input}
          lang={lang}
          maxLength={TERM_LIMIT}
          autoComplete="off"
          aria-label={t('glossary.newIn', { language: languageName(lang) })}
          placeholder={t('glossary.newIn', { language: languageName(lang) })}
          value={typed[lang] ?? ''}
          onChange={({ target }) => type({ ...typed, [lang]: target.value })}
          onKeyDown={hear}
        />
      ))}
      <Button size="small" disabled={words.length === 0} onClick={add}>
        {t('glossary.add')}
      </Button>
    </div>
  )
}

/** To which segments a term belongs: where it occurs, or those that are chosen here. */
function TermSegments({ term }: { readonly term: Term }) {
  const { t } = useEditorWords()
  const { agenda, lang, give } = useEditor()
  const at = { type: 'setValue', of: 'term', id: term.id, field: 'segments' } as const
  const tied = (term.segments ?? []).filter((id) => agenda.segments.some((one) => one.id === id))
  const belongs = segmentsByTerm(agenda).get(term.id) ?? []
  const titles = agenda.segments
    .filter(({ id }) => belongs.includes(id))
    .map(({ title }) => textIn(title, lang).text)
  const put = (ids: readonly SegmentId[]) => give([fieldChange(agenda, at, [...ids])])
  const words = titles.length === 0 ? t('glossary.nowhere') : titles.join(', ')
  return (
    <div className={`${glossaryCss.cell} ${glossaryCss.segments}`} data-tied={tied.length > 0}>
      <Menu
        trigger={
          <Button look="bare" size="small" aria-label={t('glossary.belongs', { where: words })}>
            <span className="cut">{words}</span>
          </Button>
        }
        entries={() => [
          {
            id: 'occurs',
            label: t('glossary.occurs'),
            chosen: tied.length === 0,
            run: () => {
              if (tied.length > 0) put([])
            },
          },
          ...agenda.segments.map(({ id, title }) => ({
            id,
            label: textIn(title, lang).text,
            chosen: tied.includes(id),
            stays: true,
            run: () => put(tied.includes(id) ? tied.filter((one) => one !== id) : [...tied, id]),
          })),
        ]}
      />
      <ContestedAt at={at} />
    </div>
  )
}

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
  const { name: languageName } = useLanguageNames()
  const { agenda, give } = useEditor()
  const at = { type: 'setText', of: 'term', id: term.id, field, lang } as const
  const language = languageName(lang)
  const label = field === 'said' ? t('glossary.said', { language }) : language
  const commit = (text: string): string | null => {
    if (text.length > TERM_LIMIT) return t('editor.wrong.too-long')
    const others = Object.keys(term.texts).filter((tag) => tag !== lang)
    if (field === 'texts' && text === '' && others.length === 0) return t('glossary.lastWord')
    give([fieldChange(agenda, at, text === '' ? null : text)])
    return null
  }
  return (
    <div className={glossaryCss.cell} data-label={label}>
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
    <div className={glossaryCss.cell} data-label={t('glossary.note')}>
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
function TermRow({ term, columns }: { readonly term: Term; readonly columns: GlossaryColumns }) {
  const { give } = useEditor()
  const name = useLanguage().reading(term.texts).text
  return (
    <li className={glossaryCss.row} aria-label={name}>
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

/** How many terms are listed at first, and how many more by each press; typing finds the others. */
const LISTED = 60

const NONE: readonly Term[] = []

function Headings({ columns }: { readonly columns: GlossaryColumns }) {
  const { t } = useEditorWords()
  const { name: languageName } = useLanguageNames()
  // Each field says by itself what it is.
  return (
    <div className={glossaryCss.headings} aria-hidden="true">
      {columns.words.map((lang) => (
        <span key={lang}>{languageName(lang)}</span>
      ))}
      {columns.said.map((lang) => (
        <span key={lang}>{t('glossary.said', { language: languageName(lang) })}</span>
      ))}
      <span>{t('glossary.note')}</span>
      <span>{t('glossary.segments')}</span>
      <span />
    </div>
  )
}

type RowsProps = { readonly terms: readonly Term[]; readonly columns: GlossaryColumns }

function Rows({ terms, columns }: RowsProps) {
  const { t } = useEditorWords()
  const [listed, list] = useState(LISTED)
  const more = terms.length - listed
  return (
    <>
      <ul>
        {terms.slice(0, listed).map((term) => (
          <TermRow key={term.id} term={term} columns={columns} />
        ))}
      </ul>
      {more <= 0 ? null : (
        <p className={glossaryCss.more}>
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
      className={glossaryCss.main}
      style={{ '--words': columns.words.length, '--said': columns.said.length } as object}
    >
      <div className={glossaryCss.tools}>
        <SearchBox box={box} label={t('glossary.find')} typed={typed} type={type} />
        <p className="quiet" role="status">
          {typed.trim() === ''
            ? t('glossary.count', { count: glossary.length })
            : t('glossary.found', { count: terms.length, all: glossary.length })}
        </p>
        {ways}
      </div>
      <div className={glossaryCss.list}>
        <NewTerm languages={columns.words} />
        {glossary.length === 0 ? (
          <p className={glossaryCss.empty}>{t('glossary.empty')}</p>
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
