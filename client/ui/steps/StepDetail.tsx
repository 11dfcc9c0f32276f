import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import css from './steps.module.css'
import { useChangeTexts, useOutcomeText, useRefusalText, useTimeText } from './stepTexts.ts'
import type { UndoPreview } from './undoPreview.ts'

type LineText = { readonly text: string; readonly strong?: boolean }

function Line({ label, texts }: { readonly label: string; readonly texts: readonly LineText[] }) {
  const shown = texts.filter(({ text }) => text !== '')
  if (shown.length === 0) return null
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {shown.map(({ text, strong = false }) => (
          <p key={text} data-strong={strong}>
            {text}
          </p>
        ))}
      </dd>
    </>
  )
}

/** What an undo of the marked step changes, keeps and leads to, with Undo; or why it cannot be undone. */
export function StepDetail({
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
    // Its row shows that it was undone.
    return preview.why === 'taken-back' ? null : <p className={css.refusal}>{refusal(preview)}</p>
  }
  const times = preview.times.map((one) => ({ text: time(one), strong: one.grows }))
  return (
    <div className={css.detail}>
      <dl>
        <Line label={t('goes')} texts={[{ text: undoes(preview.going) }, ...times]} />
        <Line label={t('stays')} texts={[{ text: keeps(preview.keeps) }]} />
        <Line label={t('after')} texts={[{ text: outcome(preview.outcome) }]} />
      </dl>
      <Button shortcut="U" onClick={undo} data-testid="take-back">
        {t('take')}
      </Button>
    </div>
  )
}
