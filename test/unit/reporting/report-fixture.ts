import type { AgencyCatalogue } from '../../../src/domain/directory/agency';
import type { RecordedEvent } from '../../../src/domain/task/events';
import type { ReportSources } from '../../../src/reporting/build-report';
import {
  CALENDAR_2024,
  focal,
  givenTask,
  passTime,
  play,
  STANDING,
  statesAsOf,
  VICE_CHAIR,
  type Story,
} from '../../support/builders';
import { agency, confirms, PLAN } from '../../support/report-figures';

const CATALOGUE: AgencyCatalogue = {
  agencies: [
    agency('VPUBND', 'Văn phòng UBND tỉnh'),
    agency('SNV', 'Sở Nội vụ'),
    agency('STP', 'Sở Tư pháp'),
    agency('STC', 'Sở Tài chính'),
    agency('SYT', 'Sở Y tế'),
  ],
  groups: [{ code: 'SBN', name: 'Các sở, ban, ngành', aliases: [], memberCodes: ['SNV', 'STP', 'STC', 'SYT'] }],
};

const done = (number: number, due: string, asked: string): Story =>
  play(givenTask({ number, due, product: `Báo cáo số ${number}` }), [
    {
      at: asked,
      by: focal('STC'),
      act: {
        kind: 'ask-completion',
        assignment: 'STC',
        evidence: [{ kind: 'document', number: '15/BC-STC', date: '2024-03-01' }],
      },
    },
    confirms('2024-05-02'),
  ]);

const extended = (): Story => {
  const asked = play(givenTask({ number: 3, due: '2024-04-26', title: 'Rà soát phí, lệ phí.' }), [
    {
      at: '2024-04-10',
      by: focal('STC'),
      act: { kind: 'ask-extension', assignment: 'STC', to: '2024-07-31', reason: 'Chờ hướng dẫn' },
    },
  ]);
  const submission = asked.state.submissions[0]?.id ?? 0;
  return play(asked, [
    { at: '2024-04-11', by: STANDING, act: { kind: 'confirm-submission', submission, note: null } },
    {
      at: '2024-04-12',
      by: VICE_CHAIR,
      act: { kind: 'decide-submission', submission, decision: { kind: 'extend', to: '2024-07-31' }, reason: null },
    },
  ]);
};

/** Bytes that a chat may bring along and XML forbids: a control character and half of a surrogate pair. */
const DIRTY = 'Thiếu kinh phí\u0007 <b>&\ud83d nâng cấp';

const late = (): Story =>
  play(
    passTime(
      givenTask({ number: 4, due: '2024-05-31', area: 'II.2', leads: ['STP', 'SYT'], monitor: 'SNV' }),
      '2024-06-03 12:00',
    ),
    [
      {
        at: '2024-06-04',
        by: focal('STP'),
        act: { kind: 'explain', assignment: 'STP', cause: DIRTY, objective: true, newDate: '2024-06-28' },
      },
    ],
  );

/** One task of each label, one extended, one led by four agencies without a deadline. */
export const stories = (): readonly Story[] => [
  done(1, '2024-03-29', '2024-03-28'),
  done(2, '2024-03-29', '2024-04-05'),
  extended(),
  late(),
  givenTask({ number: 5, due: null, leads: ['SNV', 'STP', 'STC', 'SYT'], coordinating: ['VPUBND'] }),
];

export const sourcesOf = (told: readonly Story[]): ReportSources => {
  const events: readonly RecordedEvent[] = told.flatMap((one) => one.log);
  return {
    inspections: { ofPlan: async () => [], target: async () => null },
    fundings: { of: async () => [] },
    plan: PLAN,
    catalogue: CATALOGUE,
    calendar: CALENDAR_2024,
    today: '2024-12-31',
    reader: {
      asOf: async (_plan, atMs) => ({
        states: statesAsOf(told, atMs),
        position: BigInt(events.filter((one) => one.atMs <= atMs).length),
      }),
      eventsBetween: async (_plan, fromMs, toMs) => events.filter((one) => one.atMs > fromMs && one.atMs <= toMs),
    },
  };
};
