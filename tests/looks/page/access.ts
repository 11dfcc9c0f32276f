import axe from 'axe-core'

/** Everything axe finds on the page as it stands, in words. */
export async function accessFaults(): Promise<readonly string[]> {
  const { violations } = await axe.run({ resultTypes: ['violations'] })
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 4).map(({ target, failureSummary = '' }) => {
      const why = failureSummary.split('\n').slice(1, 3).join(' ').trim()
      return `axe ${id}: ${target.join(' ')}: ${why}`
    }),
  )
}
