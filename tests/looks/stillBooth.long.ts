import { watchBooth } from './stillBooth.ts'

watchBooth(['en', 'de', 'zh'])
