import { useShow } from '../../../live/LiveContext.tsx'
import type { Desk } from '../desk/desk.ts'
import { useTimes } from '../desk/useTimes.ts'
import { useWords } from '../desk/useWords.ts'
import { logOf } from './log.ts'
import { useLogWords } from './logWords.ts'

/** What happened lately, newest first. */
export function LogPanel({ desk }: { readonly desk: Desk }) {
  const { t } = useWords()
  const recent = useShow((state) => state.recent)
  const words = useLogWords(desk)
  const times = useTimes(desk)
  const lines = logOf(recent, 30)
  return (
    <section className="mod-panel mod-log" data-testid="log">
      <h2>{t('log.title')}</h2>
      {lines.length === 0 ? <p className="quiet">{t('log.none')}</p> : null}
      <ol>
        {lines.map((line) => (
          <li key={line.seq}>
            <span>{times.home(line.at)}</span>
            <span>{words(line.entry)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
