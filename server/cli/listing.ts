import { homeZone } from '../../shared/agenda/homeZone.ts'
import type { OwnedShow, UnreadableShow } from '../../shared/protocol/down/shows.ts'
import { ROLE_FACTS, ROLES_BY_RANK } from '../../shared/run/roles.ts'
import { cityOf, clockText, dateIn } from '../../shared/time/format.ts'
import type { Config } from '../config/config.ts'
import { listensOnAllCards, urlHost } from '../network/reachableAddresses.ts'
import { plainText } from './log/names.ts'
import { oneLine } from './terminal.ts'

/** The stored fact with the last address of the server; commands that list links use it. */
export const ADDRESS_FACT = 'address'

/** Returns the address that links begin with, without a trailing slash; prefers one that other machines can open. `port` is the listening port. */
export function baseUrl(
  { host, publicUrl, tls }: Pick<Config, 'host' | 'publicUrl' | 'tls'>,
  port: number,
  network: readonly string[],
): string {
  const [first] = network
  if (publicUrl !== null) return publicUrl
  if (first !== undefined) return first
  const name = listensOnAllCards(host) ? '127.0.0.1' : urlHost(host)
  return `${tls ? 'https' : 'http'}://${name}:${port}`
}

/** The roles whose links are printed at startup, moderators first. */
const STARTUP_ROLES = ROLES_BY_RANK.filter(
  (role) => !(ROLE_FACTS[role].privileged || ROLE_FACTS[role].reportOnly || ROLE_FACTS[role].feed),
)

type ListingLine = readonly [label: string, url: string]

function alignLines(lines: readonly ListingLine[]): string {
  const width = Math.max(0, ...lines.map(([label]) => label.length))
  return lines.map(([label, url]) => `  ${label.padEnd(width)}  ${url}\n`).join('')
}

function heading({ title, zones, startsAt }: OwnedShow): string {
  const zone = homeZone({ zones })
  const when = `${dateIn(startsAt, zone)} ${clockText(startsAt, zone)} ${cityOf(zone)}`
  return `${plainText(title)}, ${when}\n`
}

/** Lists one link for each of `STARTUP_ROLES`, preferably a link with that role only. */
export function startListing(base: string, show: OwnedShow): string {
  const validLinks = show.links.filter(({ revoked }) => !revoked)
  const lines = STARTUP_ROLES.flatMap((role): readonly ListingLine[] => {
    const candidates = validLinks.filter(({ grant }) => grant.roles.includes(role))
    const link = candidates.find(({ grant }) => grant.roles.length === 1) ?? candidates[0]
    return link === undefined ? [] : [[role, `${base}${link.path}`]]
  })
  return heading(show) + alignLines(lines)
}

/** Lists all links of a show, each with its person, name or booth; leaves out withdrawn links. */
export function fullListing(base: string, show: OwnedShow): string {
  const lines = [...show.links, ...show.integrations, ...show.calendars]
    .filter(({ revoked }) => !revoked)
    .map((link): ListingLine => {
      const { roles, name } = link.grant
      const owners = [(link.person && plainText(link.person.name)) ?? name, link.booth].filter(
        (part) => part != null,
      )
      return [
        `${roles.join(' + ')}${owners.length === 0 ? '' : `: ${owners.map(oneLine).join(', ')}`}`,
        `${base}${link.path}`,
      ]
    })
  return heading(show) + alignLines(lines)
}

/** Returns the lines with the owner's link, which are printed only once. */
export function ownerListing(base: string, path: string): string {
  return `The owner's link opens every show. Save it now; Rostrum stores only its hash:\n${alignLines([['owner', `${base}${path}`]])}`
}

/** Explains why a show cannot be opened, and what to do. */
export function unreadableListing({ show, why, seq }: UnreadableShow): string {
  const event = seq === null ? '' : `, from event ${seq} on`
  switch (why) {
    case 'newer':
      return `${show} cannot be opened: a newer version of Rostrum wrote to it${event}. Update Rostrum.\n`
    case 'damaged':
      return `${show} cannot be opened: it is damaged${event}. Restore a backup of the data folder.\n`
    case 'disk':
      return `${show} cannot be opened: the disk cannot read it. Check the disk, then start again.\n`
  }
}
