import { lineNames } from '../catalogue/lines.ts'
import type { PowerGrant, PowerRows } from './power-data.ts'

const since = '2000-01-01'

/**
 * What a city starts with that has entered no instrument of its own: each bureau in its own line at the levels the
 * catalogue names, towns what the catalogue marks as open to them. All of it is 推定 and shown as 未核实; the moment a city enters
 * an instrument these rows are written into its tables, and from then on only the tables count.
 * @param areaCode the city's area: '' takes in every town
 */
export function startingPowers(areaCode = ''): PowerRows {
  const bureaus = Object.keys(lineNames).map(
    (line): PowerGrant => ({
      ...{ id: `starting-line-${line}`, instrumentId: 'starting-duties', way: 'statutory' },
      ...{ items: { kind: 'line', line }, to: { kind: 'line', line, level: null } },
      ...{ from: since, until: null, entrustedBy: null, scope: '' },
    }),
  )
  const towns = (['statutory', 'assumed'] as const).map(
    (basis): PowerGrant => ({
      id: `starting-towns-${basis}`,
      instrumentId: basis === 'statutory' ? 'starting-town-statutes' : 'starting-town-empowerment',
      way: basis === 'statutory' ? 'statutory' : 'empowered',
      ...{ items: { kind: 'delegable', basis }, to: { kind: 'towns', areaCode } },
      ...{ from: since, until: null, entrustedBy: null, scope: '' },
    }),
  )
  return { instruments: startingInstruments, grants: [...bureaus, ...towns], withdrawals: [] }
}

const startingInstruments = [
  {
    id: 'starting-duties',
    kind: 'statute',
    title: '各部门在本条线、按目录所列层级行使的处罚权（推定）',
    documentNumber: '',
    issuingBody: '',
    publishedOn: null,
    verified: false,
    note: '由目录的部门和实施层级推定，没有对照三定规定和权责清单',
  },
  {
    id: 'starting-town-statutes',
    kind: 'statute',
    title: '法律、法规直接规定由乡镇人民政府行使的处罚权（目录所列）',
    documentNumber: '',
    issuingBody: '',
    publishedOn: null,
    verified: false,
    note: '由目录“法定”一栏而来，没有对照条文',
  },
  {
    id: 'starting-town-empowerment',
    kind: 'empowerment',
    title: '赋予镇街的处罚权（推定）',
    documentNumber: '',
    issuingBody: '江苏省人民政府',
    publishedOn: null,
    verified: false,
    note: '由目录“可赋权”一栏推定，不是江苏省或者连云港市公布的赋权清单',
  },
] as const
