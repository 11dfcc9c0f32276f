import { useLanguageNames } from '../../../../i18n/languageNames.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import css from '../notices/planNotice.module.css'
import { useEditor, useEditorWords } from '../state/editor.ts'
import { columnWords } from '../table/CellContent.tsx'
import { nameOfRow } from '../table/TableRow.tsx'
import type { Table } from '../table/useTable.ts'
import type { PasteResult, RejectedCell } from './pasteCells.ts'

/** How many refused cells are listed. */
const LISTED = 5

/** What became of all that was pasted, in a line. */
function useSummary(): (filled: PasteResult) => string {
  const { t } = useEditorWords()
  return ({ cells, added, skipped, starts, beyond }) => {
    const count = [...cells.values()].reduce((sum, places) => sum + places.size, 0)
    const parts = [
      count === 0 ? t('editor.clip.nothing') : t('editor.clip.filled', { count }),
      added === 0 ? null : t('editor.clip.added', { count: added }),
      skipped === 0 ? null : t('editor.clip.skipped', { count: skipped }),
      starts === 0 ? null : t('editor.clip.starts', { count: starts }),
      beyond === 0 ? null : t('editor.clip.beyond', { count: beyond }),
    ]
    return parts.filter((part) => part !== null).join(t('editor.segment.and'))
  }
}

type RefusedCellProps = { readonly refused: RejectedCell; readonly table: Table }

/** A cell that could not hold what was pasted: what that was, why, and the way there. */
function RefusedCell({ refused, table }: RefusedCellProps) {
  const { t } = useEditorWords()
  const { name: languageName } = useLanguageNames()
  const row = table.rows.find(({ key }) => key === refused.row)
  if (row === undefined) return null
  const column = columnWords(refused.column, t, languageName)
  const facts = { column, row: nameOfRow(row, table.context), text: refused.text }
  return (
    <li>
      <button
        type="button"
        className={css.cell}
        onClick={() => table.goTo(refused.row, refused.column)}
      >
        {t('editor.clip.cell', facts)} <span>{t(`editor.wrong.${refused.why}`)}</span>
      </button>
    </li>
  )
}

function RefusedCells({ refused, table }: { refused: readonly RejectedCell[]; table: Table }) {
  const { t } = useEditorWords()
  const rest = refused.length - LISTED
  return (
    <ul>
      {refused.slice(0, LISTED).map((one) => (
        <RefusedCell
          key={`${one.row} ${columnWords(one.column, t, String)}`}
          refused={one}
          table={table}
        />
      ))}
      {rest > 0 ? <li>{t('editor.clip.more', { count: rest })}</li> : null}
    </ul>
  )
}

/** A paste that somebody else was quicker in: nothing of it is in the draft until there is a choice. */
function Waiting({ conflict, count }: NonNullable<Table['clip']['waiting']>) {
  const { t } = useEditorWords()
  const { resolve } = useEditor()
  return (
    <section
      className={css.notice}
      data-tone="act"
      aria-label={t('editor.clip.label')}
      data-testid="paste-waits"
    >
      <p role="status">
        <b>{t('editor.clip.waits', { count })}</b>
      </p>
      <p>
        <Button size="small" onClick={() => resolve(conflict, 'theirs')}>
          {t('editor.clip.theirs')}
        </Button>
        <Button size="small" onClick={() => resolve(conflict, 'mine')}>
          {t('editor.clip.mine')}
        </Button>
      </p>
    </section>
  )
}

/** What became of the last paste: how much was filled and added, and which cells could not hold it and why. */
export function PasteNotice({ table }: { readonly table: Table }) {
  const { t } = useEditorWords()
  const summary = useSummary()
  const { pasted, dismiss, waiting } = table.clip
  if (waiting !== null) return <Waiting {...waiting} />
  if (pasted === null) return null
  const summaryText = pasted === 'too-many' ? t('editor.clip.tooMany') : summary(pasted)
  const refused = pasted === 'too-many' ? [] : pasted.refused
  return (
    <section
      className={css.notice}
      data-tone="act"
      aria-label={t('editor.clip.label')}
      data-testid="pasted"
    >
      <div role="status">
        <p>
          <b>{summaryText}</b>
          {refused.length === 0 ? null : (
            <span>{t('editor.clip.refused', { count: refused.length })}</span>
          )}
        </p>
        {refused.length === 0 ? null : <RefusedCells refused={refused} table={table} />}
      </div>
      <Button size="small" look="bare" onClick={dismiss}>
        {t('editor.clip.close')}
      </Button>
    </section>
  )
}
