import { useWords } from '../context/useWords.ts'
import type { StillItem } from './figures.ts'
import './nudge.css'

/** A minute less or more for one row; what the live item gets stays with its own buttons. */
export function RowNudge({
  line,
  tabStop,
  nudge,
}: {
  readonly line: StillItem
  readonly tabStop: boolean
  readonly nudge: (id: string, minutes: number) => void
}) {
  const { t } = useWords()
  const who = line.who[0]?.text ?? line.title.text
  const button = (word: 'less' | 'more', minutes: -1 | 1) => (
    <button
      type="button"
      tabIndex={tabStop ? 0 : -1}
      aria-label={`${t(`nudge.${word}`)}: ${t(`nudge.${word}Label`)}`}
      disabled={minutes < 0 && !line.hasMinute}
      onClick={() => nudge(line.id, minutes)}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {t(`nudge.${word}`)}
    </button>
  )
  return (
    // A press on it drags nothing.
    <fieldset
      className="mod-nudge"
      aria-label={t('nudge.group', { who })}
      onMouseDown={(event) => event.stopPropagation()}
      onTouchStart={(event) => event.stopPropagation()}
    >
      {button('less', -1)}
      {button('more', 1)}
    </fieldset>
  )
}
