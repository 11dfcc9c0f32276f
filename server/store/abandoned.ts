import type { LinkId } from '../../shared/agenda/ids.ts'

/** The commands of a show that were given up, each named as often as it was; how often any was, ever. */
export type Abandoned = { readonly times: number; readonly commands: readonly string[] }

/** Nothing was given up. */
export const NOTHING_ABANDONED: Abandoned = { times: 0, commands: [] }

/** How a command is named among those that were given up. */
export function abandonedName(link: LinkId, id: string): string {
  return `${link} ${id}`
}

/** How often a command was given up. */
export function timesAbandoned({ commands }: Abandoned, link: LinkId, id: string): number {
  const name = abandonedName(link, id)
  return commands.filter((one) => one === name).length
}
