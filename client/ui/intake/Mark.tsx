import type { ReactNode } from 'react'
import type { Look } from './model/work.ts'
import './mark.css'

/** The number of a finding, as it stands wherever the finding is meant; `said` is for those who do not see it. */
export function Mark({
  n,
  look,
  said,
}: {
  readonly n: number | string
  readonly look: Look
  readonly said?: ReactNode
}) {
  return (
    <b className="paste-mark" data-look={look} aria-hidden={said === undefined}>
      {said === undefined ? null : <span className="unseen">{said} </span>}
      {n}
    </b>
  )
}
