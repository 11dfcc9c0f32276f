import type { DisconnectReason } from '../../../shared/protocol/down/disconnect.ts'
import type { Limits } from '../limits/limits.ts'
import { type Admission, type AdmissionParts, admit } from './admission.ts'
import { connectionCounts } from './counts.ts'

/** Whether a refusal looks like guessing; an old page, a withdrawn link or a closed show does not. */
function isStranger({ reason }: DisconnectReason): boolean {
  return (
    reason !== 'protocol' &&
    reason !== 'withdrawn' &&
    reason !== 'not-public' &&
    reason !== 'unreadable'
  )
}

/**
 * Decides who is let in. The token is looked at first: what strangers at the same address guessed, and how often its audience
 * comes back, never turns away a link that works on a show.
 */
export async function letIn(
  { auth, address }: { readonly auth: unknown; readonly address: string },
  parts: AdmissionParts,
  limits: Limits,
): Promise<Admission> {
  const admission = await admit(auth, parts)
  if (!admission.ok && !isStranger(admission.parting)) return admission
  const within = admission.ok
    ? await limits.allowsAll(connectionCounts(admission.visitor, address))
    : await limits.allows('strangers', address)
  return within ? admission : { ok: false, parting: { reason: 'too-many' } }
}
