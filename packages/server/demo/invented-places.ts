import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shippedFolder } from '../catalogue/index.ts'
import { countyCodes, countyName } from './invented-parties.ts'
import type { Random } from './seeded-random.ts'

/** Roads of the county towns, so that a case happens where somebody has been. */
const roads: Readonly<Record<string, readonly string[]>> = {
  '320703': ['中山中路', '海棠中路', '西园路', '中华西路', '墟沟海滨大道', '平山路', '大港路'],
  '320706': [
    '朝阳中路',
    '解放中路',
    '通灌南路',
    '海连中路',
    '苍梧路',
    '瀛洲南路',
    '巨龙南路',
    '郁州南路',
    '人民东路',
    '海昌南路',
  ],
  '320707': ['黄海路', '华中南路', '文化东路', '徐福东路', '金海路', '环城西路', '时代路'],
  '320722': ['海陵中路', '牛山北路', '和平东路', '晶都大道', '徐海东路', '利民路', '幸福北路'],
  '320723': ['胜利中路', '伊山中路', '建设东路', '幸福大道', '水利路', '向阳路'],
  '320724': ['人民中路', '新安东路', '悦来路', '常州南路', '泰州路', '英雄路'],
}
const townRoads = ['振兴路', '人民路', '富民路', '文化路', '迎宾大道', '兴业街', '老街']

type Town = { readonly code: string; readonly name: string; readonly county: string }

let towns: readonly Town[] | null = null

function readTowns(): readonly Town[] {
  towns ??= readFileSync(join(shippedFolder, 'places.csv'), 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .filter(([, , level, , , counted]) => level === 'town' && counted === 'y')
    .map(([code = '', name = '', , , county = '']) => ({ code, name, county }))
  return towns
}

export type Place = {
  /** Six digits of the county. */
  readonly region: string
  readonly townCode: string
  readonly town: string
  /** «海州区新浦街道朝阳中路18号». */
  readonly address: string
}

/**
 * An address inside a unit's area: a town's own, a county's any town, a city's any county.
 * @param areaCode the unit's area: four, six or nine digits
 */
export function inventPlace(random: Random, areaCode: string): Place {
  const region = areaCode.length >= 6 ? areaCode.slice(0, 6) : random.pick(countyCodes)
  const all = readTowns().filter(({ county }) => county === region)
  const own = all.filter(({ code }) => code === areaCode)
  const town = random.pick(own.length > 0 ? own : all)
  const known = roads[region] ?? townRoads
  const road = town.name.endsWith('街道') ? random.pick(known) : random.pick(townRoads)
  const number = random.between(1, 288)
  return {
    region,
    townCode: town.code,
    town: town.name,
    address: `${countyName(region)}${town.name}${road}${number}号`,
  }
}
