import { MOMENTS, watchStill } from './still.ts'

// When colours change; when a figure goes, in the long run.
watchStill(MOMENTS.filter(({ name }) => name === 'amber'))
