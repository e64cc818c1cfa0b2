import { type Facts, officersOf, signer, under } from './fact-parts.ts'
import { appraisalKinds } from './payloads.ts'
import { type CaseState, currentPaper } from './state.ts'

const find = <T extends { readonly id: string }>(list: readonly T[], id: string | null) =>
  list.find((one) => one.id === id)

/** The facts of the one thing that was asked for or taken: a call, a demand, a sample, an appraisal, a recusal. */
export function gatheringFacts(state: CaseState, id: string | null): Facts {
  return {
    ...callAndMaterials(state, id),
    ...stop(state, id),
    ...sample(state, id),
    ...electronic(state, id),
    ...appraisal(state, id),
    ...assistance(state, id),
    ...recusal(state, id),
  }
}

function callAndMaterials(state: CaseState, id: string | null): Facts {
  const call = find(state.calls, id)
  if (call)
    return under('call', {
      number: currentPaper(state, 'D11', id)?.number,
      personName: call.personName,
      at: call.at,
      place: call.place,
      bring: call.bring,
      contact: call.contact,
      issuedOn: call.on,
    })
  const demand = find(state.materialDemands, id)
  return demand
    ? under('materials', {
        number: currentPaper(state, 'D13', id)?.number,
        from: demand.from,
        list: demand.materials.map((name) => ({ name })),
        dueOn: demand.dueOn,
        issuedOn: demand.on,
      })
    : {}
}

function stop(state: CaseState, id: string | null): Facts {
  const one = find(state.stopOrders, id)
  return one
    ? under('stop', { number: currentPaper(state, 'D25', id)?.number, demand: one.demand, issuedOn: one.on })
    : {}
}

function sample(state: CaseState, id: string | null): Facts {
  const one = find(state.samples, id)
  return one
    ? under('sample', {
        takenAt: one.takenAt,
        place: one.place,
        items: one.goods,
        method: one.method,
        sealing: one.sealing,
        certificateShown: one.certificateShown,
        witnessName: one.witness?.name,
        refused: one.signedBy === 'refused',
        signatureNote: one.signatureNote,
        takenBy: officersOf(state),
      })
    : {}
}

function electronic(state: CaseState, id: string | null): Facts {
  const one = find(state.electronicRecords, id)
  return one
    ? under('electronic', {
        startedAt: one.startedAt,
        endedAt: one.endedAt,
        place: one.place,
        device: one.device,
        method: one.method,
        findings: one.findings,
        certificateShown: one.certificateShown,
        witnessName: one.witness?.name,
        refused: one.signedBy === 'refused',
        signatureNote: one.signatureNote,
        files: one.attachments.map(({ name, size, sha256 }) => ({
          name,
          size: `${Math.ceil(size / 1024)} KB`,
          sha256,
        })),
      })
    : {}
}

function appraisal(state: CaseState, id: string | null): Facts {
  const one = find(state.appraisals, id)
  return one
    ? under('appraisal', {
        number: currentPaper(state, 'D20', id)?.number,
        periodNumber: currentPaper(state, 'D21', id)?.number,
        resultNumber: currentPaper(state, 'D22', id)?.number,
        kind: appraisalKinds[one.kind],
        matter: one.matter,
        institution: one.institution,
        qualification: one.qualification,
        samples: one.samples,
        startsOn: one.startsOn,
        until: one.until,
        entrustedOn: one.on,
        conclusion: one.result?.conclusion,
        receivedOn: one.result?.receivedOn,
        toldOn: one.result?.on,
      })
    : {}
}

function assistance(state: CaseState, id: string | null): Facts {
  const one = find(state.assistances, id)
  return one
    ? under('assistance', {
        number: currentPaper(state, 'D23', id)?.number,
        agency: one.agency,
        matter: one.matter,
        basis: one.basis,
        replyBy: one.replyBy,
        issuedOn: one.on,
      })
    : {}
}

function recusal(state: CaseState, id: string | null): Facts {
  const one = find(state.recusals, id)
  if (!one) return {}
  const { decided } = one
  return under('recusal', {
    number: currentPaper(state, 'D24', id)?.number,
    applicant: one.applicant,
    appliedOn: one.appliedOn,
    against: one.against.name,
    reason: one.reason,
    granted: decided?.granted,
    opinion: decided?.opinion,
    replacement: decided?.replacement?.name,
    decidedBy: decided && signer(decided),
    decidedOn: decided?.on,
  })
}
