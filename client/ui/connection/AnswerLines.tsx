import { PendingList } from './PendingList.tsx'
import { RefusalLine } from './RefusalLine.tsx'

/** What became of what was pressed here: the newest refusal, and what the server has not got. */
export function AnswerLines() {
  return (
    <>
      <RefusalLine />
      <PendingList />
    </>
  )
}
