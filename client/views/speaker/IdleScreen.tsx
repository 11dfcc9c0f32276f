import type { ReactNode } from 'react'
import { digits, spentSeconds } from '../../../shared/time/format.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLength } from '../../ui/agenda/useLength.ts'
import { GroundLine, UNCOUNTED } from '../../ui/countdown/GroundLine.tsx'
import { Head } from './Head.tsx'
import type { SpeakerModel } from './model.ts'
import { NowLine } from './NowLine.tsx'
import type { Stage } from './stage.ts'

type Idle = Exclude<Stage, { is: 'on' | 'before' | 'ready' | 'standby' }>
type After = Extract<Stage, { is: 'after' }>

/** What a turn used, quiet; not the show's countdown. */
function UsedFigure({ text }: { readonly text: string }) {
  const colon = text.lastIndexOf(':')
  return (
    <div className="ui-digits" data-state="after" aria-hidden="true">
      {text.slice(0, colon)}
      <i>:</i>
      {text.slice(colon + 1)}
    </div>
  )
}

function useIdleWords(): (stage: Idle) => { readonly title: string; readonly text: string } {
  const { t } = useTranslation(['speaker', 'common'])
  const length = useLength()
  return (stage) => {
    switch (stage.is) {
      case 'after': {
        const used = digits(spentSeconds(stage.used))
        const planned = length(stage.planned)
        return { title: t('after.title'), text: t('after.text', { planned, used }) }
      }
      case 'unpublished':
        return { title: t('common:unpublished.title'), text: t('common:unpublished.step') }
      case 'passed':
      case 'dropped':
      case 'unnamed':
      case 'ended':
        return { title: t(`${stage.is}.title`), text: t(`${stage.is}.text`) }
    }
  }
}

function subjectOf(stage: Idle, model: SpeakerModel) {
  return 'title' in stage ? stage.title : model.show
}

function AfterFigure({ stage }: { readonly stage: After }) {
  return (
    <>
      <div className="ui-sky speaker-sky">
        <UsedFigure text={digits(spentSeconds(stage.used))} />
      </div>
      <GroundLine {...UNCOUNTED} state="plain" />
    </>
  )
}

/** The page of somebody with no turn ahead: thanks, or what became of their turn. */
export function IdleScreen({
  model,
  stage,
  asks,
}: {
  readonly model: SpeakerModel
  readonly stage: Idle
  readonly asks: ReactNode
}) {
  const subject = subjectOf(stage, model)
  const { title, text } = useIdleWords()(stage)
  return (
    <div className="ui-field speaker-field" data-phase="calm" data-idle={stage.is !== 'after'}>
      <Head clocks={model.clocks}>
        <p className="ui-words speaker-title title" lang={subject?.lang}>
          {subject?.text}
        </p>
      </Head>
      {stage.is === 'after' ? <AfterFigure stage={stage} /> : null}
      <div className="ui-field-foot speaker-ground">
        <div>
          <p className="ui-words speaker-say">
            <span>{title}</span>
            <small>{text}</small>
          </p>
          <NowLine live={model.live} next={model.next} />
        </div>
        <div className="speaker-asks">{asks}</div>
      </div>
    </div>
  )
}
