import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { powers } from '@zhiheng/contract/powers'
import { call } from '../../api/call.ts'

/** Everything about powers is read anew after an instrument or a withdrawal. */
export const powersKey = ['powers'] as const

export const useInstruments = () =>
  useQuery({ queryKey: [...powersKey, 'list'], queryFn: () => call(powers.list) })

export const useItemPowers = (code: string, on: string | null) =>
  useQuery({
    queryKey: [...powersKey, 'item', code, on],
    queryFn: () => call(powers.ofItem, { params: { code }, query: on ? { on } : {} }),
    placeholderData: keepPreviousData,
  })

type UnitPowersSearch = { readonly on: string | null; readonly text: string; readonly page: number }
export const useUnitPowers = (unitId: number, { on, text, page }: UnitPowersSearch) =>
  useQuery({
    queryKey: [...powersKey, 'unit', unitId, on, text, page],
    queryFn: () =>
      call(powers.ofUnit, {
        params: { unitId },
        query: { page, pageSize: 20, ...(on ? { on } : {}), ...(text ? { text } : {}) },
      }),
    placeholderData: keepPreviousData,
  })

export type ProofAsked = { readonly item: string; readonly unitId: number; readonly on: string | null }
export const useProof = ({ item, unitId, on }: ProofAsked) =>
  useQuery({
    queryKey: [...powersKey, 'proof', item, unitId, on],
    queryFn: () => call(powers.proof, { query: { item, unitId, ...(on ? { on } : {}) } }),
  })

export const useHandovers = (instrumentId: string) =>
  useQuery({
    queryKey: [...powersKey, 'handovers', instrumentId],
    queryFn: () => call(powers.handovers, { params: { instrumentId } }),
  })

export const useCasePowers = (caseId: string) =>
  useQuery({
    queryKey: [...powersKey, 'case', caseId],
    queryFn: () => call(powers.ofCase, { params: { caseId } }),
  })
