import type { LinkId } from '../../shared/agenda/ids.ts'

/** The names of a show's last abandoned commands, once for each time, and the number of requests to abandon. */
export type AbandonedList = { readonly times: number; readonly commands: readonly string[] }

export const NOTHING_ABANDONED: AbandonedList = { times: 0, commands: [] }

/** Returns the name of a command in the list of abandoned commands. */
export function abandonedName(link: LinkId, id: string): string {
  return `${link} ${id}`
}

/** Returns how often a command was abandoned. */
export function timesAbandoned({ commands }: AbandonedList, link: LinkId, id: string): number {
  const name = abandonedName(link, id)
  return commands.filter((one) => one === name).length
}
