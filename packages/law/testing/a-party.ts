import type { Attachment, Party } from '../case/payloads.ts'
import type { ItemSnapshot } from '../catalogue/item.ts'

/** A 个体工商户: a natural person with a licence (民法典 54). Fictional, as everybody here. */
export const aPerson: Party = {
  kind: 'person',
  soleTrader: true,
  name: '司马䶮',
  idKind: 'citizenId',
  idNumber: 'enc:citizen',
  idMasked: '320706********0017',
  idDigest: 'digest-of-the-person',
  sex: '男',
  bornOn: '1985-06-15',
  address: '海州区示范路8号',
  phone: 'enc:phone',
  phoneMasked: '138****0000',
  legalRepresentative: '司马䶮',
  representativeTitle: '经营者',
}

export const anOrganisation: Party = {
  kind: 'organisation',
  soleTrader: false,
  name: '云台渣土运输（示范）有限公司',
  idKind: 'creditCode',
  idNumber: 'enc:credit',
  idMasked: '9132**********0X1Y',
  idDigest: 'digest-of-the-organisation',
  sex: null,
  bornOn: null,
  address: '海州区示范路18号',
  phone: 'enc:phone-2',
  phoneMasked: '139****0000',
  legalRepresentative: '尉迟敬',
  representativeTitle: '执行董事',
}

/** 二千元以上二万元以下, fixed; out of force with its statute on 14 August 2026. */
export const anItem: ItemSnapshot = {
  code: 'CG-L047-031',
  name: '对运输散装物料的车辆未采取密闭或者其他措施防止物料遗撒的行政处罚',
  department: '城管',
  line: 'CG',
  lawId: 'L047',
  lawTitle: '大气污染防治法',
  lawLevel: '法律',
  violationArticle: '第七十条',
  violationSource: 'inferred',
  penaltyArticle: '第一百一十六条',
  penaltyKinds: ['罚款'],
  kindsBasis: '',
  fineBasis: 'fixed_range',
  finePer: 'case',
  fineRate: null,
  fineMinFen: 200_000,
  fineMaxFen: 2_000_000,
  orgFineMinFen: null,
  orgFineMaxFen: null,
  indFineMinFen: null,
  indFineMaxFen: null,
  fineText: '二千元以上二万元以下的罚款',
  fineReference: '',
  fineReview: null,
  mustOrderCorrection: 'with',
  levels: ['市', '县（区）', '镇街'],
  delegable: true,
  delegableBasis: 'assumed',
  validFrom: '2018-10-26',
  validTo: '2026-08-14',
  confidence: 'verified',
  source: '',
}

export const attachment = (name: string): Attachment => ({
  sha256: [...name]
    .map((sign) => (sign.codePointAt(0) ?? 0).toString(16))
    .join('')
    .padEnd(64, '0')
    .slice(0, 64),
  name,
  mediaType: 'image/jpeg',
  size: 204_800,
})
