import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePolicy } from '../../../src/plan-import/policy';

const seed = readFileSync(join(__dirname, '../../../seeds/policies/default.json'), 'utf8');
type Draft = Record<string, unknown> & {
  ladder: { lead: { id: string; after: { workingDays: number }; to: string }[] };
};
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
  ['a ladder that goes on after its end', (one) => (one.ladder.lead[1]!.to = 'submission'), /after the submission/],
  ['a step of no days', (one) => (one['acceptWithin'] = 0), /acceptWithin/],
  ['half days', (one) => (one['updateAfter'] = 1.5), /updateAfter/],
  ['a reminder that stands twice', (one) => (one['remindBefore'] = { lead: [1, 1], coordinating: [] }), /stands twice/],
  ['reminders out of order', (one) => (one['remindBefore'] = { lead: [1, 3], coordinating: [] }), /not later/],
  ['a delay of no time', (one) => (one['acceptance'] = [{ id: 'a', after: { hours: 0 }, to: 'focal' }]), /acceptance/],
  ['an override for nothing', (one) => (one['overrides'] = [{ for: {}, updateAfter: 5 }]), /overrides\.0\.for/],
  ['an override of nothing', (one) => (one['overrides'] = [{ for: { task: 3 } }]), /changes nothing/],
  ['an override that misspells', (one) => (one['overrides'] = [{ for: { task: 3 }, updateafter: 5 }]), /updateafter/],
  ['a minute beyond the day', (one) => (one['remindAtMinute'] = 1440), /remindAtMinute/],
  ['a key it does not know', (one) => (one['remindEvery'] = 3), /remindEvery/],
  ['a missing key', (one) => delete one['nudgeEveryHours'], /nudgeEveryHours/],
])('refuses %s, saying where', (_, change, fault) => {
  expect(faultsOf(changed(change)).join('\n')).toMatch(fault);
});

it('refuses what is no JSON', () => {
  expect(faultsOf('{')).toHaveLength(1);
});
