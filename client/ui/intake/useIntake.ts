import { useEffect, useReducer, useRef } from 'react'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { readSource, type SentSource } from '../../live/readSource.ts'
import { type Clip, sourceOfClip, sourceOfFile } from './model/clip.ts'
import { exportedIn } from './model/exported.ts'
import { type Intake, NEW_INTAKE, next } from './model/intake.ts'
import type { Work } from './model/work.ts'
import { todayIn } from './PastDate.tsx'
import { storeClip, storedClip } from './storedClip.ts'

/** A text on its way to a reading, and what can be done with it. */
export type IntakeActs = {
  readonly intake: Intake
  readonly type: (text: string) => void
  /** Takes what was pasted over the whole field, and has it read. */
  readonly paste: (clip: Clip) => void
  readonly plain: () => void
  readonly read: () => void
  readonly readFile: (file: File) => void
  readonly stop: () => void
  readonly again: () => void
  /** Goes back to what was read before. */
  readonly resume: () => void
  /** It is in the draft: nothing of it has to be kept. */
  readonly taken: () => void
  readonly change: (work: Work) => void
}

/** The key of who looks at this page: what their link has behind the `#`. */
function ownKey(): string {
  return window.location.hash.replace(/^#/, '')
}

/**
 * Keeps the text and its reading until they are taken over, the text under a name of its own (`place`); one source is
 * read at a time. An exported table goes over the draft that there is, if any.
 */
export function useIntake(place: string, draft: () => Agenda | null): IntakeActs {
  const [intake, dispatch] = useReducer(next, place, (id) => ({
    ...NEW_INTAKE,
    clip: storedClip(id),
  }))
  const { clip } = intake
  useEffect(() => storeClip(place, clip), [place, clip])
  const asking = useRef<AbortController | null>(null)
  useEffect(() => () => asking.current?.abort(), [])
  const send = async (source: SentSource) => {
    asking.current?.abort()
    const mine = new AbortController()
    asking.current = mine
    dispatch({ type: 'sent', name: source.name })
    const made = await exportedIn(source, draft())
    if (asking.current !== mine || mine.signal.aborted) return
    if (made?.ok === true) return dispatch({ type: 'isWhole', agenda: made.agenda })
    if (made?.ok === false) {
      const where = made.faults.map(({ path, problem }) => `${path}: ${problem}`).join('; ')
      return dispatch({ type: 'isFaulty', where })
    }
    const options = { date: null, zone: null }
    const answer = await readSource(ownKey(), source, options, mine.signal)
    if (asking.current === mine && !mine.signal.aborted)
      dispatch({ type: 'came', answer, today: todayIn() })
  }
  const sendClip = (clip: Clip) => {
    if (clip.text.trim() === '' && clip.html === null) return
    void send(sourceOfClip(clip))
  }
  return {
    intake,
    type: (text) => dispatch({ type: 'typed', text }),
    paste: (clip) => {
      dispatch({ type: 'pasted', clip })
      sendClip(clip)
    },
    plain: () => dispatch({ type: 'plain' }),
    read: () => sendClip(intake.clip),
    readFile: (file) => void send(sourceOfFile(file)),
    stop: () => {
      asking.current?.abort()
      dispatch({ type: 'stopped' })
    },
    again: () => dispatch({ type: 'again' }),
    resume: () => dispatch({ type: 'resumed' }),
    taken: () => dispatch({ type: 'taken' }),
    change: (work) => dispatch({ type: 'changed', work }),
  }
}
