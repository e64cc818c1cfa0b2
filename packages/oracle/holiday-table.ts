/**
 * 国务院办公厅放假通知 of three years, typed from the rule book (10.3), month and day as the notice prints them.
 * The law package has a table of its own; a slip of the pen in either shows when the two counts are compared.
 */
export type Notice = { readonly off: readonly string[]; readonly work: readonly string[] }
export type Notices = { readonly [year: number]: Notice }

export const publishedNotices: Notices = {
  2024: {
    off: ['01-01', '02-10..02-17', '04-04..04-06', '05-01..05-05', '06-10', '09-15..09-17', '10-01..10-07'],
    work: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  },
  2025: {
    off: ['01-01', '01-28..02-04', '04-04..04-06', '05-01..05-05', '05-31..06-02', '10-01..10-08'],
    work: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  2026: {
    off: [
      '01-01..01-03',
      '02-15..02-23',
      '04-04..04-06',
      '05-01..05-05',
      '06-19..06-21',
      '09-25..09-27',
      '10-01..10-07',
    ],
    work: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
}
