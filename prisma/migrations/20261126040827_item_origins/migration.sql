-- AlterTable
ALTER TABLE "Duty" ADD COLUMN     "origin" JSONB;

-- AlterTable
ALTER TABLE "Target" ADD COLUMN     "origin" JSONB;

-- Tables taken in before: all were of tasks, and what stood between their rows was not kept.
UPDATE "PlanImport" SET layouts = (
  SELECT coalesce(jsonb_agg(layout || jsonb_build_object(
    'tab', layout->'sheet',
    'kind', 'tasks',
    'heading', greatest(jsonb_array_length(layout->'head') - 1, 0),
    'periods', '[]'::jsonb,
    'lines', NULL::jsonb
  ) ORDER BY place), '[]'::jsonb)
  FROM jsonb_array_elements(layouts) WITH ORDINALITY AS kept(layout, place)
);
