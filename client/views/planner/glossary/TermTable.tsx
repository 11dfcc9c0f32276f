import { type KeyboardEvent, type ReactNode, type RefObject, useRef, useState } from 'react'
import { searchTerms } from '../../../../shared/agenda/glossary/search.ts'
import type { Term } from '../../../../shared/agenda/glossary/term.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import { TERM_LIMIT, TERM_NOTE_LIMIT } from '../../../../shared/agenda/textLimits.ts'
import type { LanguageTag, Texts } from '../../../../shared/agenda/texts.ts'
import { newCommandId } from '../../../live/commandId.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Menu } from '../../../ui/controls/Menu.tsx'
import { SearchBox } from '../../../ui/controls/SearchBox.tsx'
import page from '../../../ui/layout/page.module.css'
import { RowList } from '../../../ui/layout/RowList.tsx'
import { ContestedAt, RemoveButton, useField } from '../editor/fields/Field.tsx'
import fieldCss from '../editor/fields/planField.module.css'
import { TypedField } from '../editor/fields/TypedField.tsx'
import { type FieldAddress, fieldOf } from '../editor/model/changes.ts'
import { useEditor, useEditorWords } from '../editor/state/editor.tsx'
import glossaryCss from './glossary.module.css'
import { columnsOf, type GlossaryColumns, segmentsByTerm } from './terms.ts'

/** The row for a new term; Enter adds it to the glossary and empties the row for the next one. */
function NewTerm({ languages }: { readonly languages: readonly LanguageTag[] }) {
  const { t, languageName: name, give } = useEditor()
  const [typed, setTyped] = useState<Texts>({})
  const first = useRef<HTMLInputElement>(null)
  const words = Object.entries(typed).flatMap(([lang, text]) =>
    text.trim() === '' ? [] : [[lang, text.trim()] as const],
  )
  const add = () => {
    if (words.length === 0) return
    const term = { id: newCommandId(), texts: Object.fromEntries(words) }
    // New terms go first, where their author sees them.
    give([{ type: 'insertTerms', after: null, terms: [term] }])
    setTyped({})
    first.current?.focus()
  }
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    add()
  }
  return (
    <div className={`acts ${glossaryCss.new}`}>
      {languages.map((lang, n) => (
        <input
          key={lang}
          ref={n === 0 ? first : undefined}
          className={fieldCss.input}
          lang={lang}
          maxLength={TERM_LIMIT}
          autoComplete="off"
          aria-label={t('glossary.newIn', { language: name(lang) })}
          placeholder={t('glossary.newIn', { language: name(lang) })}
          value={typed[lang] ?? ''}
          onChange={({ target }) => setTyped({ ...typed, [lang]: target.value })}
          onKeyDown={handleKey}
        />
      ))}
      {words.length === 0 ? null : (
        <Button size="small" onClick={add}>
          {t('glossary.add')}
        </Button>
      )}
    </div>
  )
}

/** The segments of a term: those chosen here, or else those in which it occurs. */
function TermSegments({ term }: { readonly term: Term }) {
  const { t, agenda, lang } = useEditor()
  const { address, put } = useField(fieldOf('term', term.id, 'segments'))
  const chosen = (term.segments ?? []).filter((id) => agenda.segments.some((one) => one.id === id))
  const segmentIds = segmentsByTerm(agenda).get(term.id) ?? []
  const titles = agenda.segments
    .filter(({ id }) => segmentIds.includes(id))
    .map(({ title }) => textIn(title, lang).text)
  const where = titles.length === 0 ? t('glossary.nowhere') : titles.join(', ')
  const automaticEntry = {
    id: 'occurs',
    label: t('glossary.occurs'),
    chosen: chosen.length === 0,
    run: () => void (chosen.length > 0 && put([])),
  }
  return (
    <div className={`${glossaryCss.cell} ${glossaryCss.segments}`}>
      <Menu
        trigger={
          <Button look="bare" size="small" aria-label={t('glossary.belongs', { where })}>
            <span className={chosen.length > 0 ? 'cut strong' : 'cut quiet'}>{where}</span>
          </Button>
        }
        entries={() => [
          automaticEntry,
          ...agenda.segments.map(({ id, title }) => ({
            id,
            label: textIn(title, lang).text,
            chosen: chosen.includes(id),
            stays: true,
            run: () =>
              put(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]),
          })),
        ]}
      />
      <ContestedAt at={address} />
    </div>
  )
}

type TextProps = {
  readonly address: FieldAddress & { readonly field: 'texts' | 'said' | 'note' }
  readonly label: string
  readonly value: string | undefined
  readonly limit: number
  /** Returns a further error of a text; null if there is none. */
  readonly wrong?: (text: string) => string | null
}

function TermText({ address, label, value = '', limit, wrong }: TextProps) {
  const { t } = useEditorWords()
  const { put } = useField<FieldAddress>(address)
  const commit = (text: string): string | null => {
    if (text.length > limit) return t('editor.wrong.too-long')
    return wrong?.(text) ?? put(text === '' ? null : text)
  }
  const lang = address.field === 'texts' && 'lang' in address ? address.lang : undefined
  return (
    <div className={glossaryCss.cell} data-label={label}>
      <TypedField long {...{ label, value, lang, address, commit }} />
    </div>
  )
}

type RowProps = { readonly term: Term; readonly columns: GlossaryColumns }

function TermRow({ term, columns }: RowProps) {
  const { t, languageName: name, give } = useEditor()
  const { id, texts } = term
  const title = useEditorWords().reading(texts).text
  const isLast = (lang: string) => Object.keys(texts).every((tag) => tag === lang)
  const textOf = { type: 'setText', of: 'term', id } as const
  return (
    <li className={glossaryCss.row} aria-label={title} data-row-box={title}>
      {columns.words.map((lang) => (
        <TermText
          key={lang}
          address={{ ...textOf, field: 'texts', lang }}
          label={name(lang)}
          value={texts[lang]}
          limit={TERM_LIMIT}
          wrong={(text) => (text === '' && isLast(lang) ? t('glossary.lastWord') : null)}
        />
      ))}
      {columns.said.map((lang) => (
        <TermText
          key={lang}
          address={{ ...textOf, field: 'said', lang }}
          label={t('glossary.said', { language: name(lang) })}
          value={term.said?.[lang]}
          limit={TERM_LIMIT}
        />
      ))}
      <TermText
        address={fieldOf('term', id, 'note')}
        label={t('glossary.note')}
        value={term.note}
        limit={TERM_NOTE_LIMIT}
      />
      <TermSegments term={term} />
      <RemoveButton what={title} remove={() => give([{ type: 'removeTerms', was: [term] }])} />
    </li>
  )
}

/** The number of terms that are listed at first, and that each press of the button adds. */
const LISTED = 60

const NONE: readonly Term[] = []

function Headings({ columns }: Pick<RowProps, 'columns'>) {
  const { t, languageName: name } = useEditor()
  const heads = [
    ...columns.words.map(name),
    ...columns.said.map((lang) => t('glossary.said', { language: name(lang) })),
    t('glossary.note'),
    t('glossary.segments'),
    '',
  ]
  // Hidden from screen readers: each field has its own name.
  return (
    <div className={`quiet not-tablet ${glossaryCss.headings}`} aria-hidden="true">
      {heads.map((head) => (
        <span key={head}>{head}</span>
      ))}
    </div>
  )
}

type RowsProps = Pick<RowProps, 'columns'> & { readonly terms: readonly Term[] }

function Rows({ terms, columns }: RowsProps) {
  const { t } = useEditorWords()
  const [listed, setListed] = useState(LISTED)
  const more = terms.length - listed
  return (
    <RowList name={t('glossary.title')}>
      {terms.slice(0, listed).map((term) => (
        <TermRow key={term.id} term={term} columns={columns} />
      ))}
      {more <= 0 ? null : (
        <li className={glossaryCss.more}>
          <Button size="small" onClick={() => setListed(listed + LISTED)}>
            {t('glossary.more', { count: Math.min(more, LISTED) })}
          </Button>
          <span className="quiet">{t('glossary.notShown', { count: more })}</span>
        </li>
      )}
    </RowList>
  )
}

type TermTableProps = {
  readonly box: RefObject<HTMLInputElement | null>
  /** Buttons that lead to other pages or change many terms at once. */
  readonly ways: ReactNode
}

/** The glossary of the draft as a table: searching, editing and adding terms. */
export function TermTable({ box, ways }: TermTableProps) {
  const { t, agenda } = useEditor()
  const [typed, setTyped] = useState('')
  const { glossary = NONE } = agenda
  const columns = columnsOf(agenda)
  const isAll = typed.trim() === ''
  const terms = isAll ? glossary : searchTerms(glossary, typed)
  return (
    <main
      className={`column ${page.page}`}
      style={{ '--words': columns.words.length, '--said': columns.said.length } as object}
    >
      <div className={`acts ${page.head} ${glossaryCss.tools}`}>
        <SearchBox box={box} label={t('glossary.find')} typed={typed} type={setTyped} />
        <p className="quiet" role="status">
          {isAll
            ? t('glossary.count', { count: glossary.length })
            : t('glossary.found', { count: terms.length, all: glossary.length })}
        </p>
        {ways}
      </div>
      <div className={`column ${page.rows} ${glossaryCss.list}`}>
        <NewTerm languages={columns.words} />
        {glossary.length === 0 ? (
          <p className={glossaryCss.empty}>{t('glossary.empty')}</p>
        ) : (
          <>
            <Headings columns={columns} />
            <Rows key={typed} terms={terms} columns={columns} />
          </>
        )}
      </div>
    </main>
  )
}
