import type { ReactNode } from 'react'
import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { AutomaticEnd } from '../../../../shared/run/automaticEnd.ts'
import { itemOn } from '../../../../shared/run/lookup.ts'
import type { Duration, Instant } from '../../../../shared/time/instant.ts'
import { useLength } from '../../../ui/agenda/useLength.ts'
import { useLost } from '../../../ui/connection/useLost.ts'
import { useAdjustment } from '../../../ui/countdown/useAdjustment.ts'
import { usePhaseWord } from '../../../ui/countdown/usePhaseWord.ts'
import { CommandButton } from '../desk/CommandButton.tsx'
import { type Desk, possible } from '../desk/desk.ts'
import { useAtDesk } from '../desk/useAtDesk.ts'
import { useTimes } from '../desk/useTimes.ts'
import { useWords } from '../desk/useWords.ts'
import { type GroundFacts, groundFacts } from './groundFacts.ts'

/** The line below the rule: what there is to know first, what belongs to it at its end. */
function Line({ first, last }: { readonly first: ReactNode; readonly last?: ReactNode }) {
  return (
    <p className="mod-ground-words">
      <b>{first}</b>
      {last === undefined ? null : <span>{last}</span>}
    </p>
  )
}

/** The phase in a word, where there is more to it than that all is in time. */
function useShortWord(): (facts: GroundFacts) => string | null {
  const words = usePhaseWord()
  return ({ phase, bound }) => (phase === 'calm' ? null : words(phase, bound))
}

/** What was just given or taken, and what the item has now; a phase that needs the room of its end is told before. */
function AdjustedWords({
  desk,
  facts,
  by,
}: {
  readonly desk: Desk
  readonly facts: GroundFacts
  readonly by: Duration
}) {
  const { t } = useWords()
  const length = useLength()
  const times = useTimes(desk)
  const word = useShortWord()(facts)
  const now = length(facts.allotted)
  const change = t(by > 0 ? 'now.more' : 'now.less', { time: length(Math.abs(by)) })
  return (
    <p className="mod-ground-words" role="status" data-testid="adjusted">
      <b>
        {word === null ? null : <span data-testid="phase">{word}. </span>}
        {change}
      </b>
      <span>
        {facts.end === null || word !== null
          ? t('now.has', { now })
          : t('now.hasUntil', { now, end: times.home(facts.end) })}
      </span>
    </p>
  )
}

/** From when to when it is on; in overrun when it was to end. */
function useSpanWords(desk: Desk): (start: Instant, end: Instant, over: boolean) => string {
  const { t } = useWords()
  const times = useTimes(desk)
  return (startedAt, at, over) => {
    const key = over ? 'wasEnd' : 'from'
    const [start, end, away] = [times.home(startedAt), times.home(at), times.away(at)]
    return away === null
      ? t(`now.${key}`, { start, end })
      : t(`now.${key}Both`, { start, end, away })
  }
}

/** What happens by itself and when, and one press that has it hold instead. */
function ByItselfWords({
  desk,
  does,
  at,
}: {
  readonly desk: Desk
  readonly does: AutomaticEnd
  readonly at: Instant
}) {
  const { t } = useWords()
  const times = useTimes(desk)
  const item = itemOn(desk.show.run.position)
  const wish =
    item === null ? null : ({ type: 'editAtEnd', item, atEnd: 'hold', was: does } as const)
  return (
    <span className="mod-by-itself" data-testid="by-itself">
      {t(`now.byItself.${does}`, { at: times.home(at) })}
      <CommandButton
        size="small"
        look="bare"
        command={possible(desk, wish)}
        title={t('now.holdNote')}
      >
        {t('now.hold')}
      </CommandButton>
    </span>
  )
}

function RunningWords({ desk, facts }: { readonly desk: Desk; readonly facts: GroundFacts }) {
  const { t } = useWords()
  const length = useLength()
  const times = useTimes(desk)
  const span = useSpanWords(desk)
  const word = useShortWord()(facts)
  const { pausedAt, end, startedAt, allotted, phase, until } = facts
  if (pausedAt !== null) {
    const note =
      until === null ? t('now.pausedNote') : t('now.pausedUntil', { at: times.home(until) })
    return <Line first={t('now.paused', { at: times.home(pausedAt) })} last={note} />
  }
  if (end === null) return <Line first={t('now.countsUp')} />
  const calm =
    until === null ? length(allotted, 'short') : t('common:ends.until', { at: times.home(end) })
  return (
    <Line
      first={word === null ? calm : <span data-testid="phase">{word}</span>}
      last={
        facts.does === null ? (
          span(startedAt, end, phase === 'over')
        ) : (
          <ByItselfWords desk={desk} does={facts.does} at={end} />
        )
      }
    />
  )
}

/** What is said where nothing is known to run any more: when it was to end. */
function LostWords({ desk, facts }: { readonly desk: Desk; readonly facts: GroundFacts | null }) {
  const { t } = useWords()
  const span = useSpanWords(desk)
  const { end, startedAt } = facts ?? { end: null, startedAt: null }
  return end === null || startedAt === null ? (
    <Line first={t('now.unknown')} />
  ) : (
    <Line first={t('now.unknown')} last={span(startedAt, end, true)} />
  )
}

/** Below the line: how long it is, from when to when; the phase in a word once time is short; for a while, what was just given or taken. */
export function GroundWords({ desk, item }: { readonly desk: Desk; readonly item: ItemId | null }) {
  const facts = useAtDesk(desk, groundFacts)
  const adjusted = useAdjustment(item)
  const lost = useLost()
  if (lost) return <LostWords desk={desk} facts={facts} />
  if (facts === null) return <p className="mod-ground-words" />
  return adjusted === null ? (
    <RunningWords desk={desk} facts={facts} />
  ) : (
    <AdjustedWords desk={desk} facts={facts} by={adjusted} />
  )
}
