import { Button } from '../../../../ui/controls/Button.tsx'
import { useEditor } from '../desk/editor.ts'
import type { TableRow } from '../model/rows.ts'
import type { TableWarning } from '../model/tableWarnings.ts'
import { FloorAnswers } from './FloorAnswers.tsx'
import { useWarningWords } from './useWarningWords.ts'

/** A warning: its sentence leads to its place, its button mends it by one step. */
export function WarningRow({
  warning,
  time = null,
  here = null,
  go,
}: {
  readonly warning: TableWarning
  /** When that is in the plan, where it is not said already. */
  readonly time?: string | null
  /** The row beside which it stands. */
  readonly here?: TableRow | null
  /** Absent where one is there already. */
  readonly go?: ((warning: TableWarning) => void) | undefined
}) {
  const { agenda, give } = useEditor()
  const { sentence, fix } = useWarningWords(agenda, here)(warning)
  const words = (
    <>
      {time === null ? null : <span className="ed-warning-time">{time}</span>}
      <span>{sentence}</span>
    </>
  )
  return (
    <li className="ed-warning" data-kind={warning.kind} data-testid="warning">
      {go === undefined ? (
        <p className="ed-warning-words">{words}</p>
      ) : (
        <button type="button" className="ed-warning-words" onClick={() => go(warning)}>
          {words}
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
