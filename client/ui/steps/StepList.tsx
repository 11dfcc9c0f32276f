import { useMemo } from 'react'
import type { CommandOf } from '../../../shared/run/command.ts'
import { tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../live/LiveContext.tsx'
import { nextSecond } from '../../live/useTick.ts'
import { useDerived } from '../agenda/useDerived.ts'
import { Button } from '../controls/Button.tsx'
import { KeyCap } from '../controls/KeyCap.tsx'
import { ScrollRegion } from '../controls/ScrollRegion.tsx'
import { againCommand } from './again.ts'
import { StepDetail } from './StepDetail.tsx'
import { pickedStep, type StepRow, stepRows } from './stepRows.ts'
import { type TakingBack, takingBack } from './takingBack.ts'
import { type Steps, sceneOf } from './useSteps.ts'
import { useRowWords, useStepWords, useWho } from './useStepWords.ts'
import './steps.css'

type Listed = {
  readonly rows: readonly StepRow[]
  readonly back: TakingBack | null
  /** What does again what was taken back last. */
  readonly again: CommandOf<'redo'> | null
}

/** The rows and what the picked one comes to, derived anew each second; null while the time is not known. */
function useListed(picked: string | null): Listed | null {
  const live = useLive()
  const lang = tagOf(useLanguage().language)
  const show = useShow((state) => state.show)
  const listed = (): Listed | null => {
    const scene = sceneOf(live, live.store.getState(), lang)
    if (scene === null) return null
    const step = pickedStep(scene.show, picked)
    return {
      rows: stepRows(scene, picked),
      back: step === null ? null : takingBack(scene, step),
      again: againCommand(scene),
    }
  }
  const text = useDerived(() => (show === null ? null : JSON.stringify(listed())), nextSecond)
  return useMemo(() => (text === null ? null : (JSON.parse(text) as Listed | null)), [text])
}

function Row({
  row,
  steps,
  back,
  again,
}: {
  readonly row: StepRow
  readonly steps: Steps
  readonly back: TakingBack | null
  readonly again: (() => void) | null
}) {
  const { t } = useTranslation('steps')
  const words = useStepWords()
  const { when, note } = useRowWords()
  const who = useWho('column')
  const picked = row.mark === 'picked'
  const said = note(row)
  return (
    <li data-mark={row.mark} data-state={row.state}>
      <button
        type="button"
        className="ui-step"
        data-step={row.id}
        aria-expanded={picked}
        onClick={() => steps.pick(row.id)}
      >
        <span className="ui-step-when">{when(row)}</span>
        <span className="ui-step-what">
          {row.state === 'taken-back' ? <s>{words(row.what)}</s> : words(row.what)}
        </span>
        <span className="ui-step-who">{who(row.by, row.desk)}</span>
        <span className="ui-step-desk">{t(`desk.${row.desk}`)}</span>
        {said === null || (picked && row.state === 'older') ? null : (
          <span className="ui-step-note">{said}</span>
        )}
      </button>
      {again === null ? null : (
        <Button size="small" className="ui-step-again" onClick={again}>
          {t('redo')}
        </Button>
      )}
      {picked && back !== null ? <StepDetail back={back} take={steps.undo} /> : null}
    </li>
  )
}

/** The steps of the run, newest first; the picked one says what goes with it, what stays, and what comes of taking it back. */
export function StepList({
  steps,
  oneDesk = false,
}: {
  readonly steps: Steps
  /** Leaves out the column of desks where all steps are of one. */
  readonly oneDesk?: boolean
}) {
  const { t } = useTranslation('steps')
  const live = useLive()
  const listed = useListed(steps.picked)
  const redo = listed?.again ?? null
  return (
    <div className="ui-steps" data-one-desk={oneDesk} data-testid="steps">
      <header className="ui-steps-head">
        <h2>{t('title')}</h2>
        <span className="ui-steps-note">
          {t('note')} <KeyCap keys="↑" /> <KeyCap keys="↓" />
        </span>
        <Button size="small" shortcut="Esc" onClick={steps.close}>
          {t('close')}
        </Button>
      </header>
      <p className="ui-steps-heads" aria-hidden="true">
        <span>{t('head.when')}</span>
        <span>{t('head.step')}</span>
        <span>{t('head.who')}</span>
        <span>{t('head.desk')}</span>
      </p>
      <ScrollRegion name={t('title')} className="ui-steps-list">
        {listed === null || listed.rows.length === 0 ? <p className="quiet">{t('none')}</p> : null}
        <ol>
          {listed?.rows.map((row) => (
            <Row
              key={row.id}
              row={row}
              steps={steps}
              back={listed.back}
              again={redo?.step === row.id ? () => live.give(redo) : null}
            />
          ))}
        </ol>
      </ScrollRegion>
    </div>
  )
}
