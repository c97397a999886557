import type { PlanChoiceFault } from '../../domain/plan/choose-plan';
import type { CalledPlan } from '../../domain/plan/plan-in-words';
import { assertNever } from '../../domain/result';
import { cutAtWord } from '../words/cut';

const codesOf = (plans: readonly { readonly id: string; readonly title: string }[]): string =>
  plans.map((one) => `${one.id} (${one.title})`).join('; ');

/** Which plan a report is about, where that is not clear: one sentence, with the codes to choose from. */
export const planChoiceText = (fault: PlanChoiceFault): string => {
  switch (fault.code) {
    case 'no-plan':
      return 'Chưa có kế hoạch nào được nạp.';
    case 'no-such-plan':
      return `Không có kế hoạch "${fault.wanted}"; các kế hoạch hiện có: ${codesOf(fault.plans)}.`;
    case 'which-plan':
      return `Có ${fault.plans.length} kế hoạch; hãy nêu rõ kế hoạch nào (ở trang Báo cáo, hoặc bằng --plan): ${codesOf(fault.plans)}.`;
    default:
      return assertNever(fault);
  }
};

/** The shortest words by which a plan is told from the others. */
const nameOf = (plan: CalledPlan, plans: readonly CalledPlan[]): string => {
  if (plans.every((one) => one === plan || one.year !== plan.year)) return `kế hoạch ${plan.year}`;
  return `kế hoạch ${plan.number ?? plan.id}`;
};

const choices = (plans: readonly CalledPlan[]): string =>
  plans.map((one) => `“${nameOf(one, plans)}” (${cutAtWord(one.title, 80)})`).join('; ');

export const planChoiceChat = {
  /** Why the bot does not know which plan an order is about, and how to say it. */
  fault: (fault: PlanChoiceFault<CalledPlan>): string => {
    switch (fault.code) {
      case 'no-plan':
        return planChoiceText(fault);
      case 'no-such-plan':
        return `Không có kế hoạch như đồng chí nêu. Đề nghị ghi lại, nêu kế hoạch ngay sau lệnh: ${choices(fault.plans)}.`;
      case 'which-plan':
        return `Có ${fault.plans.length} kế hoạch nên chưa rõ đồng chí nói kế hoạch nào. Đề nghị ghi lại, nêu kế hoạch ngay sau lệnh: ${choices(fault.plans)}.`;
      default:
        return assertNever(fault);
    }
  },
  /** Beside an answer, where there are several plans. */
  told: (label: string) => `\n(Kế hoạch: ${label}.)`,
} as const;
