/**
 * The ids of the legal rule book, law by law: APL 行政处罚法, HRG 听证, EXE 执行, ACL 行政强制法, NLE 非诉执行, REC 行政复议, SUE 行政诉讼,
 * TRI 三项制度, PUB 公示, INS 行政检查, XFR 移送, SRV 送达, REV 案卷评查, ARC 档案, CAL 日期. Each has a row in docs/law.
 */
const byLaw = {
  APL: '009 010 011 012 013 014 015 016 013L 005 017 018 019 020 021 024 022 023 025 025H 026 042 055 043 076 028 029 030 031 032 033a 033b 033c 033d 034 DEF 035 036 036B 037 038 049 050 046 041 047 056 051 051G 052a 052b 052c 044s 052d 068 069 070 071 054 044 045 045T 062 057 057B 058 059 060 061 048 048H',
  HRG: '1 2 3 4 5 6 7 8 9 10 11 12',
  EXE: '66 67 72a 72a2 72b 72d 72e 73a 73c 74 75',
  ACL: '09 10 12 16 17 43 69 18 19 21 23 24 25a 25b 25c 26 27 28 31 35 37 38 39 40 41 42 44 44B 44C 44D 45 46 50 51 52',
  NLE: '1 2 2b 2c 3 4 5 6 7 8 9 10',
  REC: '20 21 22 23 24 29 30 32 42 46 48 50 53 62 63 76',
  SUE: '46 45 64 26 67 35 56 81 85 3 CAL OLD',
  TRI: '1 2 3 4 5 6 7 8 9',
  PUB: '1 2 3 4 5 6 7',
  INS: '1 2 3 4 5 6 7 8 9',
  XFR: '1 2 3 4 5 6 7 8 9 10',
  SRV: '1 2 3 4 5 6 7',
  REV: '1 2 3 4 5 6 7 8',
  ARC: '1 2 3 4 5 6 7 8 9 10 11 12 13',
  CAL: '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15',
} as const

export const ruleIds: readonly string[] = Object.entries(byLaw).flatMap(([law, ids]) =>
  ids.split(' ').map((id) => `${law}-${id}`),
)
