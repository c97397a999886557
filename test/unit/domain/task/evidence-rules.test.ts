import { evidenceGap } from '../../../../src/domain/task/evidence-rules';
import type { Evidence } from '../../../../src/domain/task/state';
import { aTask, LEAD, outcome, PEOPLE, SEED_RULES } from '../../../support/task-world';

const rules = SEED_RULES.policy.evidence ?? [];
const dated: Evidence = { kind: 'document', number: '45/KH-STC', date: '2024-03-01' };
const undated: Evidence = { ...dated, date: null };
const file: Evidence = { kind: 'file', hash: 'h', name: 'ke-hoach.pdf', size: 10 };

it.each([
  ['Kế hoạch của UBND tỉnh', [dated], null],
  ['Kế hoạch của UBND tỉnh', [file, dated], null],
  ['Kế hoạch của UBND tỉnh', [undated], 'date'],
  ['KẾ HOẠCH', [file], 'number'],
  ['Quyết định phê duyệt Đề án', [file], 'number'],
  ['Báo cáo', [], 'number'],
  ['Hệ thống Thư điện tử công vụ vận hành ổn định', [file], null],
  ['Kế hoạchX', [file], null],
  [null, [file], null],
] as const)('%s with %j lacks %s', (product, evidence, missing) => {
  expect(evidenceGap(product, evidence, rules)?.missing ?? null).toBe(missing);
});

it('a lead is told what is missing; a coordinating agency just says what it delivered', () => {
  const story = aTask({ product: 'Kế hoạch của UBND tỉnh' });
  const ask = (assignment: string, evidence: readonly Evidence[]) =>
    ({ kind: 'ask-completion', assignment, evidence }) as const;
  expect(outcome(story, PEOPLE.focal, ask(LEAD, [file]))).toBe('evidence-missing');
  expect(outcome(story, PEOPLE.focal, ask(LEAD, [dated]))).toBe('ok');
  expect(outcome(story, PEOPLE.coordinatingFocal, ask('SYT', [{ kind: 'statement', text: 'Đã gửi' }]))).toBe('ok');
});
