export { demoCity, demoSeed, prepareDemonstration } from './prepare-demonstration.ts'
