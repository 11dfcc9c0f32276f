import { type Browser, chromium } from 'playwright-core'
import { inject } from 'vitest'

/** The one browser of this run, which other tests use at the same time: what is opened here is one's own, and goes when one closes it. */
export function sharedBrowser(): Promise<Browser> {
  return chromium.connect(inject('browser'))
}
