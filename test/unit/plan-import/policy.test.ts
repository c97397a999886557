import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePolicy } from '../../../src/plan-import/policy';

const seed = readFileSync(join(__dirname, '../../../seeds/policies/default.json'), 'utf8');
type Draft = Record<string, unknown> & { ladder: { lead: { id: string; afterWorkingDays: number; to: string }[] } };
const changed = (change: (draft: Draft) => void): string => {
  const draft = JSON.parse(seed) as Draft;
  change(draft);
  return JSON.stringify(draft);
};
const faultsOf = (json: string) => {
  const read = parsePolicy(json);
  return read.ok ? [] : read.error.map((fault) => `${fault.path}: ${fault.problem}`);
};

it('reads the seed as it stands', () => {
  const read = parsePolicy(seed);
  expect(read).toEqual({ ok: true, value: JSON.parse(seed) });
});

it.each<[string, (draft: Draft) => void, RegExp]>([
  ['a rung that is not later than the one before', (one) => one.ladder.lead.reverse(), /ladder\.lead: .*not later/],
  ['an id used twice', (one) => one.ladder.lead.forEach((rung) => (rung.id = 'a')), /ladder\.lead: an id stands twice/],
  ['two submissions', (one) => one.ladder.lead.forEach((rung) => (rung.to = 'submission')), /submits twice/],
  ['a step of no days', (one) => (one['acceptWithin'] = 0), /acceptWithin/],
  ['half days', (one) => (one['checkWithin'] = 1.5), /checkWithin/],
  ['a reminder that stands twice', (one) => (one['remindBefore'] = { lead: [1, 1], coordinating: [] }), /stands twice/],
  ['a minute beyond the day', (one) => (one['remindAtMinute'] = 1440), /remindAtMinute/],
  ['a key it does not know', (one) => (one['remindEvery'] = 3), /remindEvery/],
  ['a missing key', (one) => delete one['nudgeEveryHours'], /nudgeEveryHours/],
])('refuses %s, saying where', (_, change, fault) => {
  expect(faultsOf(changed(change)).join('\n')).toMatch(fault);
});

it('refuses what is no JSON', () => {
  expect(faultsOf('{')).toHaveLength(1);
});
