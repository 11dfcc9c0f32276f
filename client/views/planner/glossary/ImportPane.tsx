import { type ClipboardEvent, useMemo, useState } from 'react'
import { importChanges } from '../../../../shared/agenda/glossary/intake/changes.ts'
import type { ColumnUse } from '../../../../shared/agenda/glossary/intake/columns.ts'
import type { DoubtfulLine } from '../../../../shared/agenda/glossary/intake/readTerms.ts'
import { TERMS_LIMIT } from '../../../../shared/agenda/textLimits.ts'
import { entryFor } from '../../../i18n/language.ts'
import { listText } from '../../../i18n/listText.ts'
import { newCommandId } from '../../../live/commandId.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Check } from '../../../ui/controls/Field.tsx'
import { More } from '../../../ui/controls/More.tsx'
import { ScrollRegion } from '../../../ui/controls/ScrollRegion.tsx'
import { showToast } from '../../../ui/controls/Toasts.tsx'
import { FileButton } from '../../../ui/intake/FileButton.tsx'
import paste from '../../../ui/intake/pasteField.module.css'
import page from '../../../ui/layout/page.module.css'
import layout from '../../../ui/layout/table.module.css'
import { Choice } from '../editor/fields/Field.tsx'
import fieldCss from '../editor/fields/planField.module.css'
import { useEditor, useEditorWords } from '../editor/state/editor.tsx'
import css from './glossary.module.css'
import {
  type Choices,
  columnsOf,
  type ImportReading,
  keyOfUse,
  NO_CHOICES,
  readImport,
  readTermFile,
  TERM_FILES,
  type TermFile,
  tablesText,
  usesOf,
} from './terms.ts'

type TableProps = {
  readonly reading: ImportReading
  readonly choices: Choices
  readonly choose: (choices: Choices) => void
}

/** The meaning of a column and why it was guessed, with a list of the other meanings. */
function ColumnChoice({ reading, n, choices, choose }: TableProps & { readonly n: number }) {
  const { t, languageName: name, agenda } = useEditor()
  const guessed = reading.columns[n]
  if (guessed === undefined) return null
  const chosen = choices.uses[n]
  const guessedTags = 'lang' in guessed.use ? [guessed.use.lang] : []
  const options = usesOf([...new Set([...columnsOf(agenda).words, ...guessedTags])])
  const label = (one: ColumnUse) => {
    switch (one.as) {
      case 'words':
        return name(one.lang)
      case 'said':
        return t('glossary.said', { language: name(one.lang) })
      case 'segments':
        return t('glossary.segments')
      case 'note':
        return t('glossary.note')
      case 'nothing':
        return t('glossary.intake.leaveOut')
    }
  }
  return (
    <>
      <Choice
        label={t('glossary.intake.column', { n: n + 1 })}
        value={keyOfUse(chosen ?? guessed.use)}
        choices={options.map((one) => ({ value: keyOfUse(one), label: label(one) }))}
        choose={(key) => {
          const to = options.find((one) => keyOfUse(one) === key)
          if (to !== undefined) choose({ ...choices, uses: { ...choices.uses, [n]: to } })
        }}
      />
      <span className="quiet">
        {t(`glossary.intake.by.${chosen === undefined ? guessed.by : 'choice'}`)}
      </span>
    </>
  )
}

const SHOWN = 8

/** The first rows of the pasted table, each column with its meaning. */
function ImportTable(props: TableProps) {
  const { t } = useEditorWords()
  const { reading, choices, choose } = props
  const { rows, isHeaded, by } = reading
  const body = rows.slice(isHeaded ? 1 : 0)
  const columns = [...reading.columns.keys()]
  return (
    <section>
      <p>{t(`glossary.intake.parted.${by}`)}</p>
      <Check checked={isHeaded} set={(isChecked) => choose({ ...choices, isHeaded: isChecked })}>
        {t('glossary.intake.headed')}
      </Check>
      <ScrollRegion className={css.scroll} name={t('glossary.intake.table')}>
        <table className={`${layout.table} ${css.words}`}>
          <thead>
            <tr>
              {columns.map((n) => (
                <th key={n} scope="col">
                  <ColumnChoice {...props} n={n} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...body.slice(0, SHOWN).entries()].map(([at, cells]) => (
              <tr key={at}>
                {columns.map((n) => (
                  <td key={n}>{cells[n] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {body.length > SHOWN ? (
        <p className="quiet">{t('glossary.intake.moreRows', { count: body.length - SHOWN })}</p>
      ) : null}
    </section>
  )
}

/** The most doubtful lines that are listed; the rest is counted. */
const LISTED = 50

function Doubts({ lines }: { readonly lines: readonly DoubtfulLine[] }) {
  const { t, language } = useEditorWords()
  if (lines.length === 0) return null
  return (
    <section>
      <h3>{t('glossary.intake.doubts', { count: lines.length })}</h3>
      <table className={`${layout.table} ${css.words}`}>
        <tbody>
          {lines.slice(0, LISTED).map(({ line, cells, reason, unknown = [], isImported }) => (
            <tr key={`${line} ${reason}`}>
              <th scope="row">{t('glossary.intake.row', { n: line })}</th>
              <td>{cells.filter((cell) => cell !== '').join(' | ')}</td>
              <td className={isImported ? 'second' : 'red'}>
                {t(`glossary.intake.doubt.${reason}`, { names: listText(unknown, language) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > LISTED ? (
        <p className="quiet">{t('glossary.intake.moreDoubts', { count: lines.length - LISTED })}</p>
      ) : null}
    </section>
  )
}

/** The result of the import in one sentence, and the button that adds the terms. */
function Outcome({
  reading,
  done,
}: {
  readonly reading: ImportReading
  readonly done: () => void
}) {
  const { t, agenda, give, lang } = useEditor()
  const { glossary = [] } = agenda
  const { added, extended, known } = reading.read
  const isTooMuch = glossary.length + added.length > TERMS_LIMIT
  const count = added.length + extended.length
  const sentences = [
    t('glossary.intake.fresh', { count: added.length }),
    ...(extended.length > 0 ? [t('glossary.intake.richer', { count: extended.length })] : []),
    ...(known > 0 ? [t('glossary.intake.known', { count: known })] : []),
    ...(isTooMuch ? [t('glossary.intake.tooMany', { limit: TERMS_LIMIT })] : []),
  ]
  const take = () => {
    give(importChanges(reading.read, glossary))
    showToast(t('glossary.intake.taken', { count: added.length }))
    done()
  }
  return (
    <div className={`acts t2 strong ${css.outcome}`}>
      <p role="status">{sentences.join(entryFor(lang).space)}</p>
      {count === 0 || isTooMuch ? null : (
        <Button look="ink" onClick={take}>
          {t('glossary.intake.take')}
        </Button>
      )}
    </div>
  )
}

type Trouble = Extract<TermFile, { ok: false }>['why']

/** The import of terms, pasted or from a file: the terms found, and the doubtful lines. */
export function ImportPane({ done }: { readonly done: () => void }) {
  const { t, agenda } = useEditor()
  const [text, setText] = useState('')
  const [choices, choose] = useState<Choices>(NO_CHOICES)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const reading = useMemo(
    () => readImport(text, choices, agenda, newCommandId),
    [text, choices, agenda],
  )
  const take = (to: string) => {
    setText(to)
    choose(NO_CHOICES)
    setTrouble(null)
  }
  const read = async (file: File) => {
    const result = await readTermFile(file)
    if (result.ok) take(result.text)
    else setTrouble(result.why)
  }
  const takeTables = (event: ClipboardEvent) => {
    const tables = tablesText(event.clipboardData.getData('text/html'))
    // The HTML of a page or of Word has the cells of a table, which its plain text can lose.
    if (tables === null || text !== '') return
    event.preventDefault()
    take(tables)
  }
  return (
    <main className={`column ${page.page} ${paste.page}`}>
      <div className={`acts ${page.head}`}>
        <div>
          <h2>{t('glossary.intake.title')}</h2>
          <p className="second">{t('glossary.intake.what')}</p>
        </div>
        <div className="acts">
          <Button look="bare" onClick={done}>
            {t('glossary.intake.back')}
          </Button>
          <FileButton accept={TERM_FILES} take={(file) => void read(file)} />
        </div>
      </div>
      <div className={`${paste.beside} ${css.import}`}>
        <div className={`column loose ${paste.drop}`}>
          <p role="alert" className={`red ${fieldCss.note}`}>
            {trouble === null ? '' : t(`glossary.intake.trouble.${trouble}`)}
          </p>
          <textarea
            className={`grow t2 ${paste.field}`}
            aria-label={t('glossary.intake.field')}
            placeholder={t('glossary.intake.field')}
            spellCheck={false}
            value={text}
            onChange={({ target }) => {
              setText(target.value)
              setTrouble(null)
            }}
            onPaste={takeTables}
          />
        </div>
        <div className={css.result}>
          {reading === null ? (
            <p className="quiet">{t('glossary.intake.nothing')}</p>
          ) : (
            <>
              <Outcome reading={reading} done={done} />
              <ImportTable reading={reading} choices={choices} choose={choose} />
              <Doubts lines={reading.read.doubtful} />
            </>
          )}
          <More />
        </div>
      </div>
    </main>
  )
}
