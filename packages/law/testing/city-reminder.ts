import type { CityPaperKind } from '../case/city-paper.ts'

/** 普法提示单: a city's own paper, as its template would put it into a file. */
export const reminder: CityPaperKind = {
  title: '普法提示单',
  numbered: '市文',
  served: 'Y',
  sealed: true,
  volume: '正卷',
  copies: 2,
  stages: ['INVESTIGATING', 'CLOSED'],
  inputs: [
    { key: 'content', label: '提示的内容', type: 'text', required: true },
    { key: 'visitOn', label: '回访日期', type: 'date', required: false },
  ],
}
