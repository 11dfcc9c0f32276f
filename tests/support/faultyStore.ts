import { CannotWrite, Unreachable } from '../../server/store/storeFaults.ts'
import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Envelope } from '../../shared/run/state.ts'
import { MemoryStore } from './memoryStore.ts'

/** How the disk takes what is written: it does, it writes nothing, it writes and says that it failed, as a failed fsync may, or it is out of reach, for reading too. */
type Disk = 'well' | 'full' | 'written and failed' | 'lost and failed' | 'gone'

/** A store whose disk fails when a test wants it to. */
export class FaultyStore extends MemoryStore {
  disk: Disk = 'well'

  override async append(envelopes: readonly Envelope[]) {
    if (this.disk === 'full' || this.disk === 'gone') throw new CannotWrite()
    const result = this.disk === 'lost and failed' ? 'written' : await super.append(envelopes)
    if (this.disk !== 'well') throw new Error('fsync failed')
    return result
  }

  override async eventsAfter(show: ShowId, after: number, most?: number) {
    if (this.disk === 'gone') throw new Unreachable()
    return super.eventsAfter(show, after, most)
  }

  override async setFact(name: string, value: string) {
    if (this.disk !== 'well') throw new Error('disk full')
    await super.setFact(name, value)
  }

  override async testWrite() {
    await this.setFact('proof', 'now')
  }
}
