import type { AgencyCatalogue } from '../../src/domain/directory/agency';
import type { ReportFigures, ReportPlan } from '../../src/domain/report/figures';
import { figuresOf } from '../../src/domain/report/figures-of';
import { choosePeriod, type ReportKind } from '../../src/domain/report/periods';
import { CALENDAR_2024, CHECKER, focal, statesAsOf, type Step, type Story } from './builders';

export const agency = (code: string, name: string) => ({ code, name, level: 'province' as const, aliases: [] });
export const CATALOGUE: AgencyCatalogue = {
  agencies: [
    agency('SNV', 'Sở Nội vụ'),
    agency('STC', 'Sở Tài chính'),
    agency('STP', 'Sở Tư pháp'),
    agency('SYT', 'Sở Y tế'),
  ],
  groups: [{ code: 'SBN', name: 'Các sở, ban, ngành', aliases: [], memberCodes: ['STC', 'STP', 'SYT'] }],
};
export const PLAN: ReportPlan = {
  id: 'plan-2024',
  title: 'Kế hoạch Cải cách hành chính nhà nước tỉnh Hải Dương năm 2024',
  year: 2024,
  number: null,
  date: null,
  issuer: 'Ủy ban nhân dân tỉnh Hải Dương',
  areas: [
    { code: 'II.2', name: 'Cải cách thể chế', monitor: 'STP' },
    { code: 'II.6', name: 'Cải cách tài chính công', monitor: 'STC' },
  ],
};

/** The figures of a small plan of two areas, as of a day, from the stories of its tasks. */
export const report = (
  stories: readonly Story[],
  kind: ReportKind = 'half-year',
  asOf = '2024-06-14',
): ReportFigures => {
  const period = choosePeriod(kind, asOf, PLAN.year);
  if (!period.ok) throw new Error(period.error.code);
  return figuresOf({
    plan: PLAN,
    states: statesAsOf(stories, period.value.asOfMs),
    events: stories.flatMap((story) => story.log),
    catalogue: CATALOGUE,
    period: period.value,
    calendar: CALENDAR_2024,
  });
};

export const DOCUMENT = { kind: 'document', number: '15/KH-STC', date: '2024-01-15' } as const;
export const asks = (when: string, by = 'STC'): Step => ({
  at: when,
  by: focal(by),
  act: { kind: 'ask-completion', assignment: by, evidence: [DOCUMENT] },
});
export const confirms = (when: string, assignment = 'STC'): Step => ({
  at: when,
  by: CHECKER,
  act: { kind: 'confirm-completion', assignment },
});
