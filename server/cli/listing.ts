import { homeZone } from '../../shared/agenda/homeZone.ts'
import type { OwnedLink, OwnedShow, UnreadableShow } from '../../shared/protocol/down/shows.ts'
import { ROLE_FACTS, ROLES_BY_RANK } from '../../shared/run/roles.ts'
import { cityOf, clockText, dateIn } from '../../shared/time/format.ts'
import { plainText } from './log/scene.ts'
import { oneLine } from './terminal.ts'

/** The roles that one link each is shown for when the server starts: those of the hall, who runs the show first. */
const SHOWN = ROLES_BY_RANK.filter(
  (role) => !(ROLE_FACTS[role].high || ROLE_FACTS[role].reportOnly),
)

type Line = readonly [what: string, url: string]

/** Lines in two columns, indented. */
function aligned(lines: readonly Line[]): string {
  const width = Math.max(0, ...lines.map(([what]) => what.length))
  return lines.map(([what, url]) => `  ${what.padEnd(width)}  ${url}\n`).join('')
}

/** A show's title with its date and start in its home zone. */
function heading({ title, zones, startsAt }: OwnedShow): string {
  const zone = homeZone({ zones })
  const when = `${dateIn(startsAt, zone)} ${clockText(startsAt, zone)} ${cityOf(zone)}`
  return `${plainText(title)}, ${when}\n`
}

function nameOf({ person }: OwnedLink): string | null {
  return person && plainText(person.name)
}

/** The first link of each role that is shown at the start: of one role alone where there is one. */
export function startListing(base: string, show: OwnedShow): string {
  const open = show.links.filter(({ revoked }) => !revoked)
  const lines = SHOWN.flatMap((role): readonly Line[] => {
    const having = open.filter(({ grant }) => grant.roles.includes(role))
    const link = having.find(({ grant }) => grant.roles.length === 1) ?? having[0]
    return link === undefined ? [] : [[role, `${base}${link.path}`]]
  })
  return heading(show) + aligned(lines)
}

/** All links of a show, with whom they are for; withdrawn ones are left out. */
export function fullListing(base: string, show: OwnedShow): string {
  const lines = show.links
    .filter(({ revoked }) => !revoked)
    .map((link): Line => {
      const { roles, name } = link.grant
      const whose = [nameOf(link) ?? name, link.booth].filter((part) => part != null)
      return [
        `${roles.join(' + ')}${whose.length === 0 ? '' : `: ${whose.map(oneLine).join(', ')}`}`,
        `${base}${link.path}`,
      ]
    })
  return heading(show) + aligned(lines)
}

/** The owner's link, which cannot be shown again. */
export function ownerListing(base: string, path: string): string {
  return `The owner's link opens every show; keep it, as only its hash is kept here:\n${aligned([['owner', `${base}${path}`]])}`
}

/** What an operator is told of a show that cannot be opened. */
export function unreadableListing({ show, why, seq }: UnreadableShow): string {
  const event = seq === null ? '' : `, from event ${seq} on`
  switch (why) {
    case 'newer':
      return `${show} cannot be opened: a newer version of Rostrum wrote in it${event}. Update Rostrum.\n`
    case 'damaged':
      return `${show} cannot be opened: it is damaged${event}. Put a backup of the data folder in place.\n`
    case 'disk':
      return `${show} cannot be opened: the disk does not give it. Look after the disk, then start again.\n`
  }
}
