/** 较大数额 of the hearing a new installation starts with, for the city and for what a line's profile leaves to it. */
export const startingHearing = {
  personFen: 2_000_000,
  organisationFen: 2_000_000,
  source: '江苏省行政处罚听证程序规则（经营活动二万元，现行效力未核实）',
  verified: false,
} as const
