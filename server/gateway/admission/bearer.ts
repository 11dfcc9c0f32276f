import { mayType } from '../../../shared/access/may.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import type { LogContext } from '../../logEvent.ts'
import { type AdmissionParts, admit } from './admission.ts'
import { contextOf, type Visitor } from './visitor.ts'

/** Who asks by HTTP, as far as they may change drafts: under which name they count; or why they may not. */
export type Bearer =
  | { readonly ok: true; readonly name: string; readonly context?: LogContext }
  | { readonly ok: false; readonly why: 'wrong-key' | 'not-allowed' }

/** The handshake that a key stands for: what follows the `#` of a link. */
function handshakeOf(key: string): unknown {
  const [first, second, third, ...rest] = key.split('.')
  const protocol = PROTOCOL
  if (rest.length > 0) return null
  return first === 'owner' && third === undefined
    ? { as: 'owner', protocol, key: second }
    : { as: 'link', protocol, show: first, link: second, token: third }
}

/** Whom a key lets in; null where it opens nothing. */
export async function visitorOf(key: string, parts: AdmissionParts): Promise<Visitor | null> {
  const admission = await admit(handshakeOf(key), parts)
  return admission.ok ? admission.visitor : null
}

/** Whether the key opens a draft: the owner's does, and a link that may replace it. */
export async function bearerOf(key: string, parts: AdmissionParts): Promise<Bearer> {
  const visitor = await visitorOf(key, parts)
  if (visitor === null) return { ok: false, why: 'wrong-key' }
  const context = contextOf(visitor)
  if (visitor.as === 'owner') return { ok: true, name: '@owner', context }
  return mayType(visitor.grant, 'replaceDraft') === 'yes'
    ? { ok: true, name: `${visitor.show}/${visitor.link}`, context }
    : { ok: false, why: 'not-allowed' }
}
