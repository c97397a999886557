import { isSinglesPlan } from '../../domain/plan/single-task';
import type { ReportPlan } from '../../domain/report/figures';
import { planCitation } from '../documents/plan-document';
import { blank } from './report-words';

/** What a report is about: administrative reform as a whole where the plan is for that, else the plan by its name. */
interface Matter {
  /** Where it is named first, with its abbreviation. */
  readonly first: string;
  readonly full: string;
  readonly short: string;
}

const REFORM: Matter = {
  first: 'công tác cải cách hành chính (CCHC)',
  full: 'công tác cải cách hành chính',
  short: 'công tác CCHC',
};

const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

export const matterOf = ({ id, title }: ReportPlan): Matter => {
  if (/cải cách hành chính|CCHC/i.test(title)) return REFORM;
  const named = isSinglesPlan(id) ? lowerFirst(title) : title;
  return { first: named, full: named, short: named };
};

/** The plan by its document; tasks from single documents have no plan to cite. */
export const planCited = (plan: ReportPlan): string =>
  isSinglesPlan(plan.id)
    ? `các ${lowerFirst(plan.title)}`
    : planCitation(plan, { number: blank('số, ký hiệu'), date: blank('ngày ban hành') });
