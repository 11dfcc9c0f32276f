import type { ReactNode } from 'react'
import type { FloorTurn } from '../../../shared/run/state.ts'
import { digits, spentSeconds } from '../../../shared/time/format.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLength } from '../../ui/agenda/useLength.ts'
import { useLastKnown, useLost } from '../../ui/connection/ConnectionState.tsx'
import { Digits, RunningDigits } from '../../ui/countdown/Digits.tsx'
import { GroundLine, type Rule, RunningLine, UNCOUNTED } from '../../ui/countdown/GroundLine.tsx'
import { useFloorFigure } from '../../ui/countdown/useCountdown.ts'
import { FieldScreen, FinishingWords, Words } from './FieldScreen.tsx'
import { LiveWords } from './LiveWords.tsx'
import type { OwnTurn, SpeakerModel, TurnOf } from './model.ts'
import { NowLine } from './NowLine.tsx'
import { PointButton } from './PointButton.tsx'

type ScreenProps<T extends OwnTurn['is']> = {
  readonly model: SpeakerModel
  readonly turn: TurnOf<T>
  readonly requests: ReactNode
}

/** Returns the attributes that identify an item on the page. */
const itemMarks = (as: 'live-item' | 'next-item', item: string | undefined) => ({
  'data-testid': as,
  'data-item': item,
})

/** The clock of a person whose turn is live. */
export function LiveScreen({ model, turn, requests }: ScreenProps<'on'>) {
  const lost = useLost()
  const { points, finishing } = model
  return (
    <FieldScreen
      clocks={model.clocks}
      phase={turn.phase}
      paused={turn.pausedSince !== null && !lost}
      heading={{
        text: turn.title,
        marks: itemMarks('live-item', turn.item),
        more: points === null ? null : <PointButton points={points} look="text" />,
      }}
      figures={<RunningDigits />}
      line={<RunningLine />}
      requests={requests}
    >
      {finishing === null || lost ? (
        <LiveWords turn={turn} next={model.next} floorHolder={model.floorHolder} />
      ) : (
        <FinishingWords seconds={finishing} />
      )}
    </FieldScreen>
  )
}

/** Standby before this person's turn: their time is shown in hollow digits. */
export function StandbyScreen({ model, turn, requests }: ScreenProps<'standby'>) {
  const { t, city } = useTranslation('speaker')
  const length = useLength()
  const zone = model.clocks[0]?.zone ?? 'UTC'
  const known = useLastKnown(zone)
  const own = { length: length(turn.allotted) }
  const words = () => {
    if (known === null) return turn.hasNoLength ? t('standby.noLength') : t('standby.text', own)
    const at = `${city(zone)} ${known}`
    return turn.hasNoLength ? t('lost.standbyNoLength', { at }) : t('lost.standby', { at, ...own })
  }
  return (
    <FieldScreen
      clocks={model.clocks}
      heading={{ text: turn.title, marks: itemMarks('next-item', turn.item) }}
      figures={<RunningDigits />}
      line={<RunningLine />}
      requests={requests}
    >
      {model.finishing !== null && known === null ? (
        <FinishingWords seconds={model.finishing} />
      ) : (
        <Words big={t(known === null ? 'standby.title' : 'on.lost')}>{words()}</Words>
      )}
    </FieldScreen>
  )
}

function floorRule({ limit }: FloorTurn, figure: ReturnType<typeof useFloorFigure>): Rule {
  const allotted = limit ?? 0
  if (figure === null) return { allotted, spent: 0, phase: 'calm', state: 'unknown' }
  const { spent, kind, runs } = figure
  const phase = kind === 'over' ? 'over' : 'calm'
  return { allotted, spent, phase, state: runs ? 'running' : 'standing' }
}

/** The page of a person who has the floor inside an item: their own stopwatch first, whatever else is live (R7). */
export function FloorScreen({
  model,
  floor,
}: Pick<ScreenProps<'on'>, 'model'> & { readonly floor: FloorTurn }) {
  const { t } = useTranslation('speaker')
  const figure = useFloorFigure()
  const lost = useLost()
  const isOver = figure?.kind === 'over'
  const isPaused = figure !== null && !figure.runs
  const words = () => {
    if (isPaused) return t('floor.standing')
    if (floor.limit === null) return t('floor.noLimit')
    return isOver ? t('floor.end') : ''
  }
  const state = figure === null ? 'unknown' : figure.runs ? 'running' : 'hollow'
  return (
    <FieldScreen
      clocks={model.clocks}
      phase={isOver ? 'over' : 'calm'}
      paused={isPaused}
      heading={{ text: model.live?.title, marks: itemMarks('live-item', model.live?.item) }}
      figures={<Digits text={figure?.text ?? ''} state={state} />}
      line={<GroundLine {...floorRule(floor, figure)} />}
      data-testid="floor"
    >
      <Words big={lost ? t('on.lost') : t('floor.title')} role="status">
        {words()}
      </Words>
    </FieldScreen>
  )
}

type Idle = Exclude<OwnTurn, { is: 'on' | 'before' | 'ready' | 'standby' }>

function useIdleWords(): (turn: Idle) => { readonly title: string; readonly text: string } {
  const { t } = useTranslation(['speaker', 'common'])
  const length = useLength()
  return (turn) => {
    if (turn.is === 'unpublished')
      return { title: t('common:unpublished.title'), text: t('common:unpublished.step') }
    if (turn.is !== 'after') return { title: t(`${turn.is}.title`), text: t(`${turn.is}.text`) }
    const used = digits(spentSeconds(turn.used))
    const planned = length(turn.planned)
    return { title: t('after.title'), text: t('after.text', { planned, used }) }
  }
}

/** The page of a person without a further turn: thanks with the time used in quiet digits, or why they have no turn. */
export function IdleScreen({ model, turn, requests }: ScreenProps<Idle['is']>) {
  const { title, text } = useIdleWords()(turn)
  const used =
    turn.is === 'after' ? (
      <Digits text={digits(spentSeconds(turn.used))} state="after" />
    ) : undefined
  return (
    <FieldScreen
      clocks={model.clocks}
      heading={{ text: 'title' in turn ? turn.title : model.show }}
      figures={used}
      line={used === undefined ? null : <GroundLine {...UNCOUNTED} state="plain" />}
      requests={requests}
    >
      <div>
        <Words big={title}>{text}</Words>
        <NowLine live={model.live} next={model.next} />
      </div>
    </FieldScreen>
  )
}
