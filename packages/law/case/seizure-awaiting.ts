import { seizureFell } from './acts-enforced.ts'
import { type Awaiting, officers, role } from './awaits.ts'
import {
  pendingSeizureEnd,
  pendingSeizureExtension,
  type Seizure,
  seizedToReturn,
  seizureInForce,
  seizureKinds,
  undecidedSeizure,
} from './seizure.ts'
import { type CaseState, currentPaper } from './state.ts'

/** 查封、扣押: what of it waits for somebody before the case itself goes on. Property held is never left to wait. */
export function awaitingSeizure(state: CaseState): Awaiting | null {
  for (const one of state.seizures) {
    const next = seizureWaits(state, one)
    if (next) return next
  }
  return null
}

function seizureWaits(state: CaseState, one: Seizure): Awaiting | null {
  const word = seizureKinds[one.proposed.kind]
  if (one.urgent && undecidedSeizure(one))
    return one.urgent.reported
      ? role(`补办${word}的批准`, 'R5', 'R7')
      : officers(`二十四小时内报告当场实施的${word}`)
  if (seizureInForce(one)) {
    if (seizureFell(state, one) && !pendingSeizureEnd(one))
      return officers(`${word}决定已被撤销，解除${word}`)
    if (pendingSeizureEnd(one)) return role(`批准对${word}财物的处理`, 'R5', 'R7')
    return pendingSeizureExtension(one) ? role(`批准延长${word}期限`, 'R5', 'R7') : null
  }
  if (seizedToReturn(one)) return officers(`退还、移交${word}的财物`)
  // Only an investigation seizes: a proposal left behind by it holds nothing up.
  if (one.carriedOut || one.refused || state.stage !== 'INVESTIGATING') return null
  if (one.approved) return null
  return one.countersigned ? role(`批准${word}`, 'R5', 'R7') : role(`审核${word}`, 'R3')
}

/** Approved and not carried out yet: it waits behind everything else that an investigation waits for. */
export function awaitingCarryOut(state: CaseState): Awaiting | null {
  const one = state.seizures.find(({ approved, carriedOut }) => approved && !carriedOut)
  if (!one) return null
  const word = seizureKinds[one.proposed.kind]
  return currentPaper(state, 'Q02', one.id)?.sealed
    ? officers(`实施${word}`)
    : role(`${word}决定书用印`, 'R9')
}
