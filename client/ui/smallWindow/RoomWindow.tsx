import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'
import type { Duration } from '../../../shared/time/instant.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Times } from '../agenda/Times.tsx'
import { useModel } from '../agenda/useDerived.ts'
import { useLength } from '../agenda/useLength.ts'
import type { RunningTurn } from '../countdown/runningTurn.ts'
import { usePhaseWord } from '../countdown/useCountdown.ts'
import { type RoomWindow as Model, roomWindow } from './roomWindowModel.ts'
import { SmallWindow, WindowFace, WindowWords } from './SmallWindow.tsx'

/** The next person or item, or a text that nothing is next. */
export function NextWords({
  next,
}: {
  readonly next: Pick<TextInLanguage, 'text' | 'lang'> | null
}) {
  const { t } = useTranslation(['smallWindow', 'speaker'])
  if (next === null) return t('nothingNext')
  return (
    <>
      {t('next')}
      {t('common:space')}
      <span lang={next.lang}>{next.text}</span>
    </>
  )
}

/** The state of the live item: paused, short of time, or over; else its end. */
export function PhaseLine({ on }: { readonly on: RunningTurn & { readonly isBreak?: boolean } }) {
  const { t } = useTranslation('smallWindow')
  const phaseWord = usePhaseWord()
  if (on.pausedSince !== null) return t('paused', { at: on.pausedSince })
  if (on.phase !== 'calm') return phaseWord(on.phase, on.phaseThreshold)
  if (on.countsUp) return t('noLength')
  return (
    <>
      {t(on.isBreak ? 'backAt' : 'until')} <Times times={on.until} />
    </>
  )
}

function Face({ model }: { readonly model: Model }) {
  const { t } = useTranslation('smallWindow')
  const length = useLength()
  const lengthWords = (ms: Duration | null) => (ms === null ? t('noLength') : length(ms))
  switch (model.is) {
    case 'planned': {
      const planned = (
        <>
          {t('planned')} <Times times={model.at} />
        </>
      )
      const next = <NextWords next={model.next} />
      return <WindowWords title={t('notStarted')} line="standing" left={planned} right={next} />
    }
    case 'ended':
      return <WindowWords title={t('ended')} line="plain" left={<Times times={model.at} />} />
    case 'standby':
      return (
        <WindowFace
          head={t('standby')}
          left={<NextWords next={model.next} />}
          right={model.next === null ? '' : lengthWords(model.length)}
        />
      )
    case 'on':
      return (
        <WindowFace
          phase={model.phase}
          paused={model.pausedSince !== null}
          head={<span lang={model.who.lang}>{model.who.text}</span>}
          left={<PhaseLine on={model} />}
          right={<NextWords next={model.next} />}
        />
      )
  }
}

/** The small window of the console or a booth: the live item, its end and countdown, and the next item. */
export function RoomWindow({ whose }: { readonly whose: 'moderator' | 'interpreter' }) {
  const model = useModel(roomWindow)
  return <SmallWindow whose={whose}>{model === null ? null : <Face model={model} />}</SmallWindow>
}
