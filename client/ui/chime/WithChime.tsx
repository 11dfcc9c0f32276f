import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { PersonId } from '../../../shared/agenda/ids.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { type Countdown, PHASES, type Phase } from '../../../shared/timing/countdown.ts'
import { useShow } from '../../live/LiveContext.tsx'
import { useCounted } from '../countdown/useCountdown.ts'
import { Bell, type ChimeChoice, possibleChimes, storeChime, storedChime } from './chime.ts'

/** The running item with its phase. */
type RunningItem = { readonly item: string; readonly phase: Phase }

/** Returns the item of a countdown that can chime; null if nothing runs that turns amber, red or over. */
export function runningItem(count: Countdown | null): RunningItem | null {
  if (count?.status !== 'running' || count.countsUp) return null
  return { item: count.item.id, phase: count.phase }
}

/** Whether a screen chimes between two moments: an item reached a later phase or its automatic end. Given time is no reason. */
export function shouldChime(
  before: RunningItem | null,
  after: RunningItem | null,
  show: ShowState | null,
): boolean {
  if (before === null) return false
  if (before.item === after?.item) return PHASES.indexOf(after.phase) > PHASES.indexOf(before.phase)
  return show?.run.starts[before.item]?.cameToEnd === true
}

/** Whether the live item is this person's turn: a speaker's page chimes only in its own turn. */
export function isOwnTurn(show: ShowState | null, item: string, person: PersonId | null): boolean {
  const found = show?.published ? findItem(show.published.agenda, item) : null
  return found?.item.speakers.some((speaker) => speaker.person === person) ?? false
}

/** The chime of this screen: the choice, whether sound still needs a press on the page (`waits`), and the function that makes a choice and plays it. */
export type Chime = {
  readonly choice: ChimeChoice
  readonly isLocked: boolean
  readonly choose: (to: ChimeChoice) => void
}

const ChimeContext = createContext<Chime | null>(null)

/** Returns the chime of this screen; null if the screen has none. */
export function useChime(): Chime | null {
  return useContext(ChimeContext)
}

/** Returns whether sound is still locked, and a setter for it. The first press anywhere on the page unlocks sound. */
function useUnlocking(
  bell: Bell,
  choice: ChimeChoice,
): readonly [boolean, (waits: boolean) => void] {
  const [waits, setWaits] = useState(choice === 'sound')
  useEffect(() => {
    if (!waits) return
    const unlock = () => void bell.unlock().then((isUnlocked) => setWaits(!isUnlocked))
    document.addEventListener('pointerdown', unlock)
    document.addEventListener('keydown', unlock)
    return () => {
      document.removeEventListener('pointerdown', unlock)
      document.removeEventListener('keydown', unlock)
    }
  }, [bell, waits])
  return [waits, setWaits]
}

/** Rings when the live item turns amber or red, or is over; on a speaker's page only in their own turn. */
function useRinging(bell: Bell, choice: ChimeChoice, screen: string): void {
  const key = useCounted((count) => {
    const item = runningItem(count)
    return item === null ? null : JSON.stringify(item)
  })
  const show = useShow((state) => state.show)
  const person = useShow((state) => state.you?.grant.person ?? null)
  const previous = useRef<RunningItem | null>(null)
  useEffect(() => {
    const now: RunningItem | null = key === null ? null : JSON.parse(key)
    const before = previous.current
    previous.current = now
    if (before === null || !shouldChime(before, now, show)) return
    if (screen !== 'speaker' || isOwnTurn(show, before.item, person)) bell.ring(choice)
  }, [bell, key, show, person, choice, screen])
}

/** Gives a screen its chime, which is off by default and stored on this device. */
export function WithChime({
  screen,
  children,
}: {
  readonly screen: 'speaker' | 'timekeeper' | 'moderator'
  readonly children: ReactNode
}) {
  const [choice, setChoice] = useState(() => storedChime(screen))
  const [bell] = useState(() => new Bell())
  const [waits, setWaits] = useUnlocking(bell, choice)
  useRinging(bell, choice, screen)
  const choose = useCallback(
    (to: ChimeChoice) => {
      const chosen = possibleChimes().includes(to) ? to : 'off'
      setChoice(chosen)
      storeChime(screen, chosen)
      if (chosen !== 'sound') {
        setWaits(false)
        bell.ring(chosen)
        return
      }
      void bell.unlock().then((isUnlocked) => {
        setWaits(!isUnlocked)
        bell.ring('sound')
      })
    },
    [bell, screen, setWaits],
  )
  const chime = useMemo(() => ({ choice, isLocked: waits, choose }), [choice, waits, choose])
  return <ChimeContext value={chime}>{children}</ChimeContext>
}
