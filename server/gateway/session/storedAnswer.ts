import type { StoredAnswer } from '../../../shared/protocol/down/answer.ts'
import { CannotWrite } from '../../store/storeFaults.ts'

/** Returns the answer to a request that writes outside the log. */
export async function storedAnswer(writing: Promise<void>): Promise<StoredAnswer> {
  try {
    await writing
    return { ok: true }
  } catch (error) {
    if (error instanceof CannotWrite) return { ok: false, refusal: { reason: 'cannot-write' } }
    throw error
  }
}
