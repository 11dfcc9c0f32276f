import type { AgendaFault } from '../../../shared/agenda/checks.ts'

/** Everything that is wrong with an agenda, each with where it is. */
export function Wrong({
  title,
  faults,
}: {
  readonly title: string
  readonly faults: readonly AgendaFault[]
}) {
  return (
    <div role="alert">
      {faults.length === 0 ? null : (
        <div className="owner-wrong">
          <p>{title}</p>
          <ul>
            {faults.map(({ path, problem }) => (
              <li key={`${path} ${problem}`}>
                <code>{path === '' ? '.' : path}</code> <span lang="en">{problem}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
