import type { Command, CommandType } from '../run/command.ts'
import type { Grant } from '../run/grant.ts'
import type { ShowState } from '../run/state.ts'
import { isOwn } from './own.ts'
import { isOwnCommand, type Power, powerOf } from './powers.ts'

/** The greatest power that any role of the grant has over this type of command. */
export function mayType(grant: Grant, type: CommandType): Power {
  const powers = grant.roles.map((role) => powerOf(role, type))
  if (powers.includes('yes')) return 'yes'
  return powers.includes('own') ? 'own' : 'no'
}

/** Whether a link with this grant may give this command now; `decide` may still refuse it for what the show is. */
export function may(grant: Grant, command: Command, state: ShowState): boolean {
  const power = mayType(grant, command.type)
  return (
    power === 'yes' || (power === 'own' && isOwnCommand(command) && isOwn(grant, command, state))
  )
}
