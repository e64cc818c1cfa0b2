import type { Scene } from './scene.ts'
import { housing, market, transport } from './scenes-of-lines.ts'
import { quietAndClean, streets, waste } from './scenes-of-streets.ts'

/** 占道 is what city management meets most: it stands in the draw three times. */
const oftenest = streets.slice(0, 1).flatMap((scene) => [scene, scene])

/** Who meets which: by the line of the unit; a town meets what was handed to towns. */
export const scenesOf: Readonly<Record<string, readonly Scene[]>> = {
  CG: [...streets, ...oftenest, ...waste, ...quietAndClean],
  ZJ: housing,
  JT: transport,
  SJ: market,
  town: [
    ...streets,
    ...oftenest,
    ...waste,
    ...quietAndClean,
    ...market.filter(({ item }) => item === 'SJ-L205-001'),
    ...housing.filter(({ item }) => item === 'ZJ-L004-025'),
  ],
}
export const allScenes: readonly Scene[] = [
  ...new Set([...streets, ...waste, ...quietAndClean, ...housing, ...transport, ...market]),
]
