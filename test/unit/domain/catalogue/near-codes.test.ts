import { withNearCodes } from '../../../../src/domain/catalogue/near-codes';
import { entryFaultText } from '../../../../src/messages/plans/catalogue';

/** A code that no agency has is told with those that are written most alike. */
const agencies = [
  ['STC', 'Sở Tài chính'],
  ['STP', 'Sở Tư pháp'],
  ['SYT', 'Sở Y tế'],
  ['HTUKY', 'UBND huyện Tứ Kỳ'],
].map(([key = '', name = '']) => ({ key, cells: { name } }));
const fault = (said: string) =>
  withNearCodes({ kind: 'officials', key: 'a', field: 'posts', problem: 'no-such-agency', said }, agencies);

it.each([
  ['STCC', ['STC']],
  ['SXP', ['STP']],
  ['Tứ Kỳ', ['HTUKY']],
  ['XYZ', undefined],
])('%s', (said, near) => expect(fault(said).near).toEqual(near));

it('the sentence names them', () => {
  expect(entryFaultText({ ...fault('STCC'), row: 3 })).toContain(
    'không có cơ quan nào mang mã “STCC”; có thể ghi: “STC”',
  );
});
