import type { ReactNode } from 'react'
import { digits, spentSeconds } from '../../../shared/time/format.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLength } from '../../ui/agenda/useLength.ts'
import { GroundLine, UNCOUNTED } from '../../ui/countdown/GroundLine.tsx'
import { Head } from './Head.tsx'
import type { SpeakerModel } from './model.ts'
import { NowLine } from './NowLine.tsx'
import type { OwnTurn } from './ownTurn.ts'
import css from './speaker.module.css'

type Idle = Exclude<OwnTurn, { is: 'on' | 'before' | 'ready' | 'standby' }>
type After = Extract<OwnTurn, { is: 'after' }>

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

function useIdleWords(): (turn: Idle) => { readonly title: string; readonly text: string } {
  const { t } = useTranslation(['speaker', 'common'])
  const length = useLength()
  return (turn) => {
    switch (turn.is) {
      case 'after': {
        const used = digits(spentSeconds(turn.used))
        const planned = length(turn.planned)
        return { title: t('after.title'), text: t('after.text', { planned, used }) }
      }
      case 'unpublished':
        return { title: t('common:unpublished.title'), text: t('common:unpublished.step') }
      case 'passed':
      case 'dropped':
      case 'unnamed':
      case 'ended':
        return { title: t(`${turn.is}.title`), text: t(`${turn.is}.text`) }
    }
  }
}

function subjectOf(turn: Idle, model: SpeakerModel) {
  return 'title' in turn ? turn.title : model.show
}

function AfterFigure({ turn }: { readonly turn: After }) {
  return (
    <>
      <div className={`ui-sky ${css.sky}`}>
        <UsedFigure text={digits(spentSeconds(turn.used))} />
      </div>
      <GroundLine {...UNCOUNTED} state="plain" />
    </>
  )
}

/** The page of somebody with no turn ahead: thanks, or what became of their turn. */
export function IdleScreen({
  model,
  turn,
  asks,
}: {
  readonly model: SpeakerModel
  readonly turn: Idle
  readonly asks: ReactNode
}) {
  const subject = subjectOf(turn, model)
  const { title, text } = useIdleWords()(turn)
  return (
    <div className={`ui-field ${css.field}`} data-phase="calm" data-idle={turn.is !== 'after'}>
      <Head clocks={model.clocks}>
        <p className={`ui-words title ${css.title}`} lang={subject?.lang}>
          {subject?.text}
        </p>
      </Head>
      {turn.is === 'after' ? <AfterFigure turn={turn} /> : null}
      <div className={`ui-field-foot ${css.ground}`}>
        <div>
          <p className={`ui-words ${css.words}`}>
            <span>{title}</span>
            <small>{text}</small>
          </p>
          <NowLine live={model.live} next={model.next} />
        </div>
        <div className={css.asks}>{asks}</div>
      </div>
    </div>
  )
}
