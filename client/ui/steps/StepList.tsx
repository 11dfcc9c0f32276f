import { useTranslation } from '../../i18n/useTranslation.tsx'
import { nextSecond, useLive, useShow } from '../../live/LiveContext.tsx'
import { useDerived, useUnchanged } from '../agenda/useDerived.ts'
import { Button } from '../controls/Button.tsx'
import { Pane } from '../layout/Pane.tsx'
import { RowList } from '../layout/RowList.tsx'
import { pickedStep, type StepContext, type StepRow, stepRows } from './stepRows.ts'
import css from './steps.module.css'
import {
  useChangeTexts,
  useOutcomeText,
  useRefusalText,
  useRowTexts,
  useStepText,
  useTimeText,
} from './stepTexts.ts'
import { redoCommand, type UndoPreview, undoPreview } from './undoPreview.ts'
import { type Steps, stepContext } from './useSteps.ts'

type LineText = { readonly text: string; readonly strong?: boolean }

function Line({ label, texts }: { readonly label: string; readonly texts: readonly LineText[] }) {
  const shown = texts.filter(({ text }) => text !== '')
  if (shown.length === 0) return null
  return (
    <>
      <dt className="quiet">{label}</dt>
      <dd>
        {[...shown.entries()].map(([at, { text, strong = false }]) => (
          <p key={at} className={strong ? 'strong' : undefined}>
            {text}
          </p>
        ))}
      </dd>
    </>
  )
}

/** The effects of an undo of the marked step: what changes, what stays and the result, with Undo; or why it cannot be undone. */
function StepDetail({
  preview,
  undo,
}: {
  readonly preview: UndoPreview
  readonly undo: () => void
}) {
  const { t } = useTranslation('steps')
  const { undoes, keeps } = useChangeTexts()
  const time = useTimeText()
  const outcome = useOutcomeText()
  const refusal = useRefusalText()
  if (!preview.ok) {
    // Its row already shows that it was undone.
    return preview.why === 'taken-back' ? null : <p className={css.refusal}>{refusal(preview)}</p>
  }
  const times = preview.times.map((one) => ({ text: time(one), strong: one.grows }))
  return (
    <div className={css.detail}>
      <dl>
        <Line label={t('goes')} texts={[{ text: undoes(preview.undone) }, ...times]} />
        <Line label={t('stays')} texts={[{ text: keeps(preview.remaining) }]} />
        <Line label={t('after')} texts={[{ text: outcome(preview.outcome) }]} />
      </dl>
      <Button shortcut="U" onClick={undo} data-testid="take-back">
        {t('take')}
      </Button>
    </div>
  )
}

/** Returns the rows, the effects of an undo of the marked step, and the command that redoes the last undone recovery. */
function listData(context: StepContext, picked: string | null) {
  const step = pickedStep(context.show, picked)
  return {
    rows: stepRows(context, picked),
    preview: step && undoPreview(context, step),
    redo: redoCommand(context),
  }
}

type ListData = ReturnType<typeof listData>

const EMPTY: ListData = { rows: [], preview: null, redo: null }

/** Returns the rows and the preview of the marked step, updated each second. */
function useListData(picked: string | null): ListData {
  const live = useLive()
  const { lang } = useTranslation()
  const stable = useUnchanged<ListData>()
  useShow((state) => state.show)
  return useDerived(() => {
    const context = stepContext(live, live.store.getState(), lang)
    return context === null ? EMPTY : stable(listData(context, picked))
  }, nextSecond)
}

function Row({
  row,
  steps,
  preview,
  redo,
}: {
  readonly row: StepRow
  readonly steps: Steps
  readonly preview: UndoPreview | null
  readonly redo: (() => void) | null
}) {
  const { t } = useTranslation('steps')
  const text = useStepText()(row.what)
  const { when, author } = useRowTexts(steps.desk)
  const isPicked = row.mark === 'picked'
  return (
    <li className={css.item} data-mark={row.mark} data-row-box={`${when(row)} ${text}`}>
      <button
        type="button"
        className={css.step}
        data-step={row.id}
        aria-expanded={isPicked}
        onClick={() => steps.pick(row.id)}
      >
        <span className="quiet">{when(row)}</span>
        <b className={isPicked ? 'breakable t2' : 'breakable'} data-testid="step-text">
          {row.state === 'taken-back' ? <s className="plain">{text}</s> : text}
        </b>
        <span className={`second ${css.author}`}>{author(row)}</span>
      </button>
      {redo === null ? null : (
        <Button size="small" className={css.redo} onClick={redo}>
          {t('redo')}
        </Button>
      )}
      {isPicked && preview !== null ? <StepDetail preview={preview} undo={steps.undo} /> : null}
    </li>
  )
}

/** The steps of the run, newest first; the marked one shows the effects of its undo. */
export function StepList({ steps }: { readonly steps: Steps }) {
  const { t } = useTranslation('steps')
  const live = useLive()
  const { rows, preview, redo } = useListData(steps.picked)
  return (
    <Pane title={t('title')} close={steps.close} testid="steps">
      {rows.length === 0 ? <p className="quiet">{t('none')}</p> : null}
      <RowList name={t('title')}>
        {rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            steps={steps}
            preview={preview}
            redo={redo?.step === row.id ? () => live.give(redo) : null}
          />
        ))}
      </RowList>
    </Pane>
  )
}
