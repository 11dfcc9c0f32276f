import { useTranslation } from 'react-i18next'
import { useShow } from '../../live/LiveContext.tsx'
import { GroundLine } from '../../ui/countdown/GroundLine.tsx'
import { RunningDigits } from '../../ui/countdown/RunningDigits.tsx'
import { useCountdown } from '../../ui/countdown/useCountdown.ts'

/** The ground line, calm whatever the phase: an audience is not who must hurry. */
export function CalmLine() {
  const count = useCountdown()
  const own = useShow(({ connection }) => connection.status === 'on-its-own')
  if (count === null) return <GroundLine allotted={0} spent={0} phase="calm" state="unknown" />
  if (count.status !== 'running' && count.status !== 'paused') return null
  const { allotted, spent, countsUp, remaining } = count
  const plain = countsUp || remaining < 0
  const state = plain ? 'plain' : own ? 'own' : 'running'
  return <GroundLine allotted={allotted} spent={spent} phase="calm" state={state} />
}

/** What the running figure stands for. */
export type Measure = 'left' | 'over' | 'spent' | 'toGo'

/** The exact figure with what it stands for; dashes once it cannot be known. */
export function Figure({ measure }: { readonly measure: Measure }) {
  const { t } = useTranslation('audience')
  return (
    <div className="audience-figure">
      <span>{measure === 'toGo' ? t('break.left') : t(`live.${measure}`)}</span> <RunningDigits />
    </div>
  )
}
