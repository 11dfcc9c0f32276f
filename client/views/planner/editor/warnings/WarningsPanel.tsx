import { useMemo } from 'react'
import type { Agenda, Item } from '../../../../../shared/agenda/model.ts'
import { baseLanguage } from '../../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../../shared/agenda/texts.ts'
import { findItem, personOf } from '../../../../../shared/run/lookup.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import pageCss from '../editor.module.css'
import type { InspectorProps } from '../inspector/Inspector.tsx'
import partCss from '../inspector/inspector.module.css'
import { ChangeBuilder, fieldOf } from '../model/changes.ts'
import type { TableRow } from '../model/rows.ts'
import { groupsOf, type TableWarning, type WarningGroup } from '../model/tableWarnings.ts'
import { useEditor, useEditorWords, useTimes } from '../state/editor.tsx'
import type { Table } from '../table/useTable.ts'
import { useWarningText } from './useWarningWords.ts'

/** Returns the first listed language of an item's first speaker. Null if it is not known or not a language of the agenda. */
function speakerLanguage(agenda: Agenda, { speakers: [first] }: Item): LanguageTag | null {
  const [spoken] = (first && personOf(agenda, first.person)?.speaks) ?? []
  if (spoken === undefined) return null
  const { languages } = agenda
  const sameBase = languages.find((tag) => baseLanguage(tag) === baseLanguage(spoken))
  return languages.includes(spoken) ? spoken : (sameBase ?? null)
}

/** Returns the answers to “no floor language”, each as one step: one language for all items, or each first speaker's. Omits answers that change nothing. `unknown` counts items that stay open. */
export function floorAnswers(agenda: Agenda, ids: readonly string[]) {
  const items = ids.flatMap((id) => findItem(agenda, id)?.item ?? [])
  const answer = (by: 'speaker' | LanguageTag, languageFor: (item: Item) => LanguageTag | null) => {
    const known = items.filter((item) => languageFor(item) !== null)
    const rewrite = new ChangeBuilder(agenda)
    for (const item of known) rewrite.set(fieldOf('item', item.id, 'language'), languageFor(item))
    return { by, changes: rewrite.changes() ?? [], unknown: items.length - known.length }
  }
  return [
    ...agenda.languages.map((tag) => answer(tag, () => tag)),
    answer('speaker', (item) => speakerLanguage(agenda, item)),
  ].filter(({ changes }) => changes.length > 0)
}

type FloorAnswer = ReturnType<typeof floorAnswers>[number]

/** Shows a button for each answer about floor languages. Without the answer by speaker, a hint states which data of the speakers is missing. */
function FloorAnswers({ items }: { readonly items: readonly string[] }) {
  const { t, agenda, give, languageName } = useEditor()
  const answers = useMemo(() => floorAnswers(agenda, items), [agenda, items])
  const label = ({ by, unknown }: FloorAnswer) => {
    if (by !== 'speaker')
      return t('editor.warnings.no-language.all', { language: languageName(by) })
    return unknown === 0
      ? t('editor.warnings.no-language.bySpeaker')
      : t('editor.warnings.no-language.unknown', { count: unknown })
  }
  return (
    <>
      <p className="acts">
        {answers.map((answer) => (
          <Button key={answer.by} size="small" onClick={() => give(answer.changes)}>
            {label(answer)}
          </Button>
        ))}
      </p>
      {answers.some(({ by }) => by === 'speaker') ? null : (
        <p className={`second ${pageCss.hint}`}>{t('editor.warnings.no-language.unsaid')}</p>
      )}
    </>
  )
}

type WarningRowProps = {
  readonly warning: TableWarning
  /** The start time of the warning's row, if the row itself is not shown. */
  readonly time?: string | null
  /** The row next to which the warning is shown. */
  readonly here?: TableRow | null
  /** Opens the warning's place; absent next to its row. */
  readonly go?: (warning: TableWarning) => void
}

/** Shows a warning: its sentence opens its place, its button fixes it in one step. */
export function WarningRow({ warning, time = null, here = null, go }: WarningRowProps) {
  const { agenda, give } = useEditor()
  const { sentence, fix } = useWarningText(agenda, here)(warning)
  const content = (
    <>
      {time === null ? null : <span className={`quiet fixed ${partCss.warningTime}`}>{time}</span>}
      <span>{sentence}</span>
    </>
  )
  return (
    <li
      className={partCss.warning}
      data-kind={warning.kind}
      data-row-box={sentence}
      data-testid="warning"
    >
      {go === undefined ? (
        <p className={partCss.warningText}>{content}</p>
      ) : (
        <button type="button" className={partCss.warningText} onClick={() => go(warning)}>
          {content}
        </button>
      )}
      {warning.kind === 'no-language' ? <FloorAnswers items={warning.items} /> : null}
      {fix === null ? null : (
        <Button size="small" onClick={() => give(warning.fix ?? [])}>
          {fix}
        </Button>
      )}
    </li>
  )
}

/** The warnings about a row, if there are any. */
export function RowWarnings({ row }: { readonly row: TableRow }) {
  const { t, warnings } = useEditor()
  const rowWarnings = warnings.filter(({ rows }) => rows.includes(row.key))
  if (rowWarnings.length === 0) return null
  return (
    <section aria-label={t('editor.warnings.label')}>
      <ul>
        {rowWarnings.map((warning) => (
          <WarningRow key={warning.key} warning={warning} here={row} />
        ))}
      </ul>
    </section>
  )
}

type GroupProps = { table: Table; group: WarningGroup; go: (to: TableWarning) => void }

function Group({ table, group, go }: GroupProps) {
  const { t } = useEditorWords()
  const times = useTimes()
  const timeOf = ({ cell }: TableWarning) => {
    const row = cell === null ? undefined : table.rows.find(({ key }) => key === cell.row)
    return row === undefined ? null : times.home(row.start)
  }
  return (
    <section aria-label={t(`editor.warnings.${group.kind}.title`)}>
      <h2>{t(`editor.warnings.${group.kind}.title`)}</h2>
      <ul>
        {group.warnings.map((warning) => (
          <WarningRow key={warning.key} warning={warning} time={timeOf(warning)} go={go} />
        ))}
      </ul>
    </section>
  )
}

/** Shows all warnings about the draft, by kind. A click goes to the warning's cell, or in a sheet to its row's fields. */
export function WarningsPanel({ table, inspector }: InspectorProps) {
  const { t, warnings } = useEditor()
  const go = ({ cell }: TableWarning) => {
    if (cell === null) return inspector.show('show')
    table.goTo(cell.row, cell.column)
    if (inspector.sheet !== null) inspector.show('rows')
  }
  return (
    <div className={pageCss.panel}>
      {warnings.length === 0 ? (
        <p className={`second ${pageCss.hint}`}>{t('editor.warnings.none')}</p>
      ) : null}
      {groupsOf(warnings).map((group) => (
        <Group key={group.kind} table={table} group={group} go={go} />
      ))}
    </div>
  )
}
