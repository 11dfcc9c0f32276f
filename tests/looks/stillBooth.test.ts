import { watchBooth } from './stillBooth.ts'

// The other languages in the long run.
watchBooth(['zh'])
