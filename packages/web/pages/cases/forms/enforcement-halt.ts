import {
  type EnforcementHaltActionName,
  enforcementHaltGrounds,
  enforcementHaltKinds,
  pendingEnforcementHalt,
} from '@zhiheng/law'
import { type ActForm, type Choice, formsOf, type Given } from '../act/act-form.ts'
import { phrases } from './phrases.ts'

const pending = ({ view: { state } }: Given) => pendingEnforcementHalt(state)
const kindsHere = ({ view: { state } }: Given): readonly Choice[] =>
  (['suspend', 'resume', 'end'] as const)
    .filter((kind) => kind === 'end' || (kind === 'resume') === (state.stage === 'SUSPENDED_EXEC'))
    .map((value) => ({ value, label: enforcementHaltKinds[value] }))
const groundsHere = (given: Given): readonly Choice[] =>
  Object.entries(enforcementHaltGrounds)
    .filter(([, { kind }]) => kindsHere(given).some(({ value }) => value === kind))
    .map(([value, { kind, title }]) => ({ value, label: title, note: enforcementHaltKinds[kind] }))

function opinionOf(
  action: keyof typeof phrases & EnforcementHaltActionName,
  consequence: string,
  more: Partial<ActForm> = {},
): ActForm {
  return {
    initial: (given) => ({ id: pending(given)?.id ?? null, opinion: '' }),
    fields: [{ kind: 'text', path: 'opinion', label: '意见', phrases: phrases[action] }],
    consequence: () => consequence,
    ...more,
  }
}

export const enforcementHaltForms = formsOf<EnforcementHaltActionName>({
  proposeEnforcementHalt: {
    initial: ({ view: { state } }) => ({
      kind: state.stage === 'SUSPENDED_EXEC' ? 'resume' : null,
      ground: state.stage === 'SUSPENDED_EXEC' ? 'gone' : null,
      facts: '',
      attachments: [],
    }),
    fields: [
      { kind: 'choice', path: 'kind', label: '事项', choices: kindsHere },
      {
        kind: 'choice',
        path: 'ground',
        label: '事由',
        choices: groundsHere,
        reason: '中止依《行政强制法》第三十九条，终结依第四十条；中止满三年不再执行的依第三十九条第二款',
      },
      { kind: 'text', path: 'facts', label: '具体情况', rows: 4 },
      { kind: 'files', path: 'attachments', label: '证明材料' },
    ],
    consequence: (_, { kind }) =>
      kind === 'end'
        ? '经批准后不再执行，可以报请结案。'
        : '经承办机构审核、行政机关负责人批准，通知书送达当事人。',
  },
  countersignEnforcementHalt: opinionOf('countersignEnforcementHalt', '将报行政机关负责人批准。'),
  approveEnforcementHalt: opinionOf(
    'approveEnforcementHalt',
    '生成通知书，案件进入中止执行、终结执行，或者回到中止以前的环节。',
    { grave: true },
  ),
  declineEnforcementHalt: opinionOf('declineEnforcementHalt', '报请就此终止，可以补正后重新报请。'),
})
