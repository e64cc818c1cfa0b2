import { type Surroundings, startingRules } from '@zhiheng/law'
import { notices2024to2026 } from '../../law/calendar/holiday-notices.fixture.ts'

/** What a paper is told beside the file, made up: tests and checks fill papers without a database. */
export const madeUpSurroundings: Surroundings = {
  agency: {
    name: '海州区综合行政执法大队',
    fullName: '连云港市海州区城市管理局',
    address: '海州区示范路18号',
    phone: '0518-00000000',
    prefix: '海城管',
    reconsiderationAuthority: '海州区人民政府',
    court: '海州区人民法院',
    bankName: '示范银行海州支行',
    bankAddress: '海州区示范路1号',
    bankAccount: '320700000000000001',
  },
  open: (_, masked) => masked,
  calendar: notices2024to2026,
  rules: startingRules,
}
