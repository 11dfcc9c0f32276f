import type { LoggedEvent } from '../access/log/lines.ts'
import type { CannedCue, Cue } from '../run/cue.ts'
import { isOfBooth, SIGNAL_INTERVAL } from '../run/signal.ts'
import type { ReportCues, Sent } from './report.ts'

type Tally = { readonly cue: Cue; seen: boolean; withdrawn: boolean }

/** Returns the words of a booth's signal; null if the cue is no signal. */
function signalOf(cue: Cue): CannedCue | 'free' | null {
  const { content } = cue
  if (!isOfBooth(cue) || content.type === 'times') return null
  return content.type === 'canned' ? content.canned : 'free'
}

/** Returns each press of a signal once; seen if any recipient saw it. Cues of one link and turn are one press (R17), until its rest. */
function signalPresses(signals: readonly Tally[]): readonly Tally[] {
  const presses: Tally[] = []
  const latest = new Map<string, Tally>()
  for (const signal of signals) {
    const { by, turn, sentAt } = signal.cue
    const key = JSON.stringify([by.link, turn])
    const same = latest.get(key)
    if (same === undefined || sentAt - same.cue.sentAt >= SIGNAL_INTERVAL) {
      const press = { ...signal }
      presses.push(press)
      latest.set(key, press)
    } else same.seen ||= signal.seen
  }
  return presses
}

function kindOf(cue: Cue): 'cards' | 'words' | 'times' | 'signal' {
  if (signalOf(cue) !== null) return 'signal'
  const { content } = cue
  if (content.type === 'times') return 'times'
  const canned = content.type === 'canned' ? content.canned : null
  return canned === 'minutes' || canned === 'stop' ? 'cards' : 'words'
}

function countOf(tallies: readonly Tally[]): Sent {
  return { sent: tallies.length, seen: tallies.filter(({ seen }) => seen).length }
}

/** Counts the cues and signals that were sent and not withdrawn, and those that somebody has seen. */
export class CueCounts {
  readonly #all = new Map<string, Tally>()

  take({ envelope: { event } }: LoggedEvent): void {
    if (event.type === 'cueSent')
      this.#all.set(event.cue.id, { cue: event.cue, seen: false, withdrawn: false })
    if (!('cue' in event) || typeof event.cue !== 'string') return
    const tally = this.#all.get(event.cue)
    if (tally === undefined) return
    if (event.type === 'cueAcknowledged') tally.seen = true
    if (event.type === 'cueWithdrawn' || event.type === 'cardDropped') tally.withdrawn = true
  }

  counts(): ReportCues {
    // A cue that was seen counts as sent even if it was withdrawn later.
    const sent = [...this.#all.values()].filter(({ seen, withdrawn }) => seen || !withdrawn)
    const of = (kind: ReturnType<typeof kindOf>) => sent.filter(({ cue }) => kindOf(cue) === kind)
    const signals = of('signal')
    const words = new Set(signals.flatMap(({ cue }) => signalOf(cue) ?? []))
    return {
      cards: countOf(of('cards')),
      words: countOf(of('words')),
      times: countOf(of('times')),
      signals: [...words].map((word) => ({
        words: word,
        ...countOf(signalPresses(signals.filter(({ cue }) => signalOf(cue) === word))),
      })),
    }
  }
}
