import axe from 'axe-core'

/** Where focus is turned back at the ends of a menu; nobody hears or sees them. */
const GUARDS = ['[data-base-ui-focus-guard]']

/** A menu belongs to the button that opened it, wherever it stands in the page. */
const isMenu = (id: string, target: string) =>
  id === 'region' && document.querySelector(target)?.closest('.ui-positioner') !== null

/** Where the reader's own colours take the place of the page's, the page answers only for what keeps its own. */
const isForced = (id: string, target: string) => {
  const element = document.querySelector(target)
  if (id !== 'color-contrast' || element === null) return false
  const keepsOwn = getComputedStyle(element).getPropertyValue('forced-color-adjust') === 'none'
  return matchMedia('(forced-colors: active)').matches && !keepsOwn
}

/** Everything axe finds on the page as it stands, in words. */
export async function accessFaults(): Promise<readonly string[]> {
  const { violations } = await axe.run({ exclude: GUARDS }, { resultTypes: ['violations'] })
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .map(({ target, failureSummary = '' }) => ({ at: target.join(' '), failureSummary }))
      .filter(({ at }) => !isMenu(id, at) && !isForced(id, at))
      .slice(0, 4)
      .map(({ at, failureSummary }) => {
        const why = failureSummary.split('\n').slice(1, 3).join(' ').trim()
        return `axe ${id}: ${at}: ${why}`
      }),
  )
}
