import { expect } from 'vitest'
import type { Command } from '../../shared/run/command.ts'
import { clockText } from '../../shared/time/format.ts'
import { type Duration, MINUTE } from '../../shared/time/instant.ts'
import type { Option } from '../../shared/timing/recovery/option.ts'
import { type Recovery, recovery } from '../../shared/timing/recovery/recovery.ts'
import type { Case } from './given.ts'
import { present } from './present.ts'
import { recover } from './press.ts'

const minutes = (length: Duration): string => String(length / MINUTE)

/** An option in short: `cuts: break 5>3, talk 10>8? | -break | +talk | stop 17:35 | 2 over`, `?` where it asks. */
function optionText({ kind, cuts, drops, restores, stop, missed }: Option, zone: string) {
  const cut = cuts.map(
    ({ item, from, to, needsAgreement }) =>
      `${item} ${minutes(from)}>${minutes(to)}${needsAgreement ? '?' : ''}`,
  )
  const parts = [
    cut.join(', '),
    drops.map((id) => `-${id}`).join(' '),
    restores.map((id) => `+${id}`).join(' '),
    stop === null ? '' : `stop ${clockText(stop.to, zone)}`,
    missed === 0 ? '' : `${minutes(missed)} missed`,
  ]
  return `${kind}: ${parts.filter((part) => part !== '').join(' | ')}`
}

/** What can be done at the moment that a case is at. */
export const recoveryAt = (at: Pick<Case, 'state' | 'now'>): Recovery =>
  present(recovery(at.state, at.now))

/** Expects these options, in this order; or, of none, the reason. */
export function offers(at: Case, ...lines: readonly string[]): void {
  const { options, none } = recoveryAt(at)
  const zone = at.state.published?.agenda.zones[0] ?? 'UTC'
  const found = options.map((option) => optionText(option, zone))
  expect(options.length === 0 ? [none] : found).toEqual(lines)
}

/** The command that carries out an option, telling nobody. */
export const carryingOut = ({ cuts, drops, restores, stop }: Option): Command =>
  recover({
    cuts: cuts.map(({ item, from, to }) => ({ item, from, to })),
    drops: [...drops],
    restores: [...restores],
    stop,
    asked: cuts.some(({ needsAgreement }) => needsAgreement),
  })
