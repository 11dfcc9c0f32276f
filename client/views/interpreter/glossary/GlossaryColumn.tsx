import { type ReactNode, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Term as GlossaryTerm } from '../../../../shared/agenda/glossary/term.ts'
import { baseLanguage, type TextInLanguage, textIn } from '../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useShow } from '../../../live/LiveContext.tsx'
import { type Act, ActButton } from '../../../ui/acts/act.tsx'
import { useModel } from '../../../ui/agenda/useDerived.ts'
import { SearchBox } from '../../../ui/controls/SearchBox.tsx'
import { Term } from '../../../ui/controls/Term.tsx'
import frame from '../../../ui/frame/desk.module.css'
import { RowList } from '../../../ui/layout/RowList.tsx'
import text from '../boothText.module.css'
import css from './glossaryColumn.module.css'
import { type GlossaryModel, type GlossaryRow, glossaryModel, rowsFound } from './model.ts'

/** The content of the side column: the glossary, or the briefing. */
type Side = 'glossary' | 'briefing'

/** Returns the search text of the glossary, the content of the column, and its acts. */
export function useGlossary() {
  const { t } = useTranslation('interpreter')
  const hasGlossary = useShow(({ show }) => show?.published?.agenda.glossary !== undefined)
  const [side, setSide] = useState<Side>('glossary')
  const [typed, type] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const other = side === 'glossary' ? 'briefing' : 'glossary'
  const turn: Act = {
    id: 'glossary turn',
    name: t(other === 'briefing' ? 'briefingTitle' : 'glossary.title'),
    sheet: t('glossary.turn'),
    caps: ['B'],
    enabled: true,
    run: () => setSide(other),
  }
  const find: Act = {
    id: 'glossary find',
    name: t('glossary.find'),
    sheet: t('glossary.findKey'),
    caps: ['/'],
    enabled: true,
    run: () => {
      flushSync(() => setSide('glossary'))
      box.current?.focus()
      box.current?.select()
    },
  }
  const back: Act = {
    id: 'glossary back',
    name: t('glossary.back'),
    caps: ['Esc'],
    enabled: typed !== '',
    run: () => type(''),
  }
  return {
    side,
    typed,
    type,
    box,
    /** Switches to the other content. */
    turn,
    /** The acts of its keys, in the order of the key sheet; none if the show has no glossary. */
    acts: hasGlossary ? [find, back, turn] : [],
  }
}

/** The state of the side column, and its acts. */
type GlossaryDesk = ReturnType<typeof useGlossary>

const NO_TERMS: readonly GlossaryTerm[] = []

/** Returns the language tag of a pronunciation, which may be in Latin letters. */
function pronunciationTag({ text, lang }: TextInLanguage): string {
  return /\p{Script=Latin}/u.test(text) ? `${baseLanguage(lang)}-Latn` : lang
}

/** A term in one column: the word with its pronunciation below; a dash if the term has no word in this language. */
function Word({ term, lang }: { readonly term: GlossaryTerm; readonly lang: LanguageTag }) {
  const word = textIn(term.texts, lang)
  const pronunciation = term.said && textIn(term.said, lang)
  if (word.missing) return <p className="quiet">–</p>
  return (
    <div>
      <p lang={word.lang}>{word.text}</p>
      {pronunciation?.missing !== false ? null : (
        <p className="quiet t0" lang={pronunciationTag(pronunciation)}>
          {pronunciation.text}
        </p>
      )}
    </div>
  )
}

/** The terms that fit as whole rows. */
function Terms({
  rows,
  columns,
}: {
  readonly rows: readonly GlossaryRow[]
  readonly columns: GlossaryModel['columns']
}) {
  const { t } = useTranslation(['interpreter', 'common'])
  const name = (row: GlossaryRow | undefined) => {
    const words = columns.map((lang) => row && textIn(row.term.texts, lang))
    return words.find((word) => word?.missing === false)?.text ?? ''
  }
  return (
    <RowList
      name={t('glossary.title')}
      more={({ below }) =>
        below === 0
          ? t('common:more.above', { name: name(rows[0]) })
          : t('common:more.below', { name: name(rows.at(-below)) })
      }
    >
      {rows.map(({ term, isHere }) => (
        <li key={term.id} className={`${text.columns} ${css.term}`} data-here={isHere}>
          {columns.map((lang) => (
            <Word key={lang} term={term} lang={lang} />
          ))}
          {term.note === undefined ? null : <p className={`quiet t0 ${css.note}`}>{term.note}</p>}
        </li>
      ))}
    </RowList>
  )
}

/** The meaning of bold, and the number of terms, or of found terms. */
function Foot({
  rows,
  total,
  count,
  isFound,
}: {
  readonly rows: readonly GlossaryRow[]
  /** The number of terms that could be shown. */
  readonly total: number
  readonly count: number
  readonly isFound: boolean
}) {
  const { t } = useTranslation('interpreter')
  const more = total - rows.length
  return (
    <p
      className={`quiet acts t0 ${css.count}`}
      data-testid="term-count"
      role={isFound ? 'status' : undefined}
    >
      {rows.some(({ isHere }) => isHere) ? <span>{t('glossary.bold')}</span> : null}
      <span>{t(isFound ? 'glossary.found' : 'glossary.count', { count })}</span>
      {more > 0 ? <span>{t('glossary.more', { count: more })}</span> : null}
    </p>
  )
}

function Glossary({ model, desk }: { readonly model: GlossaryModel; readonly desk: GlossaryDesk }) {
  const { t } = useTranslation('interpreter')
  const terms = useShow(({ show }) => show?.published?.agenda.glossary ?? NO_TERMS)
  const typed = desk.typed.trim()
  const found = useMemo(() => rowsFound(terms, typed, model), [terms, typed, model])
  const isFound = typed !== ''
  const rows = isFound ? found.rows : model.rows
  return (
    <div className={`column grow ${css.glossary}`}>
      <SearchBox
        box={desk.box}
        label={t('glossary.find')}
        hint={t('glossary.hint')}
        typed={desk.typed}
        type={desk.type}
      />
      <Terms rows={rows} columns={model.columns} />
      <Foot
        rows={rows}
        total={isFound ? found.count : model.near}
        count={isFound ? found.count : model.count}
        isFound={isFound}
      />
    </div>
  )
}

/**
 * The side column of the booth: the terms of this and the next segment, with a search in all terms. One key switches to the
 * briefing of the talk (`children`), which is shown alone if the show has no glossary.
 */
export function GlossaryColumn({
  desk,
  children,
}: {
  readonly desk: GlossaryDesk
  readonly children: ReactNode
}) {
  const { t } = useTranslation('interpreter')
  const model = useModel(glossaryModel)
  if (model === null)
    return (
      <aside className={`column ${frame.side} ${css.column}`} data-shows="briefing">
        {children}
      </aside>
    )
  const scope = desk.typed.trim() === '' ? model.scope : 'all'
  return (
    <aside className={`column ${frame.side} ${css.column}`} data-shows={desk.side}>
      <header className={`row spread ${css.head}`}>
        <h2 className="label">
          {desk.side === 'glossary' ? (
            <Term id="glossary">{t(`glossary.scope.${scope}`)}</Term>
          ) : (
            t('briefingTitle')
          )}
        </h2>
        <ActButton act={desk.turn} size="small" look="bare" className="not-tablet" />
      </header>
      <Glossary model={model} desk={desk} />
      {children}
    </aside>
  )
}
