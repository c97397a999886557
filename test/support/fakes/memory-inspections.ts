import type { CoverageTarget } from '../../../src/domain/inspection/coverage';
import type { Inspection } from '../../../src/domain/inspection/inspection';
import type { InspectionStore } from '../../../src/ports/inspections';

/** Inspections in memory, under the same contract as the table. */
export const createMemoryInspections = (target: CoverageTarget | null): InspectionStore => {
  const kept = new Map<string, Inspection>();
  const change = (id: string, when: (one: Inspection) => boolean, to: (one: Inspection) => Inspection): boolean => {
    const one = kept.get(id);
    if (one === undefined || !when(one)) return false;
    kept.set(id, to(one));
    return true;
  };
  return {
    ofPlan: async (planId) =>
      [...kept.values()].filter((one) => one.planId === planId).sort((a, b) => a.month - b.month),
    byId: async (id) => kept.get(id) ?? null,
    target: async () => target,
    add: async (one) => {
      if (!kept.has(one.id)) kept.set(one.id, { ...one, visit: null, result: null, findings: [] });
    },
    visited: async (id, visit) =>
      change(
        id,
        (one) => one.result === null,
        (one) => ({ ...one, visit }),
      ),
    concluded: async (id, result) =>
      change(
        id,
        (one) => one.visit !== null,
        (one) => ({ ...one, result }),
      ),
    remove: async (id) => kept.get(id)?.visit === null && kept.delete(id),
    addFinding: async (id, finding, { atMs }) =>
      void change(
        id,
        (one) => !one.findings.some((other) => other.id === finding.id),
        (one) => ({ ...one, findings: [...one.findings, { ...finding, atMs }] }),
      ),
  };
};
