import { DEVICES, WINDOWS } from './plan.ts'
import type { Device } from './support/device.ts'

/** Devices of people who need more than the usual, or have less: some of them so little that they have to scroll. */
export const EYES: Readonly<
  Record<string, Device & { readonly scrolls?: true; readonly types?: true }>
> = {
  'text at 200 %': { ...WINDOWS['text at 200 %'], theme: 'light', scrolls: true },
  'its own colours': { ...DEVICES.laptop, theme: 'dark', forcedColors: true },
  'a small old phone': { width: 320, height: 568, touch: true, theme: 'light', scrolls: true },
  'a phone on its side': { ...WINDOWS['a phone on its side'], theme: 'dark' },
  'a laptop under its tabs': { ...WINDOWS['a laptop under its tabs'], theme: 'dark' },
  'a low laptop under its tabs': { ...WINDOWS['a low laptop under its tabs'], theme: 'light' },
  'a small laptop': { ...DEVICES['small laptop'], theme: 'light' },
  'a phone with its keyboard up': {
    ...WINDOWS['a phone with its keyboard up'],
    theme: 'light',
    scrolls: true,
    types: true,
  },
  'a small tablet': { ...WINDOWS['a small tablet'], theme: 'light' },
  'a tablet': { ...WINDOWS['a tablet'], theme: 'light' },
  'a very wide wall': { width: 2560, height: 1080, touch: false, theme: 'dark' },
}
