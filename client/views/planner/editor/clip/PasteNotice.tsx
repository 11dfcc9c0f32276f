import { Button } from '../../../../ui/controls/Button.tsx'
import { Notice } from '../notices/Notices.tsx'
import css from '../notices/planNotice.module.css'
import { useEditor, useEditorWords } from '../state/editor.ts'
import { columnWords, nameOfRow } from '../table/CellContent.tsx'
import type { Table } from '../table/useTable.ts'
import type { PasteResult, RejectedCell } from './pasteCells.ts'

/** How many refused cells are listed. */
const LISTED = 5

/** Returns what became of all that was pasted, in a line. */
function useSummary(): (filled: PasteResult) => string {
  const { t } = useEditorWords()
  return ({ cells, ...counts }) => {
    const count = [...cells.values()].reduce((sum, places) => sum + places.size, 0)
    const filled = count === 0 ? t('editor.clip.nothing') : t('editor.clip.filled', { count })
    const others = (['added', 'skipped', 'starts', 'beyond'] as const).flatMap((what) =>
      counts[what] === 0 ? [] : t(`editor.clip.${what}`, { count: counts[what] }),
    )
    return [filled, ...others].join(t('editor.segment.and'))
  }
}

type RefusedProps = { readonly refused: readonly RejectedCell[]; readonly table: Table }

/** The cells that could not hold what was pasted: what that was, why, and the way there. */
function RefusedCells({ refused, table }: RefusedProps) {
  const { t, languageName: name } = useEditor()
  const rest = refused.length - LISTED
  return (
    <ul>
      {refused.slice(0, LISTED).map(({ row: key, column, text, why }) => {
        const row = table.rows.find((one) => one.key === key)
        if (row === undefined) return null
        const head = columnWords(column, t, name)
        const facts = { column: head, row: nameOfRow(row, table.context), text }
        return (
          <li key={`${key} ${head}`}>
            <button type="button" className={css.cell} onClick={() => table.goTo(key, column)}>
              {t('editor.clip.cell', facts)} <span>{t(`editor.wrong.${why}`)}</span>
            </button>
          </li>
        )
      })}
      {rest > 0 ? <li>{t('editor.clip.more', { count: rest })}</li> : null}
    </ul>
  )
}

/** A paste that somebody else was quicker in: nothing of it is in the draft until there is a choice. */
function Waiting({ conflict, count }: NonNullable<Table['clip']['waiting']>) {
  const { t, resolve } = useEditor()
  return (
    <Notice
      label={t('editor.clip.label')}
      testid="paste-waits"
      waits
      acts={(['theirs', 'mine'] as const).map((by) => (
        <Button key={by} size="small" onClick={() => resolve(conflict, by)}>
          {t(`editor.clip.${by}`)}
        </Button>
      ))}
    >
      <b role="status">{t('editor.clip.waits', { count })}</b>
    </Notice>
  )
}

/** What became of the last paste: how much was filled and added, and which cells could not hold it and why. */
export function PasteNotice({ table }: { readonly table: Table }) {
  const { t } = useEditorWords()
  const summary = useSummary()
  const { pasted, dismiss, waiting } = table.clip
  if (waiting !== null) return <Waiting {...waiting} />
  if (pasted === null) return null
  const refused = pasted === 'too-many' ? [] : pasted.refused
  return (
    <Notice
      label={t('editor.clip.label')}
      testid="pasted"
      acts={
        <Button size="small" look="bare" onClick={dismiss}>
          {t('editor.clip.close')}
        </Button>
      }
    >
      <div role="status">
        <p>
          <b>{pasted === 'too-many' ? t('editor.clip.tooMany') : summary(pasted)}</b>{' '}
          {refused.length === 0 ? null : (
            <span>{t('editor.clip.refused', { count: refused.length })}</span>
          )}
        </p>
        {refused.length === 0 ? null : <RefusedCells refused={refused} table={table} />}
      </div>
    </Notice>
  )
}
