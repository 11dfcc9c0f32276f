import type { ErasureAnswer } from '../../../shared/protocol/down/answer.ts'
import type { ErasePerson } from '../../../shared/protocol/up/up.ts'
import { previewErasure, withRehearsals } from '../../store/erase.ts'
import { eraseForGood } from '../../store/erasures.ts'
import { sourceOf } from './actSource.ts'
import { storedAnswer } from './contacts.ts'
import type { MessageRequest, SessionParts } from './handlers.ts'

/** How many texts the answer lists. */
const MOST_MENTIONS = 50

/** Erases a person from a show and its rehearsals, or only returns the effect. */
export async function erasePerson(
  parts: SessionParts,
  { message: { show, person, sure }, session, reply }: MessageRequest<ErasePerson, ErasureAnswer>,
): Promise<void> {
  const { hosts, store, side, audit } = parts
  const refuse = (refusal: Extract<ErasureAnswer, { ok: false }>['refusal']) =>
    reply({ ok: false, refusal })
  if ((await hosts.get(show)) === null) return refuse({ reason: 'no-such-show', show })
  const preview = await previewErasure(store, show, person)
  if (preview === null) return refuse({ reason: 'unknown-person', person })
  if (!(await hosts.isAlone())) return refuse({ reason: 'other-servers' })
  if (sure) {
    await side.flush()
    await audit.flush()
    const erased = await storedAnswer(eraseEverywhere(parts, show, person))
    if (!erased.ok) return reply(erased)
    await audit.record(show, { act: 'personErased', ...sourceOf(session) })
  }
  const { mentions, namesakes } = preview
  const count = mentions.length
  reply({ ok: true, mentions: mentions.slice(0, MOST_MENTIONS), count, namesakes })
}

async function eraseEverywhere(
  { hosts, store, clock, data }: SessionParts,
  show: string,
  person: string,
): Promise<void> {
  const states = (await hosts.all()).hosts.map(({ state }) => state)
  const at = Math.round(clock.now())
  for (const one of withRehearsals(show, states))
    await hosts.rewrite(one, () => eraseForGood(store, data, { show: one, person, at }))
}
