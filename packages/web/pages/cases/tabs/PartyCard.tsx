import type { CaseView } from '@zhiheng/contract/cases/views'
import { formatChineseDate } from '@zhiheng/law'
import { idKindLabels, partyKindLabels } from '../../../labels.ts'
import { MaskedText } from '../../../parts/MaskedText.tsx'
import { FactCard, Terms } from '../Terms.tsx'
import { revealOf } from './reveal.ts'

/** 当事人, identifiers masked; the unit that handles the case may open them, on the record. */
export function PartyCard({ view }: { view: CaseView }) {
  const { party, addressConfirmation: address, caseId } = view.state
  const masked = (text: string, what: string, which: Parameters<typeof revealOf>[1]) =>
    text === '' ? null : (
      <MaskedText masked={text} what={what} {...(view.ours ? { reveal: revealOf(caseId, which) } : {})} />
    )
  return (
    <FactCard title="当事人">
      <Terms
        rows={
          party
            ? [
                ['姓名或者名称', party.name],
                ['类型', party.soleTrader ? '个体工商户（按经营者个人）' : partyKindLabels[party.kind]],
                [idKindLabels[party.idKind], masked(party.idMasked, '证件号码', 'party.idNumber')],
                ['性别', party.sex],
                ['出生日期', party.bornOn && formatChineseDate(party.bornOn)],
                [party.soleTrader ? '经营者' : '法定代表人（负责人）', party.legalRepresentative],
                ['职务', party.representativeTitle],
                ['住址（住所地）', party.address],
                ['电话', masked(party.phoneMasked, '电话', 'party.phone')],
                ['送达地址', address?.address],
                ['收件人', address?.recipient],
                ['收件电话', address && masked(address.phoneMasked, '收件电话', 'address.phone')],
                ['电子送达', address?.electronicConsent && (address.electronicAddress ?? '同意')],
              ]
            : []
        }
      />
    </FactCard>
  )
}
