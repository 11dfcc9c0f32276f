import type { LoggedEvent } from '../access/log/lines.ts'
import type { CannedCue, Cue } from '../run/cue.ts'
import { isOfBooth, SIGNAL_REST } from '../run/signal.ts'
import type { ReportCues, Sent } from './report.ts'

type Tally = { readonly cue: Cue; seen: boolean; withdrawn: boolean }

/** The words of a booth's signal; null where a cue is none. */
function signalOf(cue: Cue): CannedCue | 'free' | null {
  const { content } = cue
  if (!isOfBooth(cue) || content.type === 'times') return null
  return content.type === 'canned' ? content.canned : 'free'
}

/**
 * Signals of the same words, each once, whoever it went to; seen where anybody saw it. Two of one link and turn are one press, which
 * went to each of those who speak and to the moderators (R17), unless it rested between them.
 */
function pressedOnce(signals: readonly Tally[]): readonly Tally[] {
  const presses: Tally[] = []
  const latest = new Map<string, Tally>()
  for (const signal of signals) {
    const { by, turn, sentAt } = signal.cue
    const key = JSON.stringify([by.link, turn])
    const same = latest.get(key)
    if (same === undefined || sentAt - same.cue.sentAt >= SIGNAL_REST) {
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
  const isCard =
    content.type === 'canned' && (content.canned === 'minutes' || content.canned === 'stop')
  return isCard ? 'cards' : 'words'
}

function countOf(tallies: readonly Tally[]): Sent {
  return { sent: tallies.length, seen: tallies.filter(({ seen }) => seen).length }
}

/** Cues and signals that were sent and not taken back, and those that somebody has seen. */
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
    // What was seen was sent, whatever became of it after.
    const sent = [...this.#all.values()].filter(({ seen, withdrawn }) => seen || !withdrawn)
    const of = (kind: ReturnType<typeof kindOf>) => sent.filter(({ cue }) => kindOf(cue) === kind)
    const signals = of('signal')
    const words = [...new Set(signals.map(({ cue }) => signalOf(cue)))].filter(
      (one) => one !== null,
    )
    return {
      cards: countOf(of('cards')),
      words: countOf(of('words')),
      times: countOf(of('times')),
      signals: words.map((word) => ({
        words: word,
        ...countOf(pressedOnce(signals.filter(({ cue }) => signalOf(cue) === word))),
      })),
    }
  }
}
