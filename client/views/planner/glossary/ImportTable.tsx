import type { ColumnUse } from '../../../../shared/agenda/glossary/intake/columns.ts'
import { useLanguageNames } from '../../../i18n/languageNames.ts'
import { ScrollRegion } from '../../../ui/controls/ScrollRegion.tsx'
import { useEditor } from '../editor/desk/editor.ts'
import { useEditorWords } from '../editor/desk/useEditorWords.ts'
import { columnsOf } from './terms.ts'
import { type Choices, keyOfUse, type Understood, usesOf } from './termsTyped.ts'

/** How many rows of a table are shown as it was understood. */
const SHOWN = 8

/** What a column was taken for and by what, with the choice of anything else. */
function ColumnChoice({
  made,
  n,
  choices,
  choose,
}: {
  readonly made: Understood
  readonly n: number
  readonly choices: Choices
  readonly choose: (choices: Choices) => void
}) {
  const { t } = useEditorWords()
  const tongue = useLanguageNames()
  const { agenda } = useEditor()
  const guessed = made.columns[n]
  if (guessed === undefined) return null
  const chosen = choices.uses[n]
  const use = chosen ?? guessed.use
  const named = 'lang' in guessed.use ? [guessed.use.lang] : []
  const options = usesOf([...new Set([...columnsOf(agenda).words, ...named])])
  const words = (one: ColumnUse) => {
    if (one.as === 'words') return tongue.name(one.lang)
    if (one.as === 'said') return t('glossary.said', { language: tongue.name(one.lang) })
    if (one.as === 'segments') return t('glossary.segments')
    return t(one.as === 'note' ? 'glossary.note' : 'glossary.intake.leaveOut')
  }
  return (
    <>
      <select
        className="ed-input"
        aria-label={t('glossary.intake.column', { n: n + 1 })}
        value={keyOfUse(use)}
        onChange={({ target }) => {
          const to = options.find((one) => keyOfUse(one) === target.value)
          if (to !== undefined) choose({ ...choices, uses: { ...choices.uses, [n]: to } })
        }}
      >
        {options.map((one) => (
          <option key={keyOfUse(one)} value={keyOfUse(one)}>
            {words(one)}
          </option>
        ))}
      </select>
      <span className="quiet">
        {t(`glossary.intake.by.${chosen === undefined ? guessed.by : 'choice'}`)}
      </span>
    </>
  )
}

/** The first rows as they were understood, each column with what it was taken for. */
export function ImportTable(props: {
  readonly made: Understood
  readonly choices: Choices
  readonly choose: (choices: Choices) => void
}) {
  const { t } = useEditorWords()
  const { made, choices, choose } = props
  const { rows, columns, isHeaded, by } = made
  const body = rows.slice(isHeaded ? 1 : 0)
  return (
    <section className="pg-understood">
      <p>
        {t(`glossary.intake.parted.${by}`)}{' '}
        <label className="pg-headed">
          <input
            type="checkbox"
            checked={isHeaded}
            onChange={({ target }) => choose({ ...choices, isHeaded: target.checked })}
          />
          {t('glossary.intake.headed')}
        </label>
      </p>
      <ScrollRegion className="pg-scroll" name={t('glossary.intake.table')}>
        <table>
          <thead>
            <tr>
              {columns.map((_, n) => (
                <th key={columnKey(n)} scope="col">
                  <ColumnChoice {...props} n={n} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body.slice(0, SHOWN).map((cells, at) => (
              <tr key={columnKey(at)}>
                {columns.map((_, n) => (
                  <td key={columnKey(n)}>{cells[n] ?? ''}</td>
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

/** Columns and rows of a text have no other name than their place. */
function columnKey(n: number): string {
  return `at ${n}`
}
