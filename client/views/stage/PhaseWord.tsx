import { boundOf } from '../../../shared/timing/countdown.ts'
import { useCounted } from '../../ui/countdown/useCountdown.ts'
import { usePhaseWord } from '../../ui/countdown/usePhaseWord.ts'
import stage from './stage.module.css'

/** The phase of the countdown in words, where the reader's own colours take the fill away. */
export function PhaseWord() {
  const phaseWord = usePhaseWord()
  const phase = useCounted((count) => (count !== null && 'phase' in count ? count.phase : 'calm'))
  const bound = useCounted((count) => (count !== null && 'phase' in count ? boundOf(count) : 0))
  return phase === 'calm' ? null : <p className={stage.phase}>{phaseWord(phase, bound)}</p>
}
