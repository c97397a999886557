import { changeFault } from '../../../../src/domain/directory/change-fault';
import { at } from '../../../support/builders';

const replaced = (to: string, number: string, date: string) =>
  changeFault(
    { kind: 'agency-replaced', from: 'KBNN', to, name: null, decision: { number, date }, on: '2024-07-01' },
    at('2024-07-01'),
  );

test.each([
  ['NHNN', '12/QĐ-UBND', '2024-06-28', null],
  ['KBNN', '12/QĐ-UBND', '2024-06-28', 'same-agency'],
  ['NHNN', 'x', '2024-06-28', { code: 'document-number-wrong', number: 'x' }],
  [
    'NHNN',
    '12/QĐ-UBND',
    '2025-06-28',
    {
      ...{ code: 'document-in-future', number: '12/QĐ-UBND', date: '2025-06-28', today: '2024-07-01' },
    },
  ],
])('an agency goes into %s by %s of %s: %j', (to, number, date, fault) => {
  expect(replaced(to, number, date)).toEqual(fault);
});

test('somebody who leaves needs no decision', () => {
  const left = { kind: 'official-left', officialId: 'stc-dau-moi', successor: null } as const;
  expect(changeFault(left, at('2024-07-01'))).toBeNull();
});
