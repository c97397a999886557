import { rowAgencies } from '../../../../src/domain/plan/row-agencies';
import { agenciesOfCell } from '../../../../src/domain/directory/agencies-of-cell';
import { seedCatalogue } from '../../../../src/main/instance/seed-files';

/** Who leads, coordinates and may be called in, by both cells of a row. */
const catalogue = seedCatalogue();
const SBN = catalogue.groups.find((one) => one.code === 'SBN')?.memberCodes ?? [];
const rowOf = (lead: string, coordinating: string) =>
  rowAgencies(agenciesOfCell(lead, catalogue), agenciesOfCell(coordinating, catalogue));

it.each<[string, string, readonly string[], readonly string[], readonly string[], number]>([
  ['Sở Nội vụ', 'Sở Tài chính; các sở, ngành liên quan', ['SNV'], ['STC'], ['các sở, ngành liên quan'], 0],
  ['Sở Nội vụ chủ trì, phối hợp với các sở, ngành liên quan', '', ['SNV'], [], ['các sở, ngành liên quan'], 0],
  ['Sở Nội vụ và các sở, ngành liên quan', '', ['SNV'], [], ['các sở, ngành liên quan'], 1],
  ['Các sở, ngành liên quan', 'Sở Nội vụ', SBN, ['SNV'], [], 1],
  ['Sở Nội vụ', 'Các sở, ban, ngành còn lại', ['SNV'], SBN.filter((one) => one !== 'SNV'), [], 0],
  ['UBND huyện Tứ Kỳ', 'Các sở, ban, ngành còn lại', ['HTUKY'], SBN, [], 1],
  ['Sở Nội vụ', 'Các sở, ban, ngành (trừ Thanh tra tỉnh)', ['SNV'], SBN.filter((one) => one !== 'TTT'), [], 0],
])('%s | %s', (lead, coordinating, leads, others, open, unclear) => {
  const read = rowOf(lead, coordinating);
  expect([...read.leads].sort()).toEqual([...leads].sort());
  expect([...read.coordinating].sort()).toEqual([...others].sort());
  expect(read.openGroups.map((one) => one.words)).toEqual(open);
  expect(read.unclear.lead.length + read.unclear.coordinating.length).toBe(unclear);
});
