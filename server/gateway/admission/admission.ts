import { z } from 'zod'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { DisconnectReason } from '../../../shared/protocol/down/disconnect.ts'
import { Handshake } from '../../../shared/protocol/up/handshake.ts'
import type { Join } from '../../../shared/protocol/up/up.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { ANYONE, ANYONE_GRANT } from '../../../shared/run/actors.ts'
import { markOwnerKeyUsed, ownerKeyHash } from '../../access/ownerKey.ts'
import { matchToken } from '../../access/token.ts'
import type { Hosts } from '../../host/hosts.ts'
import { openedHost } from '../../host/rehearsals.ts'
import type { Store } from '../../store/port.ts'
import { UnreadableEvent } from '../../store/unreadable.ts'
import type { Visitor } from './visitor.ts'

/** What admission looks at: the shows, the owner's key, and the key of all links. */
export type AdmissionParts = {
  readonly hosts: Hosts
  readonly store: Store
  readonly linksKey: Buffer
}

/** One who was let in, and what it has of its show where it joins by connecting. */
export type Arrival = { readonly visitor: Visitor; readonly join: Join | null }

/** Let in, or turned away and why. */
export type Admission =
  | ({ readonly ok: true } & Arrival)
  | { readonly ok: false; readonly parting: DisconnectReason }

type Welcome = Exclude<Admission, { ok: true }> | { readonly ok: true; readonly visitor: Visitor }

type LinkHandshake = Extract<Handshake, { as: 'link' }>

/** Only the version is read before it is known to be ours: a later protocol may say the rest otherwise. */
const Versioned = z.looseObject({ protocol: z.int() })

function turnedAway(parting: DisconnectReason) {
  return { ok: false, parting } as const
}

/** Decides who a handshake lets in. */
export async function admit(auth: unknown, parts: AdmissionParts): Promise<Admission> {
  const versioned = Versioned.safeParse(auth)
  if (!versioned.success) return turnedAway({ reason: 'malformed' })
  if (versioned.data.protocol !== PROTOCOL) {
    return turnedAway({ reason: 'protocol', server: PROTOCOL })
  }
  const handshake = Handshake.safeParse(auth)
  if (!handshake.success) return turnedAway({ reason: 'malformed' })
  const welcome = await welcomed(handshake.data, parts).catch(unreadable)
  if (!welcome.ok) return welcome
  const join = handshake.data.as === 'owner' ? null : (handshake.data.join ?? null)
  const { visitor } = welcome
  // A screen that comes from another process may know more than this one.
  if (join?.seq != null && visitor.as === 'link') await visitor.host.reached(join.seq)
  return { ...welcome, join }
}

/** Nobody is let into a show whose log cannot be read: not even whether the link is good can be told. */
function unreadable(error: unknown): Welcome {
  if (error instanceof UnreadableEvent) return turnedAway({ reason: 'unreadable' })
  throw error
}

async function welcomed(handshake: Handshake, parts: AdmissionParts): Promise<Welcome> {
  if (handshake.as === 'link') return admitLink(handshake, parts)
  if (handshake.as === 'public') return admitAnyone(handshake.show, parts)
  const key = await ownerKeyHash(parts.store, handshake.key)
  if (key === null) return turnedAway({ reason: 'wrong-token' })
  await markOwnerKeyUsed(parts.store, key)
  return { ok: true, visitor: { as: 'owner', key } }
}

async function admitAnyone(show: ShowId, { hosts }: AdmissionParts): Promise<Welcome> {
  const host = await openedHost(hosts, show)
  // A show that is not there is like one that is closed: nobody finds out which there are.
  if (host === null || !host.isOpenToAll) return turnedAway({ reason: 'not-public' })
  const visitor = {
    as: 'link',
    host,
    show,
    link: ANYONE,
    generation: 0,
    grant: ANYONE_GRANT,
    on: null,
  } as const
  return { ok: true, visitor }
}

async function admitLink(
  { show, link: id, token, on }: LinkHandshake,
  { hosts, linksKey }: AdmissionParts,
): Promise<Welcome> {
  const host = await openedHost(hosts, show)
  const link = host?.link(id) ?? null
  // The answer to a show or a link that is not there is that to a wrong token, and takes as much work.
  const match = matchToken(linksKey, show, link ?? { id, generation: 0, revoked: false }, token)
  if (host === null || link === null) return turnedAway({ reason: 'wrong-token' })
  switch (match) {
    case 'wrong':
      return turnedAway({ reason: 'wrong-token' })
    case 'withdrawn':
      return turnedAway({ reason: 'withdrawn' })
    case 'good': {
      if (host.hasExpired(id)) return turnedAway({ reason: 'withdrawn' })
      const { grant, generation } = link
      return {
        ok: true,
        visitor: { as: 'link', host, show, link: id, generation, grant, on: on ?? null },
      }
    }
  }
}
