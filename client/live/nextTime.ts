import type { ShowId } from '../../shared/agenda/ids.ts'
import { bearer } from '../../shared/protocol/http/bearer.ts'
import { NextTimeAnswer, nextTimeAddress } from '../../shared/protocol/http/report.ts'

/** Fetches what a copy of a show can take over, for the owner, who came with `key`; null where that fails. */
export async function fetchNextTime(key: string, show: ShowId): Promise<NextTimeAnswer | null> {
  try {
    const response = await fetch(nextTimeAddress(show), { headers: bearer(key) })
    const answer = NextTimeAnswer.safeParse(await response.json())
    return answer.success ? answer.data : null
  } catch {
    return null
  }
}
