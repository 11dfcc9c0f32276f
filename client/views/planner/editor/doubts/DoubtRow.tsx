import { Button } from '../../../../ui/controls/Button.tsx'
import { useEditor } from '../desk/editor.ts'
import type { Doubt } from '../model/doubts.ts'
import type { TableRow } from '../model/rows.ts'
import { FloorAnswers } from './FloorAnswers.tsx'
import { useDoubtWords } from './useDoubtWords.ts'

/** A warning: its sentence leads to its place, its button mends it by one step. */
export function DoubtRow({
  doubt,
  time = null,
  here = null,
  go,
}: {
  readonly doubt: Doubt
  /** When that is in the plan, where it is not said already. */
  readonly time?: string | null
  /** The row beside which it stands. */
  readonly here?: TableRow | null
  /** Absent where one is there already. */
  readonly go?: ((doubt: Doubt) => void) | undefined
}) {
  const { give } = useEditor()
  const { warning } = doubt
  const { sentence, fix } = useDoubtWords(here)(warning)
  const words = (
    <>
      {time === null ? null : <span className="ed-doubt-time">{time}</span>}
      <span>{sentence}</span>
    </>
  )
  return (
    <li className="ed-doubt" data-kind={warning.kind} data-testid="doubt">
      {go === undefined ? (
        <p className="ed-doubt-words">{words}</p>
      ) : (
        <button type="button" className="ed-doubt-words" onClick={() => go(doubt)}>
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
