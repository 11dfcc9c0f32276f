import type { StoredAnswer } from '../../../shared/protocol/down/answer.ts'
import type { DeleteShow } from '../../../shared/protocol/up/up.ts'
import { deleteStoredShow } from '../../host/deletion.ts'
import { storedAnswer } from './contacts.ts'
import type { MessageRequest, SessionParts } from './handlers.ts'

/** Deletes a show and its rehearsals for the owner. */
export async function deleteShow(
  parts: SessionParts,
  { message: { show }, reply }: MessageRequest<DeleteShow, StoredAnswer>,
): Promise<void> {
  const { hosts, side } = parts
  if ((await hosts.get(show)) === null)
    return reply({ ok: false, refusal: { reason: 'no-such-show', show } })
  if (!(await hosts.isAlone())) return reply({ ok: false, refusal: { reason: 'other-servers' } })
  await side.flush()
  reply(await storedAnswer(deleteStoredShow(parts, show, 'by its owner')))
}
