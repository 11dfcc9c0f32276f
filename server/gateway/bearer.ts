import { mayType } from '../../shared/access/may.ts'
import { PROTOCOL } from '../../shared/protocol/version.ts'
import { admit, type Doors } from './admission.ts'

/** Who asks by HTTP, as far as they may change drafts: under which name they count; or why they may not. */
export type Bearer =
  | { readonly ok: true; readonly name: string }
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

/** Whether the key opens a draft: the owner's does, and a link that may replace it. */
export async function bearerOf(key: string, doors: Doors): Promise<Bearer> {
  const admission = await admit(handshakeOf(key), doors)
  if (!admission.ok) return { ok: false, why: 'wrong-key' }
  const { visitor } = admission
  if (visitor.as === 'owner') return { ok: true, name: '@owner' }
  return mayType(visitor.grant, 'replaceDraft') === 'yes'
    ? { ok: true, name: `${visitor.show}/${visitor.link}` }
    : { ok: false, why: 'not-allowed' }
}
