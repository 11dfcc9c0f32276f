import { prepare } from './launch.mjs'

// npm runs this before it packs the files that package.json lists.
await prepare()
